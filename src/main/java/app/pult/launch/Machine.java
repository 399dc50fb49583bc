package app.pult.launch;

import app.pult.desk.Ids;
import app.pult.settings.Folders;
import app.pult.settings.Policy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;

/// What the program is started on: its clock, its source of ids and chance, its folders, what its
/// administrator decided. Made once, in `Pult` or in a test. Thread: any.
public record Machine(
        Clock clock,
        Ids ids,
        RandomGenerator random,
        Folders folders,
        Policy policy,
        Map<String, String> environment) {

    /// The real one.
    public static Machine real() {
        var clock = Clock.systemUTC();
        var environment = System.getenv();
        var system = System.getProperty("os.name", "");
        var home = Path.of(System.getProperty("user.home", "."));
        return new Machine(
                clock,
                new RandomIds(clock),
                // The default generator is in a module that the Windows runtime has not, and is
                // confined to one thread.
                new Random(),
                Folders.of(environment, system, home),
                Policy.read(Policy.place(environment, system)),
                environment);
    }

    /// The same with all files below one folder.
    public Machine below(Path folder) {
        return new Machine(clock, ids, random, Folders.below(folder), policy, environment);
    }

    /// The program's version, or `development` outside a package.
    public static String version() {
        var packaged = Machine.class.getPackage().getImplementationVersion();
        return packaged == null ? "development" : packaged;
    }
}
