package app.pult.ui.conversation.versions;

import app.pult.ui.conversation.versions.VersionsModel.Phase;
import app.pult.ui.kit.Ages;
import app.pult.ui.kit.Icons;
import app.pult.ui.kit.Subscriptions;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.Wrapped;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/// The versions of a draft over the conversation, the marked one beside them with what differs from
/// the editor. Enter or the button puts it into the editor, Esc leaves that as it is.
///
/// Thread: FX only.
public final class VersionsSheet extends StackPane {
    private final VersionsModel model;
    private final Means means;
    private final Texts texts;
    private final Consumer<Version> restore;
    private final Runnable close;
    private final ListView<Version> list;
    private final VersionText shown;
    private final Label none = new Label();
    private final Button confirm = new Button();

    /// `now` is when the sheet was opened, by the server's clock.
    public record Means(Texts texts, Ages ages, Instant now) {}

    /// `restore` gets what was chosen.
    public VersionsSheet(
            VersionsModel model, Means means, Consumer<Version> restore, Runnable close) {
        this.model = model;
        this.means = means;
        this.restore = restore;
        this.close = close;
        texts = means.texts();
        list = new ListView<>(model.versions());
        shown = new VersionText(texts);
        setId("versions");
        setAccessibleText(texts.of("versions.title"));
        getStyleClass().add("ready-veil");
        var heading = new Label(texts.of("versions.title"));
        heading.getStyleClass().add("pane-title");
        HBox.setHgrow(shown, Priority.ALWAYS);
        var body = new HBox(choices(), shown);
        VBox.setVgrow(body, Priority.ALWAYS);
        var sheet = new VBox(heading, body, footer());
        sheet.getStyleClass().add("ready-sheet");
        sheet.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        sheet.setOnMouseClicked(event -> event.consume());
        setOnMouseClicked(event -> close.run());
        getChildren().add(sheet);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        var active = new Subscriptions();
        active.whileInScene(
                this,
                () -> {
                    active.add(model.phaseProperty().subscribe(this::show));
                    active.add(model::close);
                });
    }

    /// Where the keyboard begins.
    public Node keyboard() {
        return list;
    }

    private Node choices() {
        list.setId("versions-list");
        list.setAccessibleText(texts.of("versions.title"));
        list.setCellFactory(view -> new VersionCell());
        none.setWrapText(true);
        none.getStyleClass().add("versions-none");
        list.setPlaceholder(none);
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(version -> look(Optional.ofNullable(version)));
        VBox.setVgrow(list, Priority.ALWAYS);
        var choices = new VBox(list);
        choices.getStyleClass().add("ready-choices");
        return choices;
    }

    private Node footer() {
        var undo = Wrapped.of(texts.of("versions.undo"), "caption");
        confirm.setId("versions-restore");
        confirm.setText(texts.of("versions.restore"));
        confirm.getStyleClass().add("primary");
        confirm.setMinWidth(USE_PREF_SIZE);
        confirm.setOnAction(event -> confirm());
        var cancel = new Button(texts.of("kit.cancel.label"));
        cancel.setId("versions-cancel");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(event -> close.run());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var footer = new HBox(undo, space, cancel, confirm);
        footer.getStyleClass().add("ready-footer");
        return footer;
    }

    private void show(Phase phase) {
        none.setText(
                switch (phase) {
                    case LOADING -> "";
                    case EMPTY -> texts.of("versions.none");
                    case FAILED -> texts.of("versions.failed");
                    case SHOWN -> "";
                });
        if (phase == Phase.SHOWN) {
            list.getSelectionModel().selectFirst();
        }
    }

    private void look(Optional<Version> version) {
        confirm.setDisable(version.isEmpty());
        shown.clear();
        version.ifPresent(one -> model.compare(one, pieces -> shown.show(one, pieces)));
    }

    private void confirm() {
        Optional.ofNullable(list.getSelectionModel().getSelectedItem()).ifPresent(restore);
    }

    private void pressed(KeyEvent press) {
        boolean onButton = press.getTarget() instanceof Button;
        switch (press.getCode()) {
            case ESCAPE -> close.run();
            case ENTER -> {
                if (onButton) {
                    return;
                }
                confirm();
            }
            default -> {
                return;
            }
        }
        press.consume();
    }

    private String words(Version version) {
        int more = version.more();
        if (more == 0) {
            return texts.of(model.isNow(version) ? "versions.asnow" : "versions.asmany");
        }
        return more > 0 ? texts.of("versions.more", more) : texts.of("versions.fewer", -more);
    }

    /// When, whether it was sent, and how much more or less of it there is than in the editor.
    private final class VersionCell extends ListCell<Version> {
        private final Label when = new Label();
        private final Label sent = new Label(texts.of("versions.sent"));
        private final Label files = new Label("", Icons.of(Feather.PAPERCLIP));
        private final Label much = new Label();
        private final VBox lines;

        VersionCell() {
            setPrefWidth(0);
            var space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            sent.getStyleClass().addAll("pill", "success");
            files.getStyleClass().add("secondary");
            much.getStyleClass().add("secondary");
            var first = new HBox(when, sent, space, files);
            first.getStyleClass().add("versions-line");
            lines = new VBox(first, much);
        }

        @Override
        protected void updateItem(Version version, boolean empty) {
            super.updateItem(version, empty);
            if (empty || version == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            when.setText(means.ages().at(version.at(), means.now()));
            sent.setVisible(version.sentAt().isPresent());
            sent.setManaged(version.sentAt().isPresent());
            int count = version.files().size() + version.notHere().size();
            files.setText(Integer.toString(count));
            files.setVisible(count > 0);
            much.setText(words(version));
            setGraphic(lines);
            setAccessibleText(when.getText() + ", " + much.getText());
        }
    }
}
