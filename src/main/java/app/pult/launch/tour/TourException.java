package app.pult.launch.tour;

/// A step of the tour did not come true; the message says which.
public final class TourException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TourException(String message) {
        super(message);
    }
}
