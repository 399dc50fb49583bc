package app.pult.ui.knowledge;

import app.pult.desk.Attachment;
import app.pult.knowledge.Article;

import java.io.IOException;
import java.nio.file.Path;

/// The guide to the program itself. Thread: any but JavaFX.
public interface Guide {
    /// In this language, ISO 639-1; in English where there is none.
    Article in(String language) throws IOException;

    /// One of its pictures.
    Path picture(Attachment file) throws IOException;
}
