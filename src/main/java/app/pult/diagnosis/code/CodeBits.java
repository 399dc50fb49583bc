package app.pult.diagnosis.code;

import app.pult.diagnosis.Bilingual;

import java.util.Map;

/// A code without a name, taken apart by the public structure of HRESULT and NTSTATUS (MS-ERREF 2.1
/// and 2.3): severity, who made it, facility, number. Thread: any.
final class CodeBits {
    private static final int FACILITY_SHIFT = 16;
    private static final int FACILITY_MASK = 0x7FF;
    private static final int NT_FACILITY_MASK = 0xFFF;
    private static final int NUMBER_MASK = 0xFFFF;
    private static final int SEVERITY_SHIFT = 30;

    /// What shells add to the number of a signal.
    static final int SIGNALLED = 128;

    private static final long SUCCESS_BIT = 0x8000_0000L;
    private static final long CUSTOMER_BIT = 0x2000_0000L;

    private static final Map<Integer, Bilingual> FACILITIES =
            Map.ofEntries(
                    facility(0, "общие", "general"),
                    facility(1, "RPC", "RPC"),
                    facility(2, "COM (вызовы)", "COM dispatch"),
                    facility(3, "структурированное хранилище", "structured storage"),
                    facility(4, "свой для каждого интерфейса", "the interface's own"),
                    facility(7, "Win32", "Win32"),
                    facility(8, "Windows", "Windows"),
                    facility(9, "безопасность (SSPI)", "security (SSPI)"),
                    facility(10, "управление", "control"),
                    facility(11, "сертификаты", "certificates"),
                    facility(12, "интернет", "internet"),
                    facility(13, "медиасервер", "media server"),
                    facility(15, "установка устройств и компонентов", "device and component setup"),
                    facility(16, "смарт-карты", "smart cards"),
                    facility(17, "COM+", "COM+"),
                    facility(19, ".NET", ".NET"),
                    facility(25, "HTTP", "HTTP"),
                    facility(32, "фоновая передача (BITS)", "background transfer (BITS)"),
                    facility(36, "Центр обновления Windows", "Windows Update"),
                    facility(40, "TPM", "TPM"),
                    facility(48, "программа установки", "setup"),
                    facility(49, "BitLocker", "BitLocker"),
                    facility(55, "Hyper-V", "Hyper-V"),
                    facility(80, "Защитник Windows", "Windows Defender"));

    private CodeBits() {}

    private static Map.Entry<Integer, Bilingual> facility(int number, String ru, String en) {
        return Map.entry(number, new Bilingual(ru, en));
    }

    /// Whether a number of 32 bits is likely an HRESULT at all: an error of a facility that exists.
    static boolean isLikely(long bits) {
        return (bits & SUCCESS_BIT) != 0
                && (bits & CUSTOMER_BIT) == 0
                && bits >>> 28 == 8
                && FACILITIES.containsKey(facility(bits))
                && facility(bits) != 0;
    }

    static Bilingual text(Code code) {
        return switch (code.family()) {
            case HRESULT -> hresult(Long.decode(code.value()));
            case NTSTATUS -> ntstatus(Long.decode(code.value()));
            case EXIT -> exit(Integer.parseInt(code.value()));
            default ->
                    new Bilingual(
                            "Текста для этого кода нет: " + code.family().title().ru() + ".",
                            "There is no text for this code: " + code.family().title().en() + ".");
        };
    }

    private static Bilingual hresult(long bits) {
        var area =
                FACILITIES.getOrDefault(
                        facility(bits),
                        new Bilingual("№ " + facility(bits), "no. " + facility(bits)));
        boolean failed = (bits & SUCCESS_BIT) != 0;
        long number = bits & NUMBER_MASK;
        return new Bilingual(
                "%s; область: %s; номер в ней: %d (0x%X)."
                        .formatted(failed ? "Ошибка" : "Успех", area.ru(), number, number),
                "%s; facility: %s; number in it: %d (0x%X)."
                        .formatted(failed ? "Failure" : "Success", area.en(), number, number));
    }

    private static Bilingual ntstatus(long bits) {
        int severity = (int) (bits >>> SEVERITY_SHIFT) & 3;
        var ru = new String[] {"Успех", "Сообщение", "Предупреждение", "Ошибка"}[severity];
        var en = new String[] {"Success", "Information", "Warning", "Error"}[severity];
        long facility = bits >>> FACILITY_SHIFT & NT_FACILITY_MASK;
        long number = bits & NUMBER_MASK;
        return new Bilingual(
                "%s ядра Windows; область № %d; номер в ней: %d (0x%X)."
                        .formatted(ru, facility, number, number),
                "%s of the Windows kernel; facility no. %d; number in it: %d (0x%X)."
                        .formatted(en, facility, number, number));
    }

    /// 128 + n: ended by signal n.
    private static Bilingual exit(int status) {
        return CodeTables.all()
                .byNumber(Family.SIGNAL, status - SIGNALLED)
                .flatMap(CodeTables.all()::find)
                .map(
                        signal ->
                                new Bilingual(
                                        "Завершён сигналом %d (%s): %s"
                                                .formatted(
                                                        status - SIGNALLED,
                                                        signal.value(),
                                                        signal.text().ru()),
                                        "Ended by signal %d (%s): %s"
                                                .formatted(
                                                        status - SIGNALLED,
                                                        signal.value(),
                                                        signal.text().en())))
                .orElseGet(
                        () ->
                                new Bilingual(
                                        "Код завершения, значение которого определяет сама программа.",
                                        "An exit code whose meaning the program itself defines."));
    }

    private static int facility(long bits) {
        return (int) (bits >>> FACILITY_SHIFT) & FACILITY_MASK;
    }
}
