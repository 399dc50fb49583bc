package app.pult.ui.outbox;

import app.pult.ui.kit.Commands;
import app.pult.ui.kit.Pill;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.Wrapped;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// One waiting operation whole: what was written, to whom, how it stands, why, and what can be
/// done.
///
/// Thread: FX only.
final class OutboxDetail extends VBox {
    /// Lines of the text that are shown without scrolling.
    private static final int FEWEST = 3;

    private static final int MOST = 14;

    private final Texts texts;
    private final OutboxCommands orders;
    private final Label what = new Label();
    private final Pill state = new Pill(Pill.Kind.NEUTRAL, "");
    private final Label when = new Label();
    private final Label about = new Label();
    private final Label to = new Label();
    private final Label why = Wrapped.of("");
    private final Label said = Wrapped.of("", "muted");
    private final VBox reason = new VBox(why, said);
    private final ClashTable clash;
    private final TextArea text = new TextArea();
    private final Label files = new Label();
    private final Button send;
    private final Button edit;
    private final Button cancel;

    OutboxDetail(OutboxCommands orders, ClashTable clash, Texts texts, Commands commands) {
        this.texts = texts;
        this.clash = clash;
        this.orders = orders;
        send = commands.primaryButton(orders.send);
        edit = commands.button(orders.edit);
        cancel = commands.button(orders.cancel);
        what.getStyleClass().add("title");
        what.setWrapText(true);
        when.getStyleClass().add("secondary");
        to.getStyleClass().add("secondary");
        reason.getStyleClass().add("outbox-reason");
        text.setId("outbox-text");
        text.setEditable(false);
        text.setWrapText(true);
        text.getStyleClass().add("outbox-text");
        text.setAccessibleText(texts.of("outbox.text.spoken"));
        files.getStyleClass().add("secondary");
        files.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        var standing = new HBox(state, when);
        standing.getStyleClass().add("outbox-standing");
        getStyleClass().add("outbox-detail");
        getChildren()
                .addAll(what, about(commands), standing, to, reason, clash, text, files, buttons());
    }

    private Node buttons() {
        var row = new FlowPane(send, edit, cancel);
        row.getStyleClass().add("outbox-buttons");
        return row;
    }

    private Node about(Commands commands) {
        var link = commands.button(orders.open);
        link.getStyleClass().add("link");
        link.setMinWidth(0);
        link.setWrapText(true);
        link.textProperty().bind(about.textProperty());
        return link;
    }

    void show(OutboxLine line) {
        what.setText(line.what());
        about.setText(line.about());
        state.show(OutboxCell.kind(line.tone()), line.state());
        when.setText(line.when());
        label(to, line.to().isEmpty() ? "" : texts.of("outbox.to", line.to()));
        label(why, line.why());
        label(said, line.said().isEmpty() ? "" : texts.of("outbox.said", line.said()));
        only(reason, !line.why().isEmpty());
        reason.getStyleClass().setAll("outbox-reason", tone(line.tone()));
        clash.show(line);
        if (!text.getText().equals(line.text())) {
            text.setText(line.text());
            text.setPrefRowCount(Math.clamp(line.text().lines().count(), FEWEST, MOST));
        }
        only(text, !line.text().isEmpty());
        label(files, String.join("\n", line.files()));
        send.setText(sendWords(line));
    }

    /// Takes the keyboard to what is to be chosen; false where nothing is.
    boolean choose() {
        return clash.begin();
    }

    private String sendWords(OutboxLine line) {
        if (line.clash().isPresent()) {
            return texts.of("outbox.answer");
        }
        if (line.can(OutboxLine.Action.SEND_ANYWAY)) {
            return texts.of("outbox.sendanyway");
        }
        return line.can(OutboxLine.Action.SEND_AGAIN)
                ? texts.of("outbox.sendagain")
                : texts.of("outbox.send.label");
    }

    private static String tone(OutboxLine.Tone tone) {
        return switch (tone) {
            case WAITING, UNDER_WAY -> "waiting";
            case HELD -> "held";
            case REFUSED -> "refused";
        };
    }

    private static void label(Label label, String words) {
        label.setText(words);
        only(label, !words.isEmpty());
    }

    private static void only(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
