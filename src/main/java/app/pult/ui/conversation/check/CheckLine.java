package app.pult.ui.conversation.check;

import app.pult.desk.sendcheck.Concern;
import app.pult.ui.conversation.check.CheckModel.Shown;
import app.pult.ui.kit.Command;
import app.pult.ui.kit.Commands;
import app.pult.ui.kit.Icons;
import app.pult.ui.kit.Subscriptions;
import app.pult.ui.kit.Texts;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.stream.Collectors;

/// One line: the gravest concern in a few words, how many more there are, and away with it. A click
/// or a key selects the words it is about, then those of the next one.
///
/// Thread: FX only.
public final class CheckLine extends HBox {
    private static final PseudoClass ASKED = PseudoClass.getPseudoClass("asked");
    private static final int MOST_LETTERS = 40;

    /// Of a secret: it need not be read over a shoulder.
    private static final int LETTERS_OF_SECRET = 4;

    private final CheckModel model;
    private final TextArea area;
    private final Texts texts;
    private final Commands registry;
    private final List<Command> commands;
    private final Button words = new Button();
    private final Label more = new Label();
    private final SimpleBooleanProperty speaks = new SimpleBooleanProperty();
    private int next;

    public CheckLine(CheckModel model, TextArea area, Texts texts, Commands registry) {
        this.model = model;
        this.area = area;
        this.texts = texts;
        this.registry = registry;
        commands = commands();
        commands.forEach(registry::know);
        setId("conversation-check");
        getStyleClass().add("conversation-check");
        words.setId("conversation-check-words");
        words.getStyleClass().addAll("flat", "conversation-check-words");
        words.setMnemonicParsing(false);
        words.setOnAction(event -> go());
        more.getStyleClass().add("caption");
        more.setMinWidth(USE_PREF_SIZE);
        var icon = Icons.of(Feather.ALERT_TRIANGLE);
        icon.getStyleClass().add("warning");
        var away = new Button();
        away.setId("conversation-check-away");
        away.setGraphic(Icons.of(Feather.X));
        away.getStyleClass().add("flat");
        away.setAccessibleText(texts.of("conversation.check.dismiss.label"));
        away.setTooltip(new Tooltip(texts.of("conversation.check.dismiss.label")));
        away.setOnAction(event -> dismiss());
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        setAccessibleRole(AccessibleRole.PARENT);
        getChildren().addAll(icon, words, more, away);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    /// What decides.
    public CheckModel model() {
        return model;
    }

    private List<Command> commands() {
        return List.of(
                Command.of("conversation.check.go", this::go)
                        .on("F8")
                        .when(speaks, "conversation.check.nothing"),
                Command.of("conversation.check.dismiss", this::dismiss)
                        .on("Shift+F8")
                        .when(speaks, "conversation.check.nothing"));
    }

    /// Follows the model and offers its commands in this pane until the subscriptions end.
    public void follow(Node pane, Subscriptions until) {
        commands.forEach(command -> until.add(registry.add(command.in(pane))));
        until.add(model.shownProperty().subscribe(this::show));
    }

    private void show(Shown shown) {
        next = 0;
        var concerns = shown.concerns();
        speaks.set(!concerns.isEmpty());
        setVisible(!concerns.isEmpty());
        pseudoClassStateChanged(ASKED, shown.isAsked());
        if (concerns.isEmpty()) {
            return;
        }
        var first = sentence(concerns.getFirst());
        words.setText(shown.isAsked() ? texts.of("conversation.check.asked", first) : first);
        more.setText(
                concerns.size() > 1
                        ? texts.of("conversation.check.more", concerns.size() - 1)
                        : "");
        var all = concerns.stream().map(this::sentence).collect(Collectors.joining(". "));
        words.setAccessibleText(texts.of("conversation.check.spoken", all));
        words.setTooltip(
                new Tooltip(
                        concerns.stream().map(this::sentence).collect(Collectors.joining("\n"))));
        words.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private String sentence(Concern concern) {
        var said = shortened(concern);
        return switch (concern.kind()) {
            case RECIPIENT -> texts.of("conversation.check.recipient", said);
            case OTHER_CUSTOMER -> texts.of("conversation.check.stranger", said);
            case SECRET -> texts.of("conversation.check.secret", said);
            case INTERNAL_HOST -> texts.of("conversation.check.host", said);
            case READS_LIKE_NOTE -> texts.of("conversation.check.likenote", said);
            case READS_LIKE_REPLY -> texts.of("conversation.check.likereply", said);
            case BLANK -> texts.of("conversation.check.blank", said);
            case NO_FILE -> texts.of("conversation.check.nofile", said);
        };
    }

    private static String shortened(Concern concern) {
        var line = concern.words().replaceAll("\\s+", " ");
        int most = concern.kind() == Concern.Kind.SECRET ? LETTERS_OF_SECRET : MOST_LETTERS;
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most)) + "…";
    }

    /// Selects what one of them is about, each time that of the next.
    private void go() {
        var places =
                model.shownProperty().get().concerns().stream().filter(Concern::hasPlace).toList();
        area.requestFocus();
        if (!places.isEmpty()) {
            select(places.get(next++ % places.size()));
        }
    }

    /// The text may have moved since.
    private void select(Concern concern) {
        var text = area.getText();
        boolean there = text.startsWith(concern.words(), concern.start());
        int start = there ? concern.start() : text.indexOf(concern.words());
        if (start >= 0) {
            area.selectRange(start, start + concern.words().length());
        }
    }

    private void dismiss() {
        model.dismiss();
        area.requestFocus();
    }
}
