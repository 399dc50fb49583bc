package app.pult.ui.conversation;

/// How safe the text in the editor is.
public enum Safety {
    SAVED,
    UNSAVED,
    FAILED
}
