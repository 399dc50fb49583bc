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

/// The file that a Java runtime leaves when it crashes itself: where `-XX:ErrorFile` says, else in
/// the folder the process was started in, else among temporary files. Source: *Troubleshooting
/// Guide* of the JDK, "Fatal Error Log". Thread: any.
final class JvmCrash {
    private static final Logger log = LoggerFactory.getLogger(JvmCrash.class);
    private static final int MOST_BYTES = 256 << 10;
    private static final String OPTION = "-XX:ErrorFile=";
    private static final String END = "---------------  P R O C E S S";

    private JvmCrash() {}

    /// The option's value among a process's own options; empty without one.
    static String errorFile(List<String> options) {
        return options.stream()
                .filter(option -> option.startsWith(OPTION))
                .map(option -> option.substring(OPTION.length()))
                .reduce((first, second) -> second)
                .orElse("");
    }

    /// What it says of the crash: its summary and the thread, without the memory it prints.
    static Optional<String> find(long process, String errorFile, List<Path> folders) {
        var usual = "hs_err_pid" + process + ".log";
        if (!errorFile.isEmpty()) {
            var named = errorFile.replace("%p", Long.toString(process));
            var found = read(Path.of(named));
            if (found.isPresent()) {
                return found;
            }
        }
        return folders.stream()
                .map(folder -> read(folder.resolve(usual)))
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
