package app.pult.backend.http;

/// How a write ended, where it was not certain that nothing was sent.
public sealed interface Written {
    /// The server answered; what it means is the backend's to say.
    record Answered(Answer answer) implements Written {}

    /// The request was on its way and no whole answer came: it may or may not have been carried
    /// out.
    record Uncertain(String words) implements Written {}
}
