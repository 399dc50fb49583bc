package app.pult.diagnosis.runbook;

/// A runbook of a test.
public final class Soundbook {
    /// The smallest that has everything.
    public static final String YAML =
            """
            id: sound
            version: 3
            title: {ru: Печать, en: Printing}
            serves: {codes: ['win32:283'], articles: [print-spooler]}
            os: [windows, linux]
            start: {windows: look, linux: look}
            blanks:
              printer: {ru: имя принтера, en: name of the printer}
            steps:
              - id: look
                title: {ru: Посмотреть, en: Look}
                text: {ru: Посмотрите на очередь., en: Look at the queue.}
                commands:
                  - powershell: Get-PrintJob -PrinterName '{{?printer}}'
                  - sh: lpstat -t
                expect: {ru: Пусто., en: Empty.}
                risk: read
                answers:
                  - {ru: Пусто, en: Empty, next: done}
                  - {ru: Застряло, en: Stuck, next: {windows: clear, linux: mend}, fact: print.queue=stuck}
              - id: clear
                title: {ru: Очистить, en: Clear}
                text: {ru: Очистите очередь., en: Clear the queue.}
                os: [windows]
                commands:
                  - admin: true
                    powershell: |
                      Stop-Service Spooler
                      Remove-Item 'C:\\spool\\*'
                expect: {ru: Пусто., en: Empty.}
                timer: 90s
                risk: destructive
                changes: {ru: Задания пропадут., en: Jobs are lost.}
                undo:
                  never: {ru: Отправить снова., en: Send them again.}
                answers:
                  - {ru: Пусто, en: Empty, next: done}
                  - {ru: Нет, en: Not empty, next: look}
              - id: mend
                title: {ru: Запустить, en: Start}
                text: {ru: Запустите службу., en: Start the service.}
                os: [linux]
                commands:
                  - sh: sudo systemctl start cups
                expect: {ru: Работает., en: It runs.}
                risk: change
                changes: {ru: Служба запущена., en: The service runs.}
                undo:
                  ru: Остановить.
                  en: Stop it.
                  commands:
                    - sh: sudo systemctl stop cups
                answers:
                  - {ru: Работает, en: It runs, next: done}
                  - {ru: Нет, en: It does not, next: lost}
            ends:
              - {id: done, outcome: solved, ru: Готово., en: Done.}
              - {id: lost, outcome: escalated, ru: Администратору., en: To the administrator.}
            """;

    private Soundbook() {}
}
