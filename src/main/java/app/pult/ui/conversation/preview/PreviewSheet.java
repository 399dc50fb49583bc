package app.pult.ui.conversation.preview;

import app.pult.desk.Attachment;
import app.pult.desk.rich.Visible;
import app.pult.preview.Listing;
import app.pult.preview.MailFile;
import app.pult.preview.PdfFile;
import app.pult.preview.Picture;
import app.pult.preview.Preview;
import app.pult.preview.TextFile;
import app.pult.preview.UnreadableException.Reason;
import app.pult.ui.conversation.preview.PreviewModel.State;
import app.pult.ui.kit.EmptyState;
import app.pult.ui.kit.Icons;
import app.pult.ui.kit.Sizes;
import app.pult.ui.kit.Subscriptions;
import app.pult.ui.kit.Texts;
import app.pult.ui.shell.Threads;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A look at a file, over the conversation. Left and Right go to the next file, Esc and Space back
/// to where one was; what a kind of file has of its own keys is with its viewer.
///
/// Thread: FX only.
public final class PreviewSheet extends StackPane {
    /// Beside the knowledge base the sheet is narrower than this, in em of its title.
    private static final double ROOM_FOR_KEYS_EM = 42.6;

    private final PreviewModel model;
    private final Means means;
    private final Texts texts;
    private final Label name = new Label();
    private final Label place = new Label();
    private final Button back;
    private final Button on;
    private final StackPane body = new StackPane();
    private final HBox tools = new HBox();
    private final VBox box;
    private Optional<Viewer> viewer = Optional.empty();

    /// What can be done with a file besides looking, and how to leave.
    public record Means(
            Texts texts,
            Sizes sizes,
            Threads threads,
            Consumer<Attachment> open,
            Consumer<Attachment> save,
            Runnable saveAll,
            Consumer<String> browse,
            Runnable close) {}

    public PreviewSheet(PreviewModel model, Means means) {
        this.model = model;
        this.means = means;
        texts = means.texts();
        back = icon("preview.back", Feather.CHEVRON_LEFT, () -> model.move(-1));
        on = icon("preview.on", Feather.CHEVRON_RIGHT, () -> model.move(1));
        box = new VBox(heading(), body, footer());
        box.getStyleClass().add("preview-sheet");
        box.setFocusTraversable(true);
        box.setOnMouseClicked(event -> event.consume());
        body.getStyleClass().add("preview-body");
        VBox.setVgrow(body, Priority.ALWAYS);
        setId("preview");
        getStyleClass().addAll("ready-veil", "preview-veil");
        getChildren().add(box);
        setOnMouseClicked(event -> means.close().run());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        var active = new Subscriptions();
        active.whileInScene(
                this,
                () -> {
                    // Ended last: what is shown stays where it is until the keyboard is back.
                    active.add(model::close);
                    active.add(model.stateProperty().subscribe(this::paint));
                });
    }

    /// Looks at the file of this place.
    public void show(int place) {
        model.show(place);
    }

    /// Where the keyboard begins.
    public Node keyboard() {
        return box;
    }

    private Node heading() {
        name.setId("preview-name");
        name.getStyleClass().add("pane-title");
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        place.getStyleClass().add("secondary");
        place.setMinWidth(USE_PREF_SIZE);
        var all = icon("preview.saveall", Feather.FOLDER, means.saveAll());
        all.setVisible(model.count() > 1);
        all.setManaged(model.count() > 1);
        var heading =
                new HBox(
                        name,
                        back,
                        place,
                        on,
                        all,
                        icon(
                                "preview.save",
                                Feather.DOWNLOAD,
                                () -> means.save().accept(model.file())),
                        icon(
                                "preview.open",
                                Feather.EXTERNAL_LINK,
                                () -> means.open().accept(model.file())),
                        icon("preview.close", Feather.X, means.close()));
        heading.getStyleClass().add("preview-heading");
        return heading;
    }

