package app.pult.ui.conversation;

import app.pult.desk.Attachment;
import app.pult.ui.conversation.ConversationModel.View;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import java.util.List;

/// Looks at the files of the open ticket, all of them one after the other in the order in which
/// they came.
///
/// Thread: FX only.
final class FileLook {
    private final FileSheets look;
    private final Sheets sheets;
    private final ReadOnlyBooleanWrapper any = new ReadOnlyBooleanWrapper();
    private List<Attachment> all = List.of();

    FileLook(FileSheets look, Sheets sheets) {
        this.look = look;
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
        var files = all.contains(file) ? all : List.of(file);
        var sheet = look.sheet(files, sheets::close);
        sheets.show("conversation.files", sheet, sheet.keyboard());
        sheet.show(files.indexOf(file));
    }

    /// Asks for a folder and saves all files of the ticket there.
    void saveAll() {
        look.saveAll(all);
    }
}
