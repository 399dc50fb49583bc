package app.pult.settings;

/// The place of secrets cannot be opened: locked, refused, a wrong passphrase, a damaged file.
public final class SecretsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SecretsException(String message, Throwable cause) {
        super(message, cause);
    }

    public SecretsException(String message) {
        super(message);
    }
}
