package app.pult.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// This program once more, as another process: the package's launcher if it was started by one,
/// else the same Java with the same options and class path. Thread: any.
public final class ThisProgram {
    static final String MAIN = "app.pult.Pult";

    /// For a process that lives for seconds, beside others.
    private static final List<String> SHORT_LIVED =
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private ThisProgram() {}

    /// As it was started itself.
    public static ProcessBuilder again(List<String> arguments) {
        return again(List.of(), arguments);
    }

    /// The same, for a life of seconds.
    public static ProcessBuilder brief(List<String> arguments) {
        return again(SHORT_LIVED, arguments);
    }

    private static ProcessBuilder again(List<String> options, List<String> arguments) {
        var command = new ArrayList<String>();
        var launcher = System.getProperty("pult.launcher", "");
        if (launcher.isEmpty()) {
            command.addAll(java(options, MAIN));
        } else {
            command.add(launcher);
        }
        command.addAll(arguments);
        return new ProcessBuilder(command);
    }

    /// A class by the Java of this process, with its options and class path.
    static List<String> java(List<String> options, String main) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        return command;
    }
}
