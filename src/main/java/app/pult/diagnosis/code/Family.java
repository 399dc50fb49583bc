package app.pult.diagnosis.code;

import app.pult.diagnosis.Bilingual;

import java.util.Locale;

/// Who counts these codes. Thread: any.
public enum Family {
    WIN32("ошибка Windows", "Windows error"),
    HRESULT("код Windows (HRESULT)", "Windows code (HRESULT)"),
    NTSTATUS("код ядра Windows (NTSTATUS)", "Windows kernel code (NTSTATUS)"),
    STOP("синий экран Windows", "Windows bug check"),
    MSI("сообщение установщика Windows", "Windows Installer message"),
    RAS("VPN и удалённый доступ Windows", "VPN and remote access of Windows"),
    RDP("отключение удалённого рабочего стола", "Remote Desktop disconnection"),
    DEVICE("диспетчер устройств Windows", "Device Manager of Windows"),
    ERRNO("ошибка POSIX (errno, номера Linux)", "POSIX error (errno, Linux numbers)"),
    SIGNAL("сигнал POSIX (номера Linux)", "POSIX signal (Linux numbers)"),
    EXIT("код завершения процесса", "exit code of a process"),
    SYSTEMD("состояние службы systemd", "systemd unit status"),
    HTTP("ответ веб-сервера (HTTP)", "web server response (HTTP)"),
    SMTP("ответ почтового сервера (SMTP)", "mail server response (SMTP)"),
    TLS("оповещение TLS", "TLS alert"),
    DNS("ответ DNS", "DNS response"),
    BROWSER("ошибка браузера", "browser error"),
    SMART("атрибут SMART диска", "SMART attribute of a disk");

    private final String ru;
    private final String en;

    Family(String ru, String en) {
        this.ru = ru;
        this.en = en;
    }

    public Bilingual title() {
        return new Bilingual(ru, en);
    }

    /// As it is written in rules and before a code's value: `win32:5`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
