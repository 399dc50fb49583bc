package app.pult.launch;

import java.io.IOException;

/// Another process has the account's folder open; the message says so in a sentence.
public final class InUseException extends IOException {
    private static final long serialVersionUID = 1;

    InUseException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
