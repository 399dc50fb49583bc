package app.pult.launch;

import app.pult.ui.conversation.ready.Language;
import app.pult.ui.conversation.ready.ReadyChoices;
import app.pult.ui.conversation.ready.ReadyTexts;
import app.pult.ui.kit.Texts;
import app.pult.ui.newticket.NewTicketModel;
import app.pult.ui.newticket.NewTicketPane;

import java.util.Optional;

/// Ready texts in the form of a new ticket, filled from what is in it. Thread: FX only.
public final class NewTicketTexts {
    private NewTicketTexts() {}

    public static NewTicketPane.ReadyTexts of(NewTicketModel model, ReadyTexts ready, Texts texts) {
        var fields = model.fields();
        return (editor, along, inserted) ->
                ReadyChoices.serve(
                        editor,
                        new ReadyChoices.Place(
                                () -> Optional.of(target(model, texts)),
                                inserted,
                                along,
                                fields.files(),
                                fields.notHere()),
                        ready,
                        texts);
    }

    private static ReadyTexts.For target(NewTicketModel model, Texts texts) {
        var subject = model.fields().subjectProperty().get();
        var words = subject + model.fields().textProperty().get();
        return new ReadyTexts.For(
                model.requester(), "", subject, model.me(), Language.of(words, texts.locale()));
    }
}
