package app.pult.launch;

import app.pult.knowledge.ArticleId;
import app.pult.ui.kit.Command;
import app.pult.ui.knowledge.DraftModel;
import app.pult.ui.knowledge.DraftSheet;
import app.pult.ui.shell.Part;
import app.pult.ui.shell.Side;

import javafx.beans.property.SimpleBooleanProperty;

/// An article made of the open ticket, put together. Thread: FX only.
final class DeskDraft {
    private final DeskMeans means;
    private final DeskSide side;
    private final DeskSearch.Over over;
    private final DraftModel model;

    DeskDraft(Workplace place, DeskMeans means, DeskSide side, DeskSearch.Over over) {
        this.means = means;
        this.side = side;
        this.over = over;
        model = new DraftModel(place.tickets(), place.search(), means.texts(), means.threads());
        var open = new SimpleBooleanProperty();
        means.selection().ticketProperty().subscribe(ticket -> open.set(ticket.isPresent()));
        means.commands()
                .add(Command.of("knowledge.draft", this::begin).on("Ctrl+Shift+M").when(open));
    }

    private void begin() {
        means.selection().ticket().ifPresent(model::begin);
        over.lay(
                "knowledge.draft",
                close -> {
                    var sheet = new DraftSheet(model, means.texts(), this::read, close);
                    return new Part(sheet, sheet::keyboard);
                });
    }

    private void read(ArticleId article) {
        side.read(article);
        over.enterSide(Side.KNOWLEDGE);
    }
}
