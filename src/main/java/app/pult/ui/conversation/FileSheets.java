package app.pult.ui.conversation;

import app.pult.desk.Attachment;
import app.pult.ui.conversation.AttachmentFiles.Named;
import app.pult.ui.conversation.preview.PreviewModel;
import app.pult.ui.conversation.preview.PreviewSheet;
import app.pult.ui.kit.Look;
import app.pult.ui.kit.Sizes;
import app.pult.ui.kit.Texts;
import app.pult.ui.shell.Threads;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Sheets on which one looks at files, one after the other, and opens or saves them: those of a
/// ticket, those of an article.
///
/// Thread: FX only.
public record FileSheets(AttachmentFiles files, Texts texts, Threads threads) {
    /// What to do with a file that is here now.
    private interface Use {
        void with(Path content) throws IOException;
    }

    /// For these files, of which none is shown before [PreviewSheet#show]; `close` takes the sheet
    /// off the window.
    public PreviewSheet sheet(List<Attachment> all, Runnable close) {
        var sheet =
                new PreviewSheet(
                        new PreviewModel(all, files::fetch, threads),
                        new PreviewSheet.Means(
                                texts,
                                new Sizes(texts),
                                threads,
                                this::open,
                                this::save,
                                () -> saveAll(all),
                                files::browse,
                                close));
        // It may lie anywhere over the window.
        sheet.getStylesheets().add(Look.stylesheet(FileSheets.class, "conversation.css"));
        return sheet;
    }

    private void open(Attachment file) {
        with(file, content -> files.open(content, file.name()));
    }

    private void save(Attachment file) {
        files.chooseTarget(file.name())
                .ifPresent(target -> with(file, content -> files.save(content, target)));
    }

    /// Asks for a folder and saves these files there.
    void saveAll(List<Attachment> wanted) {
        if (!wanted.isEmpty()) {
            files.chooseFolder().ifPresent(folder -> saveAll(wanted, folder));
        }
    }

    private void saveAll(List<Attachment> wanted, Path folder) {
        threads.write(
                () -> {
                    var contents = new ArrayList<Named>();
                    for (var file : wanted) {
                        contents.add(new Named(files.fetch(file, bytes -> {}), file.name()));
                    }
                    files.saveAll(contents, folder);
                    return folder;
                },
                saved -> {},
                threads.failed());
    }

    private void with(Attachment file, Use use) {
        threads.write(
                () -> {
                    var content = files.fetch(file, bytes -> {});
                    use.with(content);
                    return content;
                },
                content -> {},
                threads.failed());
    }
}
