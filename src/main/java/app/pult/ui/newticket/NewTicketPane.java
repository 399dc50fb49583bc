package app.pult.ui.newticket;

import app.pult.ui.kit.Ages;
import app.pult.ui.kit.Command;
import app.pult.ui.kit.Commands;
import app.pult.ui.kit.Confirmation;
import app.pult.ui.kit.Icons;
import app.pult.ui.kit.Look;
import app.pult.ui.kit.Subscriptions;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.caret.Along;
import app.pult.ui.newticket.Form.Hindrance;
import app.pult.ui.shell.FileIntake;
import app.pult.ui.shell.OpenEditor;
import app.pult.ui.shell.Safety;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

import org.kordamp.ikonli.feather.Feather;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/// The form of a new ticket: who, about what, for whom, and their words.
///
/// Thread: FX only.
public final class NewTicketPane extends StackPane {
    /// What the pane shows things with. `chooseFiles` asks the operator for files, on the JavaFX
    /// thread.
    public record Means(
            Texts texts,
            Ages ages,
            Commands commands,
            OpenEditor editor,
            InstantSource clock,
            Supplier<List<Path>> chooseFiles,
            ReadyTexts readyTexts) {}

    /// Offers ready texts in an editor of this form until the subscription ends. `inserted` hears
    /// how long a text is that was put in just before the caret.
    public interface ReadyTexts {
        Subscription serve(TextArea editor, Along along, IntConsumer inserted);
    }

    private final NewTicketModel model;
    private final Texts texts;
    private final FormPane form;
    private final Along along;

    public NewTicketPane(NewTicketModel model, Means means) {
        this.model = model;
        texts = means.texts();
        var commands = means.commands();
        var create = Command.of("newticket.create", this::create).on("Ctrl+Enter");
        var attach =
                Command.of("newticket.attach", () -> model.attach(means.chooseFiles().get()))
                        .on("Ctrl+Shift+A");
        var file = commands.button(attach);
        file.getStyleClass().add("flat");
        file.setGraphic(Icons.of(Feather.PAPERCLIP));
        form = new FormPane(model.fields(), texts, file);
        along = new Along(form.text.textProperty());
        var scroll = new ScrollPane(form);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        var frame = new BorderPane();
        frame.setTop(header(new DraftMenu(model, texts, means.ages(), means.clock())));
        frame.setCenter(scroll);
        frame.setBottom(footer(commands.primaryButton(create)));
        setId("newticket-pane");
        getStyleClass().addAll("newticket-pane", "surface");
        getStylesheets().add(Look.stylesheet(NewTicketPane.class, "newticket.css"));
        getChildren().addAll(frame, new SuggestionList(model, form.requester, texts));
        addEventHandler(KeyEvent.KEY_PRESSED, this::leave);
        FileIntake.drop(this, model::attach);
        model.ticketProperty().subscribe(ticket -> frame.setDisable(ticket.isEmpty()));
        model.ticketProperty().subscribe(along::forget);
        var active = new Subscriptions();
        active.whileInScene(
                this,
                () -> {
                    model.attach();
                    active.add(model::detach);
                    active.add(means.editor().open(form.text));
                    active.add(means.readyTexts().serve(form.text, along, form::toBlankBefore));
                    active.add(commands.add(create));
                    active.add(commands.add(attach));
                });
    }

    /// Where the keyboard goes: what is missing first; nowhere while the form is being read.
    public Optional<Node> keyboard() {
        return model.ticketProperty()
                .get()
                .<Node>map(open -> form.field(model.hindranceProperty().get()))
                .filter(field -> field.getScene() != null);
    }

    /// With something missing the keyboard goes there instead.
    private void create() {
        if (model.hindranceProperty().get() == Hindrance.NONE) {
            model.create();
        } else {
            form.field(model.hindranceProperty().get()).requestFocus();
        }
    }

    private Node header(Node drafts) {
        var title = new Label(texts.of("shell.new.label"));
        title.getStyleClass().add("pane-title");
        var another = new Button(texts.of("newticket.another"));
        another.setId("newticket-another");
        another.getStyleClass().add("flat");
        another.setOnAction(event -> model.startAnother());
        var header = new HBox(title, gap(), drafts, another);
        header.getStyleClass().add("pane-header");
        return header;
    }

    private Node footer(Button create) {
        var safety = new Label();
        safety.setId("newticket-safety");
        safety.getStyleClass().add("secondary");
        model.safetyProperty().subscribe(now -> safety.setText(words(now)));
        var missing = new Label();
        missing.setId("newticket-missing");
        missing.getStyleClass().addAll("secondary", "warning-text");
        missing.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> words(model.hindranceProperty().get()),
                                model.hindranceProperty()));
        var discard = new Button(texts.of("newticket.discard"));
        discard.setId("newticket-discard");
        discard.getStyleClass().add("flat");
        discard.setOnAction(event -> discard());
        safety.setMinWidth(USE_PREF_SIZE);
        discard.setMinWidth(USE_PREF_SIZE);
        missing.setWrapText(true);
        missing.setMinHeight(USE_PREF_SIZE);
        var footer = new HBox(safety, gap(), missing, discard, create);
        footer.getStyleClass().addAll("newticket-footer", "hairline-top");
        return footer;
    }

    private void discard() {
        if (model.fields().form().isBlank()) {
            model.discard();
            return;
        }
        var question =
                new Confirmation.Question(
                        texts.of("newticket.discard.headline"),
                        texts.of("newticket.discard.explanation"),
                        texts.of("newticket.discard"),
                        Confirmation.Weight.DESTRUCTIVE);
        new Confirmation(texts).ask(getScene().getWindow(), question, model::discard);
    }

    private String words(Safety safety) {
        return switch (safety) {
            case SAVED -> texts.of("newticket.safety.saved");
            case UNSAVED -> texts.of("newticket.safety.unsaved");
            case FAILED -> texts.of("newticket.safety.failed");
        };
    }

    private String words(Hindrance missing) {
        return switch (missing) {
            case NONE -> "";
            case NO_REQUESTER -> texts.of("newticket.missing.requester");
            case UNKNOWN_REQUESTER -> texts.of("newticket.missing.address");
            case NO_SUBJECT -> texts.of("newticket.missing.subject");
            case NO_GROUP -> texts.of("newticket.missing.group");
            case BLANK -> texts.of("newticket.missing.blank");
        };
    }

    private void leave(KeyEvent press) {
        if (press.getCode() == KeyCode.ESCAPE) {
            model.leave();
            press.consume();
        }
    }

    private static Node gap() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
