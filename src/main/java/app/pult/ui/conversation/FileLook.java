package app.pult.ui.conversation;

import app.pult.desk.Attachment;
import app.pult.ui.conversation.AttachmentFiles.Named;
import app.pult.ui.conversation.ConversationModel.View;
import app.pult.ui.conversation.preview.PreviewModel;
import app.pult.ui.conversation.preview.PreviewSheet;
import app.pult.ui.kit.Sizes;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Looks at the files of the open ticket, all of them one after the other in the order in which
/// they came.
///
/// Thread: FX only.
final class FileLook {
    private final ConversationPane.Means means;
    private final Sizes sizes;
    private final Sheets sheets;
    private final ReadOnlyBooleanWrapper any = new ReadOnlyBooleanWrapper();
    private List<Attachment> all = List.of();

    /// What to do with a file that is here now.
    private interface Use {
        void with(Path content) throws IOException;
    }

    FileLook(ConversationPane.Means means, Sizes sizes, Sheets sheets) {
        this.means = means;
        this.sizes = sizes;
        this.sheets = sheets;
    }

    /// Whether the ticket has files.
    ReadOnlyBooleanProperty anyProperty() {
        return any.getReadOnlyProperty();
    }

    /// The files of this ticket from now on.
    void follow(View view) {
        all = view instanceof View.Open open ? open.files() : List.of();
        any.set(!all.isEmpty());
    }

    /// The newest file; or back, while one is looked at.
    void newest() {
        if (sheets.isOpen()) {
            sheets.close();
        } else if (!all.isEmpty()) {
            at(all.getLast());
        }
    }

    /// Nothing happens while something else lies over the conversation.
    void at(Attachment file) {
        if (sheets.isOpen()) {
            return;
        }
        int place = Math.max(0, all.indexOf(file));
        var model =
                new PreviewModel(
                        all.contains(file) ? all : List.of(file),
                        means.files()::fetch,
                        means.threads());
        var sheet =
                new PreviewSheet(
                        model,
                        new PreviewSheet.Means(
                                means.texts(),
                                sizes,
                                means.threads(),
                                this::open,
                                this::save,
                                this::saveAll,
                                means.files()::browse,
                                sheets::close));
        sheets.show("conversation.files", sheet, sheet.keyboard());
        model.show(place);
    }

    private void open(Attachment file) {
        with(file, content -> means.files().open(content, file.name()));
    }

    private void save(Attachment file) {
        means.files()
                .chooseTarget(file.name())
                .ifPresent(target -> with(file, content -> means.files().save(content, target)));
    }

    /// Asks for a folder and saves all files of the ticket there.
    void saveAll() {
        var wanted = all;
        if (!wanted.isEmpty()) {
            means.files().chooseFolder().ifPresent(folder -> saveAll(wanted, folder));
        }
    }

    private void saveAll(List<Attachment> wanted, Path folder) {
        means.threads()
                .write(
                        () -> {
                            var contents = new ArrayList<Named>();
                            for (var file : wanted) {
                                var content = means.files().fetch(file, bytes -> {});
                                contents.add(new Named(content, file.name()));
                            }
                            means.files().saveAll(contents, folder);
                            return folder;
                        },
                        saved -> {},
                        means.threads().failed());
    }

    private void with(Attachment file, Use use) {
        means.threads()
                .write(
                        () -> {
                            var content = means.files().fetch(file, bytes -> {});
                            use.with(content);
                            return content;
                        },
                        content -> {},
                        means.threads().failed());
    }
}
