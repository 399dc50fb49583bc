package app.pult.diagnosis.code;

import java.util.Optional;

/// Whose number it is, once it is known to be a code: several families count from one. Thread: any.
final class Meaning {
    private static final int SMALL = 100;
    private static final int HTTP_LEAST = 400;
    private static final int MSI_LEAST = 1600;
    private static final int MSI_END = 1660;

    private final CodeTables tables;

    Meaning(CodeTables tables) {
        this.tables = tables;
    }

    /// By what the sentence is about, else by who mostly counts so.
    Optional<Code> of(int number, Surroundings around) {
        var meant = inSubject(number, around);
        if (meant.isPresent()) {
            return meant;
        }
        if (tables.has(Family.RAS, number)) {
            return code(Family.RAS, number);
        }
        if (isWeb(number)) {
            return code(Family.HTTP, number);
        }
        if (tables.has(Family.SMTP, number)) {
            return code(Family.SMTP, number);
        }
        if (tables.has(Family.WIN32, number)) {
            return code(Family.WIN32, number);
        }
        // A public name says more than nothing, where no table has words of ours.
        return code(Family.MSI, number)
                .filter(tables::has)
                .or(() -> code(Family.WIN32, number).filter(tables::isNamed));
    }

    /// Only where the sentence is about a family that has the number.
    Optional<Code> inSubject(int number, Surroundings around) {
        if (around.near(Cue.SMTP) && tables.has(Family.SMTP, number)) {
            return code(Family.SMTP, number);
        }
        if (around.near(Cue.VPN) && tables.has(Family.RAS, number)) {
            return code(Family.RAS, number);
        }
        if (around.near(Cue.RDP) && number >= SMALL && tables.has(Code.rdp(number))) {
            return Optional.of(Code.rdp(number));
        }
        boolean said = Cue.CODE.in(around.left);
        if (around.near(Cue.TLS) && said && tables.has(Family.TLS, number)) {
            return code(Family.TLS, number);
        }
        if (around.near(Cue.DEVICE) && said && tables.has(Family.DEVICE, number)) {
            return code(Family.DEVICE, number);
        }
        if (around.near(Cue.MSI)) {
            return installer(number, around);
        }
        if (around.near(Cue.HTTP) && isWeb(number)) {
            return code(Family.HTTP, number);
        }
        return around.near(Cue.WINDOWS) && tables.has(Family.WIN32, number)
                ? code(Family.WIN32, number)
                : Optional.empty();
    }

    /// The installer's own numbers are Windows errors from 1600 on; the rest are its messages.
    private Optional<Code> installer(int number, Surroundings around) {
        boolean own = number >= MSI_LEAST && number < MSI_END;
        if (!own && tables.has(Family.MSI, number)) {
            return code(Family.MSI, number);
        }
        if (around.near(Cue.HTTP) && isWeb(number)) {
            return code(Family.HTTP, number);
        }
        return tables.has(Family.WIN32, number) && !tables.has(Family.RAS, number)
                ? code(Family.WIN32, number)
                : Optional.empty();
    }

    private boolean isWeb(int number) {
        return number >= HTTP_LEAST && tables.has(Family.HTTP, number);
    }

    private static Optional<Code> code(Family family, int number) {
        return Optional.of(new Code(family, Integer.toString(number)));
    }
}
