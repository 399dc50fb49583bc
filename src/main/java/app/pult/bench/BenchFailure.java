package app.pult.bench;

/// Something beside the measured work went wrong: there is no figure. Thread: any.
public final class BenchFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BenchFailure(Exception cause) {
        super(cause.getMessage(), cause);
    }

    public BenchFailure(String sentence) {
        super(sentence);
    }
}
