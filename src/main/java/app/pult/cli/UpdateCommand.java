package app.pult.cli;

import app.pult.launch.Machine;
import app.pult.launch.UpdateWords;
import app.pult.launch.Updates;
import app.pult.launch.command.ExitCode;
import app.pult.launch.command.JsonLine;
import app.pult.settings.SettingsFile;
import app.pult.settings.UpdateSource;
import app.pult.update.SigningKeys;
import app.pult.update.Trouble;
import app.pult.update.UpdateException;
import app.pult.update.UpdatePlace;
import app.pult.update.Verdict;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `update`: where newer versions lie, and whether there is one; and for whoever puts them there,
/// how to sign what is said of them ([UpdateSigning]). Nothing is ever installed.
@Command(
        name = "update",
        description = "Says whether a newer version lies in the configured place.",
        mixinStandardHelpOptions = true,
        subcommands = {
            UpdateCommand.Check.class,
            UpdateCommand.Use.class,
            UpdateCommand.Off.class,
            UpdateSigning.MakeKey.class,
            UpdateSigning.Sign.class
        })
final class UpdateCommand implements Runnable {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which of them?");
    }

    /// Whose settings.
    static final class Where {
        @Option(
                names = "--data",
                paramLabel = "DIR",
                description = "keep everything below this folder")
        private Optional<Path> data = Optional.empty();

        Machine machine() {
            var real = Machine.real();
            return data.map(real::below).orElse(real);
        }

        /// @throws ParameterException if the operator has no say
        void expectFree(CommandLine command) {
            var policy = machine().policy();
            if (!policy.updatesAllowed() || policy.newer().isPresent()) {
                throw new ParameterException(
                        command,
                        "The administrator's policy says whether and where newer versions are looked for. Nothing was changed.");
            }
        }

        SettingsFile settings() {
            return new SettingsFile(machine().folders().settingsFile(), Machine.version());
        }
    }

    /// Asks now. 0: this is the newest, or nobody is to be asked; 1: there is a newer one, or the
    /// answer is not to be believed; 3: no answer.
    @Command(
            name = "check",
            description = "Asks the place now; installs nothing.",
            mixinStandardHelpOptions = true)
    static final class Check implements Callable<Integer> {
        @Spec private CommandSpec spec = CommandSpec.create();
        @Mixin private Where where = new Where();

        @Option(names = "--json", description = "one JSON object")
        private boolean json;

        @Override
        public Integer call() {
            var out = spec.commandLine().getOut();
            var verdict = Updates.ask(where.machine(), where.settings());
            if (json) {
                out.println(line(verdict));
            } else {
                out.println(UpdateWords.english(verdict));
                if (verdict instanceof Verdict.Newer newer) {
                    out.println(newer.manifest().news(Locale.getDefault()));
                    newer.offers()
                            .forEach(
                                    offer ->
                                            out.println(
                                                    offer.where()
                                                            + "  "
                                                            + offer.installer().bytes()
                                                            + " bytes  sha256 "
                                                            + offer.installer().sha256()));
                }
            }
            out.flush();
            return code(verdict).value();
        }

        private static JsonLine line(Verdict verdict) {
            var line = new JsonLine().put("verdict", name(verdict));
            if (verdict instanceof Verdict.Refused refused) {
                return line.put("trouble", lower(refused.trouble()))
                        .put("detail", refused.detail());
            }
            if (verdict instanceof Verdict.Newer newer) {
                line.put("version", newer.manifest().version().toString())
                        .put("here", newer.here().toString());
                newer.offers().stream()
                        .findFirst()
                        .ifPresent(
                                offer ->
                                        line.put("where", offer.where())
                                                .put("sha256", offer.installer().sha256()));
            }
            return line;
        }

        private static String name(Verdict verdict) {
            return switch (verdict) {
                case Verdict.Off off -> "off";
                case Verdict.Newest newest -> "newest";
                case Verdict.Newer newer -> "newer";
                case Verdict.Refused refused -> "refused";
            };
        }

        private static String lower(Trouble trouble) {
            return trouble.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        private static ExitCode code(Verdict verdict) {
            return switch (verdict) {
                case Verdict.Off off -> ExitCode.DONE;
                case Verdict.Newest newest -> ExitCode.DONE;
                case Verdict.Newer newer -> ExitCode.FAILED;
                case Verdict.Refused refused ->
                        refused.trouble() == Trouble.UNREACHABLE
                                ? ExitCode.SERVER
                                : ExitCode.FAILED;
            };
        }
    }

    /// For this operator; a window that is open goes by it after its next start.
    @Command(
            name = "use",
            description = "Sets where newer versions lie and which key signs them.",
            mixinStandardHelpOptions = true)
    static final class Use implements Callable<Integer> {
        @Spec private CommandSpec spec = CommandSpec.create();
        @Mixin private Where where = new Where();

        @Parameters(paramLabel = "PLACE", description = "an https address or a folder")
        private String place = "";

        @Option(
                names = "--key",
                required = true,
                paramLabel = "KEY",
                description = "the Ed25519 public key, in one line of Base64 or as a PEM file")
        private String key = "";

        @Override
        public Integer call() throws IOException {
            where.expectFree(spec.commandLine());
            try {
                UpdatePlace.of(place);
                var file = Path.of(key);
                var text = Files.isRegularFile(file) ? Files.readString(file) : key;
                var line = SigningKeys.write(SigningKeys.readPublic(text));
                where.settings().update(saved -> saved.withUpdates(new UpdateSource(place, line)));
                spec.commandLine().getOut().println("Newer versions lie in " + place);
                spec.commandLine().getOut().flush();
                return ExitCode.DONE.value();
            } catch (UpdateException e) {
                throw new ParameterException(
                        spec.commandLine(),
                        UpdateWords.english(new Verdict.Refused(e.trouble(), e.detail())));
            }
        }
    }

    /// Nobody is asked any more.
    @Command(name = "off", description = "Asks nobody any more.", mixinStandardHelpOptions = true)
    static final class Off implements Callable<Integer> {
        @Spec private CommandSpec spec = CommandSpec.create();
        @Mixin private Where where = new Where();

        @Override
        public Integer call() {
            where.expectFree(spec.commandLine());
            where.settings().update(saved -> saved.withUpdates(UpdateSource.NONE));
            spec.commandLine().getOut().println("Nobody is asked for newer versions.");
            spec.commandLine().getOut().flush();
            return ExitCode.DONE.value();
        }
    }
}
