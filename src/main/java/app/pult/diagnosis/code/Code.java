package app.pult.diagnosis.code;

import java.util.Locale;
import java.util.Optional;

/// One code, whatever its spelling. The value is decimal for [Family#WIN32], eight hexadecimal
/// digits after `0x` for HRESULT and NTSTATUS, the name where a family has names (`errno:EACCES`,
/// `signal:SIGKILL`, `dns:NXDOMAIN`, `browser:ERR_TIMED_OUT`), else the number as it is counted.
///
/// Thread: any.
public record Code(Family family, String value) {
    private static final long FACILITY_WIN32 = 0x8007;
    private static final long FACILITY_NTWIN32 = 0xC007;
    private static final long NT_BIT = 0x1000_0000L;
    private static final long UNSIGNED = 0xFFFF_FFFFL;
    private static final int CODE_BITS = 16;
    private static final int CODE_MASK = 0xFFFF;

    static Code win32(long number) {
        return new Code(Family.WIN32, Long.toString(number));
    }

    /// @param bits the 32 bits as a number without sign
    static Code hresult(long bits) {
        if (bits >>> CODE_BITS == FACILITY_WIN32) {
            return win32(bits & CODE_MASK);
        }
        if ((bits & NT_BIT) != 0 && (bits & ~NT_BIT) >>> CODE_BITS >= FACILITY_NTWIN32 - 7) {
            return ntstatus(bits & ~NT_BIT);
        }
        return new Code(Family.HRESULT, eight(bits));
    }

    /// @param bits the 32 bits as a number without sign
    static Code ntstatus(long bits) {
        return bits >>> CODE_BITS == FACILITY_NTWIN32
                ? win32(bits & CODE_MASK)
                : new Code(Family.NTSTATUS, eight(bits));
    }

    static Code stop(long number) {
        return new Code(Family.STOP, "0x" + Long.toHexString(number).toUpperCase(Locale.ROOT));
    }

    static Code rdp(long number) {
        return new Code(Family.RDP, "0x" + Long.toHexString(number).toUpperCase(Locale.ROOT));
    }

    /// Reads what [#toString] writes, and other spellings of the value: `hresult:0x80070005` is
    /// `win32:5`, `ntstatus:-1073741819` is `ntstatus:0xC0000005`. Empty for anything else.
    public static Optional<Code> parse(String written) {
        int colon = written.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        var name = written.substring(0, colon).toUpperCase(Locale.ROOT);
        var value = written.substring(colon + 1);
        for (var family : Family.values()) {
            if (family.name().equals(name) && !value.isBlank()) {
                return of(family, value);
            }
        }
        return Optional.empty();
    }

    private static Optional<Code> of(Family family, String value) {
        try {
            return Optional.of(
                    switch (family) {
                        case HRESULT -> hresult(Long.decode(value) & UNSIGNED);
                        case NTSTATUS -> ntstatus(Long.decode(value) & UNSIGNED);
                        case WIN32 -> win32(Long.decode(value) & CODE_MASK);
                        case STOP -> stop(Long.decode(value));
                        case RDP -> rdp(Long.decode(value));
                        case MSI, RAS, DEVICE, ERRNO, SIGNAL, EXIT, SYSTEMD ->
                                new Code(family, value);
                        case HTTP, SMTP, TLS, DNS, BROWSER, SMART -> new Code(family, value);
                    });
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static String eight(long bits) {
        return "0x" + String.format(Locale.ROOT, "%08X", bits);
    }

    /// `win32:5`, as rules and tests write it.
    @Override
    public String toString() {
        return family.id() + ":" + value;
    }
}
