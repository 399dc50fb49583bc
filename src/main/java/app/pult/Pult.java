package app.pult;

import app.pult.cli.PultCommand;
import app.pult.launch.Launch;

import java.util.Locale;
import java.util.Map;

/// The program's entry point: with arguments a command, without or with a `pult:` link the window.
/// Thread: main.
public final class Pult {
    private static final String LINK = "pult:";
    private static final String TOUR_OUT = "pult.tour.out";

    /// Wrong use.
    private static final int NO_WINDOW = 2;

    private Pult() {}

    public static void main(String[] arguments) {
        if (!isWindows()) {
            // AWT draws into memory (PDF, pasted pictures) and must not ask for an X server.
            System.setProperty("java.awt.headless", "true");
        }
        if (arguments.length > 0 && !isLink(arguments)) {
            System.exit(PultCommand.run(arguments));
        }
        if (hasDisplay(System.getenv())) {
            System.exit(Launch.run(arguments));
        }
        if (arguments.length > 0) {
            PultCommand.say("No display here: a link opens its ticket in the window only.");
            System.exit(NO_WINDOW);
        }
        var out = System.getProperty(TOUR_OUT, "pult-tour");
        PultCommand.say("No display here: instead of the window the tour runs, pictures in " + out);
        System.exit(PultCommand.run("tour", "--out", out));
    }

    private static boolean isLink(String... arguments) {
        return arguments.length == 1 && arguments[0].toLowerCase(Locale.ROOT).startsWith(LINK);
    }

    /// Windows always has one; elsewhere X11 or Wayland, or whoever chose a platform knows what
    /// they do.
    private static boolean hasDisplay(Map<String, String> environment) {
        return isWindows()
                || System.getProperty("glass.platform") != null
                || environment.containsKey("DISPLAY")
                || environment.containsKey("WAYLAND_DISPLAY");
    }

    private static boolean isWindows() {
        return System.getProperty("os.name", "").startsWith("Windows");
    }
}
