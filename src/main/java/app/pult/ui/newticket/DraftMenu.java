package app.pult.ui.newticket;

import app.pult.desk.Draft;
import app.pult.ui.kit.Ages;
import app.pult.ui.kit.Texts;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

import java.time.InstantSource;

/// Other new tickets that were begun and left, to go on with.
///
/// Thread: FX only.
final class DraftMenu extends MenuButton {
    private final NewTicketModel model;
    private final Texts texts;
    private final Ages ages;
    private final InstantSource clock;

    DraftMenu(NewTicketModel model, Texts texts, Ages ages, InstantSource clock) {
        this.model = model;
        this.texts = texts;
        this.ages = ages;
        this.clock = clock;
        setId("newticket-drafts");
        getStyleClass().add("flat");
        model.others().subscribe(this::list);
        list();
    }

    private void list() {
        var drafts = model.others();
        setText(texts.of("newticket.drafts", drafts.size()));
        getItems().setAll(drafts.stream().map(this::item).toList());
        setVisible(!drafts.isEmpty());
        setManaged(!drafts.isEmpty());
    }

    private MenuItem item(Draft draft) {
        var subject = Form.of(draft).subject();
        var item =
                new MenuItem(
                        texts.of(
                                "newticket.draft",
                                subject.isBlank() ? texts.of("queue.row.nosubject") : subject,
                                ages.ago(draft.savedAt(), clock.instant())));
        item.setMnemonicParsing(false);
        item.setOnAction(event -> model.resume(draft.key().ticket()));
        return item;
    }
}
