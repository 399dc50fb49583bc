package app.pult.update;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/// Ed25519 keys as `openssl` writes them: PEM, or the Base64 between its two lines alone. Source:
/// RFC 8410. Thread: any.
public final class SigningKeys {
    private static final String ALGORITHM = "Ed25519";
    private static final String PRIVATE = "PRIVATE KEY";
    private static final int LINE = 64;
    private static final int SHOWN = 12;

    private SigningKeys() {}

    public static KeyPair make() {
        try {
            return KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no Ed25519", e);
        }
    }

    /// @throws UpdateException of NO_KEY if it is anything else
    public static PublicKey readPublic(String text) throws UpdateException {
        try {
            return KeyFactory.getInstance(ALGORITHM)
                    .generatePublic(new X509EncodedKeySpec(bytes(text)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new UpdateException(Trouble.NO_KEY, shortened(text), e);
        }
    }

    /// @throws UpdateException of NO_KEY if it is anything else; it never repeats the text
    public static PrivateKey readPrivate(String text) throws UpdateException {
        try {
            return KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(bytes(text)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new UpdateException(
                    Trouble.NO_KEY, "not an Ed25519 private key in PKCS #8 without a password", e);
        }
    }

    /// One line of 60 characters, for settings and policies.
    public static String write(PublicKey key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    public static String write(PrivateKey key) {
        var body = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return "-----BEGIN " + PRIVATE + "-----\n" + body + "\n-----END " + PRIVATE + "-----\n";
    }

    private static byte[] bytes(String text) {
        var body = new StringBuilder();
        text.lines()
                .map(String::strip)
                .filter(line -> !line.startsWith("-----"))
                .forEach(body::append);
        return Base64.getDecoder().decode(body.toString());
    }

    /// Enough to see what was meant, too little where it was a private key.
    private static String shortened(String text) {
        var line = text.strip().lines().findFirst().orElse("");
        return line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
    }
}
