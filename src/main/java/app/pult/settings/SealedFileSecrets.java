package app.pult.settings;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/// Secrets in a file sealed with a passphrase, where there is no keychain.
///
/// Format: the eight bytes `PULTSEC1`, the iteration count (4 bytes, big endian), a salt of 16
/// bytes, a nonce of 12, then AES-256-GCM over the entries, with everything before it as associated
/// data. The key is PBKDF2-HMAC-SHA256 of the passphrase. Source: NIST SP 800-38D, RFC 8018;
/// iterations after OWASP's Password Storage Cheat Sheet (2023). Thread: any but JavaFX; the
/// passphrase is asked for once, at the first use.
public final class SealedFileSecrets implements Secrets {
    private static final int ITERATIONS = 600_000;
    private static final int MAX_ITERATIONS = 10_000_000;
    private static final byte[] MAGIC = "PULTSEC1".getBytes(StandardCharsets.US_ASCII);
    private static final int SALT = 16;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BITS = 256;
    private static final long MAX_FILE = 1 << 20;

    private final Path file;
    private final Supplier<char[]> passphrase;
    private final int iterations;
    private final SecureRandom random = new SecureRandom();
    private char[] known = new char[0];

    public SealedFileSecrets(Path file, Supplier<char[]> passphrase) {
        this(file, passphrase, ITERATIONS);
    }

    SealedFileSecrets(Path file, Supplier<char[]> passphrase, int iterations) {
        this.file = file;
        this.passphrase = passphrase;
        this.iterations = iterations;
    }

    @Override
    public synchronized Optional<String> find(String accountId) {
        return Optional.ofNullable(read().get(accountId));
    }

    @Override
    public synchronized void store(String accountId, String secret) {
        var entries = read();
        entries.put(accountId, secret);
        write(entries);
    }

    @Override
    public synchronized void remove(String accountId) {
        var entries = read();
        if (entries.remove(accountId) != null) {
            write(entries);
        }
    }

    @Override
    public Place place() {
        return Place.SEALED_FILE;
    }

    private char[] passphrase() {
        if (known.length == 0) {
            known = passphrase.get().clone();
        }
        return known;
    }

    private Map<String, String> read() {
        if (!Files.exists(file)) {
            return new TreeMap<>();
        }
        try {
            if (Files.size(file) > MAX_FILE) {
                throw new SecretsException("The sealed file is far too large to be one");
            }
            return entries(open(Files.readAllBytes(file)));
        } catch (AEADBadTagException e) {
            Arrays.fill(known, '\0');
            known = new char[0];
            throw new SecretsException("Wrong passphrase, or the sealed file was changed", e);
        } catch (IOException | GeneralSecurityException e) {
            throw new SecretsException("The sealed file cannot be read", e);
        }
    }

    private byte[] open(byte[] sealed) throws IOException, GeneralSecurityException {
        var in = new DataInputStream(new ByteArrayInputStream(sealed));
        var rounds = 0;
        if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)
                || (rounds = in.readInt()) < 1
                || rounds > MAX_ITERATIONS) {
            throw new IOException("not a sealed file of this program");
        }
        var salt = in.readNBytes(SALT);
        var nonce = in.readNBytes(NONCE);
        var header = Arrays.copyOf(sealed, sealed.length - in.available());
        return cipher(Cipher.DECRYPT_MODE, salt, nonce, rounds, header).doFinal(in.readAllBytes());
    }

    private void write(Map<String, String> entries) {
        var salt = new byte[SALT];
        var nonce = new byte[NONCE];
        random.nextBytes(salt);
        random.nextBytes(nonce);
        try {
            var header = new ByteArrayOutputStream();
            var out = new DataOutputStream(header);
            out.write(MAGIC);
            out.writeInt(iterations);
            out.write(salt);
            out.write(nonce);
            var cipher = cipher(Cipher.ENCRYPT_MODE, salt, nonce, iterations, header.toByteArray());
            header.write(cipher.doFinal(bytes(entries)));
            PrivateFiles.write(file, header.toByteArray());
        } catch (IOException | GeneralSecurityException e) {
            throw new SecretsException("The sealed file cannot be written", e);
        }
    }

    private Cipher cipher(int mode, byte[] salt, byte[] nonce, int iterations, byte[] header)
            throws GeneralSecurityException {
        var spec = new PBEKeySpec(passphrase(), salt, iterations, KEY_BITS);
        var key =
                SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                        .generateSecret(spec)
                        .getEncoded();
        spec.clearPassword();
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(header);
        return cipher;
    }

    private static byte[] bytes(Map<String, String> entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeInt(entries.size());
        for (var entry : entries.entrySet()) {
            out.writeUTF(entry.getKey());
            out.writeUTF(entry.getValue());
        }
        return bytes.toByteArray();
    }

    private static Map<String, String> entries(byte[] plain) throws IOException {
        var in = new DataInputStream(new ByteArrayInputStream(plain));
        var entries = new TreeMap<String, String>();
        for (var left = in.readInt(); left > 0; left--) {
            entries.put(in.readUTF(), in.readUTF());
        }
        return entries;
    }
}
