package app.pult.launch;

import java.util.regex.Pattern;

/// Takes out of a text what is nobody else's business before it leaves this desk: mail addresses,
/// tokens, names and passwords inside addresses, the user's home. The same value gets the same
/// mask, so that what belongs together still does. Thread: any.
final class Masking {
    private static final Pattern LOGIN = Pattern.compile("(?<=://)[^/\\s]{1,256}@");
    private static final Pattern ADDRESS =
            Pattern.compile("[\\p{L}0-9._%+-]{1,64}@[\\p{L}0-9.-]{1,253}");
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{32,512}");

    private final String home;

    /// @param home the user's folder, or empty
    Masking(String home) {
        this.home = home;
    }

    static Masking ofThisUser() {
        return new Masking(System.getProperty("user.home", ""));
    }

    String apply(String text) {
        var withoutHome = home.isBlank() ? text : text.replace(home, "~");
        var withoutLogins = LOGIN.matcher(withoutHome).replaceAll("masked@");
        var withoutAddresses =
                ADDRESS.matcher(withoutLogins)
                        .replaceAll(
                                match ->
                                        match.group().startsWith("masked@")
                                                ? match.group()
                                                : "address-" + mask(match.group()));
        return TOKEN.matcher(withoutAddresses).replaceAll(match -> "masked-" + mask(match.group()));
    }

    private static String mask(String value) {
        return Integer.toHexString(value.hashCode());
    }
}
