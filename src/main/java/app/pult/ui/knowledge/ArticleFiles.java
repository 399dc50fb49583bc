package app.pult.ui.knowledge;

import app.pult.desk.Attachment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// What an article's files are shown with.
public interface ArticleFiles {
    /// The file's content on this desk; fetched from the server where it is not here yet. Thread:
    /// any but FX; ends when interrupted.
    ///
    /// @throws IOException in a sentence, if it cannot be had now
    Path fetch(Attachment file) throws IOException;

    /// Shows one of these files large, the others a key away. Thread: FX.
    void look(List<Attachment> all, Attachment file);
}
