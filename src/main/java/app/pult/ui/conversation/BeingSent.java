package app.pult.ui.conversation;

import app.pult.desk.DraftKey;
import app.pult.desk.sendcheck.Writing;
import app.pult.ui.conversation.check.CheckLine;
import app.pult.ui.conversation.check.CheckModel;
import app.pult.ui.conversation.check.CheckModel.Subject;
import app.pult.ui.kit.Subscriptions;

import javafx.scene.control.TextArea;

import java.util.Optional;
import java.util.stream.Stream;

/// What the check before sending is shown of the editor. Thread: FX only.
final class BeingSent {
    private BeingSent() {}

    static CheckLine line(ComposerModel model, TextArea area, ConversationPane.Means means) {
        var check = new CheckModel(() -> of(model), means.others(), means.threads());
        return new CheckLine(check, area, means.texts(), means.commands());
    }

    /// Empty while another draft is on its way into the editor.
    static Optional<Subject> of(ComposerModel model) {
        if (!model.editableProperty().get()) {
            return Optional.empty();
        }
        return model.open().flatMap(open -> model.key().map(draft -> subject(model, open, draft)));
    }

    private static Subject subject(
            ComposerModel model, ConversationModel.View.Open open, DraftKey draft) {
        var staff = Stream.concat(open.me().stream(), open.operators().stream()).distinct();
        var people = staff.toList();
        return new Subject(
                draft,
                model.textProperty().get(),
                model.files().size(),
                () -> Writing.of(draft.kind(), "", 0, open.ticket(), open.messages(), people));
    }

    /// Tells of each change until the subscriptions end.
    static void follow(ComposerModel model, Runnable changed, Subscriptions until) {
        until.add(model.textProperty().subscribe(changed));
        until.add(model.kindProperty().subscribe(changed));
        until.add(model.files().subscribe(changed));
        until.add(model.editableProperty().subscribe(changed));
    }
}
