package app.pult.ui.shell;

/// How safe what is being written is: on the disk, not yet, or refused by it.
public enum Safety {
    SAVED,
    UNSAVED,
    FAILED
}
