package app.pult.backend.http;

import java.io.IOException;

/// An answer went past the size that its reader was ready for.
public final class AnswerTooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    AnswerTooLargeException(long limit) {
        super("more than " + limit + " bytes");
    }
}
