package app.pult.diagnosis;

import java.util.Locale;
import java.util.Set;

/// The last labels by which a name in running text is taken for that of a computer, not of a file:
/// those a desk meets. Thread: any.
public final class Tops {
    private static final Set<String> KNOWN =
            Set.of(
                    "com",
                    "org",
                    "net",
                    "ru",
                    "рф",
                    "su",
                    "info",
                    "biz",
                    "io",
                    "dev",
                    "app",
                    "cloud",
                    "de",
                    "uk",
                    "fr",
                    "it",
                    "es",
                    "pl",
                    "ua",
                    "by",
                    "kz",
                    "eu",
                    "us",
                    "local",
                    "lan",
                    "corp",
                    "internal",
                    "intra",
                    "home",
                    "arpa",
                    "example",
                    "test",
                    "invalid");

    private Tops() {}

    public static boolean has(String label) {
        return KNOWN.contains(label.toLowerCase(Locale.ROOT));
    }
}
