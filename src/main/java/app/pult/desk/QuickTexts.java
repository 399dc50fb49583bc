package app.pult.desk;

import app.pult.desk.operation.OutgoingFile;

import java.util.List;

/// The operator's own ready texts. Nobody else has them: a change is on the disk when it returns.
/// Thread: any but JavaFX.
public interface QuickTexts {
    /// By title.
    List<QuickText> list();

    /// Keeps a new one.
    QuickText add(String code, String title, String text, List<OutgoingFile> files);

    /// Replaces the one of this id; nothing happens where there is none.
    void save(QuickText text);

    void remove(QuickTextId id);
}
