package app.pult.launch.support;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The file that a Java runtime leaves when it crashes itself: in the folder the process was
/// started in, else among temporary files. Source: *Troubleshooting Guide* of the JDK, "Fatal Error
/// Log". Thread: any.
final class JvmCrash {
    private static final Logger log = LoggerFactory.getLogger(JvmCrash.class);
    private static final int MOST_BYTES = 256 << 10;
    private static final String END = "---------------  P R O C E S S";

    private JvmCrash() {}

    /// What it says of the crash: its summary and the thread, without the memory it prints.
    ///
    /// @param folders where it may lie; the first that holds it counts
    static Optional<String> find(long process, List<Path> folders) {
        var name = "hs_err_pid" + process + ".log";
        return folders.stream()
                .map(folder -> read(folder.resolve(name)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> read(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (var in = Files.newInputStream(file)) {
            var text = new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
            int end = text.indexOf(END);
            return Optional.of(
                    file
                            + "\n"
                            + (end < 0 ? text : text.substring(0, end))
                                    .lines()
                                    .filter(line -> !isMemory(line))
                                    .collect(Collectors.joining("\n")));
        } catch (IOException e) {
            log.info("The crash file of the last session cannot be read", e);
            return Optional.empty();
        }
    }

    /// Words may stand in it.
    private static boolean isMemory(String line) {
        return line.startsWith("0x") || line.matches("[A-Z0-9]{2,4} ?=.*");
    }
}
