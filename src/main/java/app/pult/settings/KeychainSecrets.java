package app.pult.settings;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Optional;

/// Secrets in the system's keychain: Secret Service on Linux, the Credential Manager (DPAPI) on
/// Windows. Source: freedesktop.org Secret Service API; java-keyring. Thread: any but JavaFX.
public final class KeychainSecrets implements Secrets {
    private static final Logger log = LoggerFactory.getLogger(KeychainSecrets.class);
    private static final String SERVICE = "app.pult";

    private final Keyring keyring;

    private KeychainSecrets(Keyring keyring) {
        this.keyring = keyring;
    }

    /// Empty where the system has no keychain, or none that can be used without a desktop session.
    public static Optional<Secrets> open() {
        try {
            return Optional.of(new KeychainSecrets(Keyring.create()));
        } catch (BackendNotSupportedException | LinkageError | RuntimeException e) {
            log.info("No system keychain here ({})", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /// java-keyring reports "nothing there" and "cannot be opened" alike; both mean: ask for it
    /// again.
    @Override
    public Optional<String> find(String accountId) {
        try {
            return Optional.of(keyring.getPassword(SERVICE, accountId));
        } catch (PasswordAccessException e) {
            return Optional.empty();
        }
    }

    @Override
    public void store(String accountId, String secret) {
        try {
            keyring.setPassword(SERVICE, accountId, secret);
        } catch (PasswordAccessException e) {
            throw new SecretsException("The system's keychain refused to keep the secret", e);
        }
    }

    @Override
    public void remove(String accountId) {
        try {
            keyring.deletePassword(SERVICE, accountId);
        } catch (PasswordAccessException e) {
            throw new SecretsException("The system's keychain refused to forget the secret", e);
        }
    }

    @Override
    public Place place() {
        return Place.SYSTEM_KEYCHAIN;
    }
}
