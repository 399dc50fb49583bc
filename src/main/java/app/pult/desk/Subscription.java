package app.pult.desk;

/// A listener's ticket of admission; closing it ends the calls. Closing twice is harmless.
public interface Subscription extends AutoCloseable {
    @Override
    void close();
}
