package app.pult.update;

/// Nothing can be told, for this reason; the message is its detail, the same in every language.
public final class UpdateException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Trouble trouble;

    public UpdateException(Trouble trouble, String detail) {
        super(detail);
        this.trouble = trouble;
    }

    public UpdateException(Trouble trouble, String detail, Throwable cause) {
        super(detail, cause);
        this.trouble = trouble;
    }

    public Trouble trouble() {
        return trouble;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }
}
