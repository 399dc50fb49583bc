package app.pult.screen;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.ui.kit.Shortcut;

import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;

import org.testfx.util.WaitForAsyncUtils;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The keys and the mouse of the X server that `DISPLAY` names, as a hand would move them. Keys are
/// named by their place on the keyboard, so the layout that is on says what they mean. Thread: any
/// but FX.
final class RealKeys {
    private static final String[] ROWS = {"QWERTYUIOP", "ASDFGHJKL", "ZXCVBNM"};
    private static final int[] FIRST_OF_ROW = {24, 38, 52};
    private static final int PATIENCE_S = 30;
    private static final int ATTEMPTS = 5;
    private static final int CLOSING_S = 5;
    private static final int DIGIT_1 = 10;
    private static final int F1 = 67;
    private static final int F11 = 95;
    private static final String CAPS_LOCK = "66";
    private static final Map<Shortcut.Modifier, Integer> MODIFIERS =
            Map.of(
                    Shortcut.Modifier.CTRL, 37,
                    Shortcut.Modifier.ALT, 64,
                    Shortcut.Modifier.SHIFT, 50);
    private static final Map<KeyCode, String> NAMED =
            Map.ofEntries(
                    Map.entry(KeyCode.ENTER, "36"),
                    Map.entry(KeyCode.ESCAPE, "Escape"),
                    Map.entry(KeyCode.SPACE, "65"),
                    Map.entry(KeyCode.TAB, "23"),
                    Map.entry(KeyCode.DELETE, "119"),
                    Map.entry(KeyCode.HOME, "110"),
                    Map.entry(KeyCode.UP, "111"),
                    Map.entry(KeyCode.PAGE_UP, "112"),
                    Map.entry(KeyCode.LEFT, "113"),
                    Map.entry(KeyCode.RIGHT, "114"),
                    Map.entry(KeyCode.END, "115"),
                    Map.entry(KeyCode.DOWN, "116"),
                    Map.entry(KeyCode.PAGE_DOWN, "117"),
                    Map.entry(KeyCode.INSERT, "118"),
                    Map.entry(KeyCode.MINUS, "20"),
                    Map.entry(KeyCode.EQUALS, "21"));

    /// Whether this test run has a real window and hands for it.
    static boolean areHere() {
        return !"Headless".equals(System.getProperty("glass.platform"))
                && System.getenv("DISPLAY") != null
                && isInstalled("xdotool")
                && isInstalled("setxkbmap");
    }

    /// The layouts of the keyboard, in this order; the first is on.
    void layouts(String layouts) {
        run("setxkbmap", "-layout", layouts, "-option", "", "-option", "grp:caps_switch");
    }

    /// The second layout is on while Caps Lock is held. A switch that stays would be of no use:
    /// xdotool puts the first layout on for each key that it presses.
    void withSecondLayout(Runnable action) {
        run("xdotool", "keydown", CAPS_LOCK);
        try {
            action.run();
        } finally {
            run("xdotool", "keyup", CAPS_LOCK);
        }
    }

    void press(Shortcut keys) {
        var modifiers = keys.modifiers().stream().map(MODIFIERS::get).map(String::valueOf).toList();
        var down = new ArrayList<>(List.of("xdotool"));
        modifiers.forEach(modifier -> down.addAll(List.of("keydown", modifier)));
        down.addAll(List.of("key", place(keys.key())));
        modifiers.reversed().forEach(modifier -> down.addAll(List.of("keyup", modifier)));
        run(down.toArray(String[]::new));
    }

    void press(String keys) {
        press(Shortcut.parse(keys));
    }

    /// Types what the layout that is on can write.
    void type(String words) {
        run("xdotool", "type", "--delay", "20", words);
    }

    void click(Point2D at) {
        move(at);
        run("xdotool", "click", "1");
    }

    /// With the moves in between that a desktop needs to see a drag in it.
    void drag(Point2D from, Point2D to) {
        move(from);
        run("xdotool", "mousedown", "1");
        for (int step = 1; step <= 10; step++) {
            move(from.interpolate(to, step / 10.0));
        }
        run("xdotool", "mouseup", "1");
    }

    /// Waits for a window with this title and gives it the keyboard.
    void enter(String title) {
        run(
                "xdotool",
                "search",
                "--sync",
                "--onlyvisible",
                "--name",
                title,
                "windowfocus",
                "--sync");
    }

    /// Answers a file dialog of the desktop with a path. Its field for one opens at the first
    /// letter and loses what is typed meanwhile: then once more.
    void answer(String title, Path file) {
        enter(title);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            press("Ctrl+A");
            type(file.toString());
            press("Enter");
            if (isGone(title)) {
                return;
            }
        }
        throw new AssertionError("the dialog is still open: " + title);
    }

    private static boolean isGone(String title) {
        try {
            WaitForAsyncUtils.waitFor(CLOSING_S, TimeUnit.SECONDS, () -> !isShown(title));
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    private void move(Point2D at) {
        run(
                "xdotool",
                "mousemove",
                "--sync",
                Long.toString(Math.round(at.getX())),
                Long.toString(Math.round(at.getY())));
    }

    /// The number of a key on a keyboard of the PC kind, as xkb's rules `evdev` count them.
    private static String place(KeyCode key) {
        if (key.isFunctionKey()) {
            int number = Integer.parseInt(key.getName().substring(1));
            return Integer.toString(number <= 10 ? F1 + number - 1 : F11 + number - 11);
        }
        if (key.isDigitKey()) {
            int digit = Integer.parseInt(key.getName());
            return Integer.toString(DIGIT_1 + (digit + 9) % 10);
        }
        for (int row = 0; row < ROWS.length; row++) {
            int column = ROWS[row].indexOf(key.getName());
            if (key.isLetterKey() && column >= 0) {
                return Integer.toString(FIRST_OF_ROW[row] + column);
            }
        }
        assertThat(NAMED).containsKey(key);
        return NAMED.get(key);
    }

    private static boolean isInstalled(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static boolean isShown(String title) {
        return exitOf("xdotool", "search", "--onlyvisible", "--name", title) == 0;
    }

    private static void run(String... command) {
        assertThat(exitOf(command)).as(String.join(" ", command)).isZero();
    }

    private static int exitOf(String... command) {
        try {
            var process =
                    new ProcessBuilder(command)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
            if (!process.waitFor(PATIENCE_S, TimeUnit.SECONDS)) {
                process.destroy();
                throw new AssertionError("waited in vain for: " + String.join(" ", command));
            }
            return process.exitValue();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(String.join(" ", command), e);
        }
    }
}
