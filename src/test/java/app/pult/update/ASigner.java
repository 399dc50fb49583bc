package app.pult.update;

import app.pult.update.Manifest.Installer;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/// Whoever may say what is new. Thread: the test's.
public final class ASigner {
    public static final Instant NOW = Instant.parse("2026-11-28T08:00:00Z");

    private final KeyPair keys = SigningKeys.make();

    public String key() {
        return SigningKeys.write(keys.getPublic());
    }

    public byte[] says(String version) {
        return says(version, NOW);
    }

    public byte[] says(String version, Instant made) {
        return signs(manifest(version, made));
    }

    public byte[] signs(Manifest manifest) {
        return signs(SignedManifest.write(manifest));
    }

    public byte[] signs(byte[] json) {
        try {
            return SignedManifest.sign(json, keys.getPrivate());
        } catch (UpdateException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /// A file whose signature is right, whatever it says.
    public byte[] signsAnything(String text) {
        try {
            var signer = Signature.getInstance("Ed25519");
            signer.initSign(keys.getPrivate());
            signer.update((text + "\n").getBytes(StandardCharsets.UTF_8));
            var line = "signature: " + Base64.getEncoder().encodeToString(signer.sign());
            return (text + "\n" + line + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Manifest manifest(String version, Instant made) {
        return new Manifest(
                Version.parse(version).orElseThrow(),
                made,
                made.plus(Duration.ofDays(365)),
                Map.of(
                        "en",
                        "Case bundles; the log is masked.",
                        "ru",
                        "Папка случая одним файлом; журнал без личных данных."),
                List.of(
                        new Installer(
                                Manifest.Platform.LINUX,
                                "pult_" + version + "_amd64.deb",
                                87_654_321,
                                "0f".repeat(32)),
                        new Installer(
                                Manifest.Platform.WINDOWS,
                                "pult-" + version + ".exe",
                                98_765_432,
                                "a1".repeat(32))));
    }
}
