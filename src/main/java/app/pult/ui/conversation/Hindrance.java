package app.pult.ui.conversation;

import app.pult.desk.DraftKey;
import app.pult.desk.template.Blank;

/// What stops sending, if anything. The first that holds is told.
public enum Hindrance {
    NONE,
    NO_TICKET,
    EMPTY,
    NO_RECIPIENT,
    BUSY,
    /// Something in the text is still to be filled in.
    BLANK;

    /// Whether something can be done to the ticket with what is written, or without a word.
    boolean allowsNothingWritten() {
        return this == NONE || this == EMPTY;
    }

    /// What stops this writing; `addressed` where there is somebody whom a reply reaches.
    static Hindrance of(DraftKey.Kind kind, String text, boolean hasFiles, boolean addressed) {
        if (text.isBlank() && !hasFiles) {
            return EMPTY;
        }
        if (kind == DraftKey.Kind.REPLY && !addressed) {
            return NO_RECIPIENT;
        }
        return Blank.in(text).isEmpty() ? NONE : BLANK;
    }
}
