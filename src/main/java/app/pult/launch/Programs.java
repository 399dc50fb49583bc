package app.pult.launch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Opens files with the desktop's programs. Windows asks by itself which program to take; on Linux
/// nobody says anything where there is none, so `xdg-open` is asked how it went.
///
/// Thread: any but JavaFX.
final class Programs {
    private static final String ASKED = "xdg-open";

    /// A program that goes on for longer was found.
    private static final int PATIENCE_S = 10;

    private final List<String> command;
    private final Consumer<String> desktop;

    /// The desktop has no program for such a file.
    static final class NoProgramException extends IOException {
        private static final long serialVersionUID = 1L;

        NoProgramException(Path file, Throwable cause) {
            super("No program opens " + file.toFile().getName() + ".", cause);
        }
    }

    /// `desktop` opens an address where the system asks by itself.
    Programs(Consumer<String> desktop) {
        this(desktop, isLinux() && System.getenv("DISPLAY") != null ? List.of(ASKED) : List.of());
    }

    /// `command` is what opens a file and says by its end how it went; none: `desktop` does it.
    Programs(Consumer<String> desktop, List<String> command) {
        this.desktop = desktop;
        this.command = List.copyOf(command);
    }

    private static boolean isLinux() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
    }

    /// @throws NoProgramException if there is none for it
    void open(Path file) throws IOException {
        if (command.isEmpty()) {
            desktop.accept(file.toUri().toString());
            return;
        }
        var words = new ArrayList<>(command);
        words.add(file.toString());
        var asked =
                new ProcessBuilder(words)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD);
        try {
            var opening = asked.start();
            if (opening.waitFor(PATIENCE_S, TimeUnit.SECONDS) && opening.exitValue() != 0) {
                throw new NoProgramException(
                        file, new IOException(command + " ended with " + opening.exitValue()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Opening the file was stopped.");
        } catch (NoProgramException e) {
            throw e;
        } catch (IOException e) {
            throw new NoProgramException(file, e);
        }
    }
}
