package app.pult.cli;

import app.pult.launch.Machine;
import app.pult.launch.UpdateWords;
import app.pult.launch.command.ExitCode;
import app.pult.update.Manifest;
import app.pult.update.Manifest.Installer;
import app.pult.update.SignedManifest;
import app.pult.update.SigningKeys;
import app.pult.update.UpdateException;
import app.pult.update.Verdict;
import app.pult.update.Version;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/// The administrator's side of updates.
final class UpdateSigning {
    private UpdateSigning() {}

    /// The private key goes into a file that its owner alone may read, the public one to standard
    /// output.
    @Command(
            name = "key",
            description = "Makes a signing key: the private one in FILE, the public one printed.",
            mixinStandardHelpOptions = true)
    static final class MakeKey implements Callable<Integer> {
        @Spec private CommandSpec spec = CommandSpec.create();

        @Parameters(paramLabel = "FILE", description = "a file that is not there yet")
        private Path file = Path.of("");

        @Override
        public Integer call() throws IOException {
            if (Files.exists(file)) {
                throw new ParameterException(
                        spec.commandLine(), file + " is there already. Nothing was written.");
            }
            var keys = SigningKeys.make();
            write(SigningKeys.write(keys.getPrivate()));
            spec.commandLine().getOut().println(SigningKeys.write(keys.getPublic()));
            spec.commandLine().getOut().flush();
            return ExitCode.DONE.value();
        }

        private void write(String text) throws IOException {
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, text);
            } else {
                Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
            }
        }
    }

    /// Says of installers what there is to know, and signs it.
    @Command(
            name = "sign",
            description = "Writes a signed manifest beside the installers it speaks of.",
            mixinStandardHelpOptions = true)
    static final class Sign implements Callable<Integer> {
        @Spec private CommandSpec spec = CommandSpec.create();

        @Option(
                names = "--key",
                required = true,
                paramLabel = "FILE",
                description = "the Ed25519 private key in PEM, without a password")
        private Path key = Path.of("");

        @Option(
                names = "--version",
                required = true,
                paramLabel = "V",
                description = "what lies there, as Pult says it: 1.4.0")
        private String version = "";

        @Option(
                names = "--news",
                paramLabel = "LANGUAGE=TEXT",
                description = "what is new: --news en=… --news ru=…")
        private Map<String, String> news = new LinkedHashMap<>();

        @Option(
                names = "--days",
                paramLabel = "N",
                description = "how long it may be believed (default: 365)")
        private int days = 365;

        @Option(
                names = "--out",
                paramLabel = "DIR",
                description = "where the manifest goes (default: the folder of the installers)")
        private List<Path> out = new ArrayList<>();

        @Parameters(
                arity = "1..*",
                paramLabel = "INSTALLER",
                description = ".exe and .msi are for Windows, .deb and .rpm for Linux")
        private List<Path> installers = new ArrayList<>();

        @Override
        public Integer call() throws IOException {
            try {
                var secret = SigningKeys.readPrivate(Files.readString(key));
                var now = Machine.real().clock().instant();
                var manifest =
                        new Manifest(
                                Version.parse(version)
                                        .orElseThrow(() -> wrong(version + " is no version.")),
                                now,
                                now.plus(Duration.ofDays(days)),
                                news,
                                described());
                var file = folder().resolve(SignedManifest.NAME);
                var fresh = folder().resolve(SignedManifest.NAME + ".tmp");
                Files.write(fresh, SignedManifest.sign(SignedManifest.write(manifest), secret));
                Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
                spec.commandLine().getOut().println("Written: " + file);
                spec.commandLine().getOut().flush();
                return ExitCode.DONE.value();
            } catch (UpdateException e) {
                throw wrong(UpdateWords.english(new Verdict.Refused(e.trouble(), e.detail())));
            }
        }

        private Path folder() {
            return out.isEmpty()
                    ? installers.getFirst().toAbsolutePath().resolveSibling("")
                    : out.getFirst();
        }

        private List<Installer> described() throws IOException {
            var described = new ArrayList<Installer>();
            for (var installer : installers) {
                var name = String.valueOf(installer.getFileName());
                described.add(
                        new Installer(
                                system(name), name, Files.size(installer), sha256(installer)));
            }
            return described;
        }

        private Manifest.Platform system(String name) {
            if (name.endsWith(".exe") || name.endsWith(".msi")) {
                return Manifest.Platform.WINDOWS;
            }
            if (name.endsWith(".deb") || name.endsWith(".rpm")) {
                return Manifest.Platform.LINUX;
            }
            throw wrong(name + " is none of .exe, .msi, .deb, .rpm. Nothing was written.");
        }

        private static String sha256(Path file) throws IOException {
            try (var in =
                    new DigestInputStream(
                            Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
                return HexFormat.of().formatHex(in.getMessageDigest().digest());
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("This Java has no SHA-256", e);
            }
        }

        private ParameterException wrong(String sentence) {
            return new ParameterException(spec.commandLine(), sentence);
        }
    }
}
