package app.pult.ui.customer;

import app.pult.desk.Customer;
import app.pult.desk.TicketRow;
import app.pult.ui.kit.Ages;
import app.pult.ui.kit.Texts;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.time.InstantSource;
import java.util.Locale;

/// Two lines: what it is about and how old, then the particulars. All of it is in the tool tip.
/// Thread: FX only.
final class LineCell extends ListCell<Line> {
    private final Texts texts;
    private final Ages ages;
    private final InstantSource clock;
    private final Label title = new Label();
    private final Label age = new Label();
    private final Label details = new Label();
    private final VBox face = new VBox(new HBox(title, age), details);

    LineCell(Texts texts, Ages ages, InstantSource clock) {
        this.texts = texts;
        this.ages = ages;
        this.clock = clock;
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        age.getStyleClass().add("secondary");
        age.setMinWidth(Region.USE_PREF_SIZE);
        title.getStyleClass().add("customer-line-title");
        details.getStyleClass().addAll("secondary", "customer-line-details");
        details.setTextOverrun(OverrunStyle.WORD_ELLIPSIS);
        face.getStyleClass().add("customer-line");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Line line, boolean empty) {
        super.updateItem(line, empty);
        switch (line) {
            case null -> {
                setGraphic(null);
                setTooltip(null);
                setAccessibleText(null);
            }
            case Line.Earlier earlier -> show(earlier.row());
            case Line.Said said -> show(said.entry());
        }
    }

    private void show(TicketRow row) {
        var state = texts.of("queue.state." + row.state().name().toLowerCase(Locale.ROOT));
        title.setText(row.subject());
        age.setText(ages.ago(row.updated(), clock.instant()));
        details.setText(
                row.number().isEmpty() ? state : texts.of("customer.ticket", row.number(), state));
        show(row.subject());
    }

    private void show(Customer.Entry entry) {
        title.setText(
                switch (entry.kind()) {
                    case CUSTOMER -> texts.of("customer.said", entry.author());
                    case REPLY -> texts.of("customer.replied", entry.author());
                    case NOTE -> texts.of("customer.noted", entry.author());
                });
        age.setText(ages.ago(entry.at(), clock.instant()));
        details.setText(entry.beginning());
        show(entry.subject() + "\n" + entry.beginning());
    }

    private void show(String whole) {
        var tip = new Tooltip(whole);
        tip.setWrapText(true);
        tip.setMaxWidth(360);
        setTooltip(tip);
        setAccessibleText(title.getText() + ". " + details.getText() + ". " + age.getText());
        setGraphic(face);
    }
}
