package app.pult.launch;

import app.pult.desk.Attachment;
import app.pult.ui.conversation.FileSheets;
import app.pult.ui.knowledge.ArticleFiles;
import app.pult.ui.shell.MainWindow;
import app.pult.ui.shell.Part;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/// Files of articles: fetched as those of messages, looked at over the whole window. `lay` lays a
/// sheet over it under a name. Thread: as [ArticleFiles] says.
record KnowledgeFiles(FileSheets sheets, BiConsumer<String, MainWindow.Palette> lay)
        implements ArticleFiles {
    @Override
    public Path fetch(Attachment file) throws IOException {
        return sheets.files().fetch(file, bytes -> {});
    }

    @Override
    public void look(List<Attachment> all, Attachment file) {
        lay.accept(
                "knowledge.file",
                close -> {
                    var sheet = sheets.sheet(all, close);
                    sheet.show(all.indexOf(file));
                    return new Part(sheet, () -> Optional.of(sheet.keyboard()));
                });
    }
}
