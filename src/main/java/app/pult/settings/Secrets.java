package app.pult.settings;

import java.util.Optional;

/// Where passwords and tokens live: the system's keychain, or a file sealed with a passphrase.
/// Never a database, a log or a crash report. Thread: any but JavaFX; a keychain may ask its user.
public interface Secrets {
    /// @throws SecretsException if the place cannot be opened
    Optional<String> find(String accountId);

    /// @throws SecretsException if the place cannot be opened or written
    void store(String accountId, String secret);

    /// @throws SecretsException if the place cannot be opened or written
    void remove(String accountId);

    /// Which place it is, for the operator's eyes.
    Place place();

    enum Place {
        SYSTEM_KEYCHAIN,
        SEALED_FILE
    }
}