    private Node footer() {
        tools.getStyleClass().add("preview-tools");
        HBox.setHgrow(tools, Priority.ALWAYS);
        var keys = new Label(texts.of(model.count() > 1 ? "preview.keys" : "preview.keys.alone"));
        keys.getStyleClass().add("caption");
        keys.setMinWidth(USE_PREF_SIZE);
        keys.visibleProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> getWidth() > ROOM_FOR_KEYS_EM * name.getFont().getSize(),
                                widthProperty(),
                                name.fontProperty()));
        keys.managedProperty().bind(keys.visibleProperty());
        var footer = new HBox(tools, keys);
        footer.getStyleClass().add("preview-footer");
        return footer;
    }

    private void paint(State state) {
        var file = model.file();
        var shown = Visible.text(file.name());
        name.setText(texts.of("conversation.file.attached", shown, means.sizes().of(file.size())));
        name.setTooltip(new Tooltip(shown));
        place.setText(texts.of("preview.place", model.place() + 1, model.count()));
        back.setDisable(model.place() == 0);
        on.setDisable(model.place() == model.count() - 1);
        for (var node : List.of(back, place, on)) {
            node.setVisible(model.count() > 1);
            node.setManaged(model.count() > 1);
        }
        switch (state) {
            case State.Fetching fetching -> only(new EmptyState(fetching(fetching, file)));
            case State.Shown preview -> show(preview.preview(), shown);
            case State.Refused refused -> only(refusal(refused.reason()));
            case State.Missing missing ->
                    only(
                            new EmptyState(
                                    texts.of("preview.missing"),
                                    words("preview.again", () -> model.show(model.place()))));
        }
        box.setAccessibleText(texts.of("preview.spoken", name.getText(), place.getText()));
    }

    private String fetching(State.Fetching fetching, Attachment file) {
        return fetching.bytes() == 0
                ? texts.of("preview.opening")
                : texts.of(
                        "preview.fetching",
                        means.sizes().of(fetching.bytes()),
                        means.sizes().of(file.size()));
    }

    private Node refusal(Reason reason) {
        var sentence = texts.of("preview.reason." + reason.key());
        return reason == Reason.EMPTY
                ? new EmptyState(sentence)
                : new EmptyState(
                        sentence, words("preview.open", () -> means.open().accept(model.file())));
    }

    private void only(Node node) {
        viewer = Optional.empty();
        tools.getChildren().clear();
        body.getChildren().setAll(node);
        if (!isOnButton()) {
            box.requestFocus();
        }
    }

    private void show(Preview preview, String shown) {
        var made = viewer(preview, shown);
        viewer = Optional.of(made);
        tools.getChildren().setAll(made.tools());
        body.getChildren().setAll(made.body());
        made.keyboard().requestFocus();
    }

    private Viewer viewer(Preview preview, String shown) {
        var background = means.threads().background();
        return switch (preview) {
            case TextFile text -> new TextViewer(text, texts, background);
            case Picture picture -> new PictureViewer(picture, shown, texts, background);
            case PdfFile pdf -> new PdfViewer(pdf, shown, texts, background);
            case MailFile mail ->
                    new MailViewer(mail, texts, means.sizes(), means.browse(), background);
            case Listing listing -> new ListingViewer(listing, texts, means.sizes());
        };
    }

    private void pressed(KeyEvent press) {
        boolean plain =
                !press.isControlDown()
                        && !press.isShiftDown()
                        && !press.isAltDown()
                        && !press.isMetaDown();
        boolean done =
                switch (press.getCode()) {
                    case ESCAPE -> run(means.close());
                    case SPACE -> !isOnButton() && run(means.close());
                    case LEFT -> plain && run(() -> model.move(-1));
                    case RIGHT -> plain && run(() -> model.move(1));
                    default -> viewer.filter(shown -> shown.press(press)).isPresent();
                };
        if (done) {
            press.consume();
        }
    }

    private boolean isOnButton() {
        return getScene().getFocusOwner() instanceof ButtonBase;
    }

    private static boolean run(Runnable action) {
        action.run();
        return true;
    }

    private Button icon(String key, Feather glyph, Runnable action) {
        var button = new Button("", Icons.of(glyph));
        button.setAccessibleText(texts.of(key));
        button.setTooltip(new Tooltip(texts.of(key)));
        button.getStyleClass().add("icon-button");
        return acting(button, key, action);
    }

    private Button words(String key, Runnable action) {
        var button = new Button(texts.of(key));
        button.getStyleClass().add("flat");
        return acting(button, key, action);
    }

    private static Button acting(Button button, String key, Runnable action) {
        button.setId(key.replace('.', '-'));
        button.setMnemonicParsing(false);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }
}
