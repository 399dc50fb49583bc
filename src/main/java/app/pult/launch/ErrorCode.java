package app.pult.launch;

import java.util.Arrays;
import java.util.Locale;

/// A short name for "the same error again": where it came out, what caused it first, and the way
/// between, as three groups of four letters or digits (the idea is Cryptomator's). It holds nothing
/// of the message, so it can be read out on the phone.
public record ErrorCode(String value) {
    private static final int GROUP = 4;
    private static final int RADIX = 36;
    private static final int SPACE = RADIX * RADIX * RADIX * RADIX;

    public static ErrorCode of(Throwable error) {
        var root = rootOf(error);
        return new ErrorCode(
                group(place(error))
                        + ":"
                        + group(root.getClass().getName() + place(root))
                        + ":"
                        + group(chain(error)));
    }

    private static Throwable rootOf(Throwable error) {
        var root = error;
        for (var depth = 0; depth < 50; depth++) {
            var cause = root.getCause();
            if (cause == null) {
                break;
            }
            root = cause;
        }
        return root;
    }

    private static String place(Throwable error) {
        return Arrays.stream(error.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("app.pult"))
                .findFirst()
                .or(() -> Arrays.stream(error.getStackTrace()).findFirst())
                .map(frame -> frame.getClassName() + "." + frame.getMethodName())
                .orElse("");
    }

    private static String chain(Throwable error) {
        var names = new StringBuilder();
        var next = error;
        for (var depth = 0; depth < 50 && next != null; depth++) {
            names.append(next.getClass().getName()).append(place(next));
            next = next.getCause();
        }
        return names.toString();
    }

    private static String group(String text) {
        var digits =
                Integer.toString(Math.floorMod(text.hashCode(), SPACE), RADIX)
                        .toUpperCase(Locale.ROOT);
        return "0".repeat(GROUP - digits.length()) + digits;
    }
}
