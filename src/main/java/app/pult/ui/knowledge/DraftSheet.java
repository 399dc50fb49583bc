package app.pult.ui.knowledge;

import app.pult.knowledge.ArticleId;
import app.pult.search.Hit;
import app.pult.ui.kit.CellClicks;
import app.pult.ui.kit.Copied;
import app.pult.ui.kit.EmptyState;
import app.pult.ui.kit.Look;
import app.pult.ui.kit.Subscriptions;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.Wrapped;
import app.pult.ui.knowledge.DraftModel.State;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// An article made of a ticket, over the window: first the articles that may be the same already,
/// which Enter opens, then the draft, which Ctrl+Enter copies. It is only to be copied: nothing is
/// typed here, so nothing is lost when Esc closes it.
///
/// Thread: FX only.
public final class DraftSheet extends StackPane {
    private static final double ROW_EM = 2.2;

    private final Texts texts;
    private final Consumer<ArticleId> read;
    private final Runnable close;
    private final VBox sheet = new VBox();
    private final ListView<Hit.OfArticle> alike = new ListView<>();
    private final TextArea draft = new TextArea();
    private final Label copied = new Label();

    /// `read` shows an article beside the conversation, `close` takes the sheet away.
    public DraftSheet(DraftModel model, Texts texts, Consumer<ArticleId> read, Runnable close) {
        this.texts = texts;
        this.read = read;
        this.close = close;
        alike.setId("draft-alike");
        alike.setAccessibleText(texts.of("knowledge.draft.alike"));
        alike.getStyleClass().addAll("plain", "sheet-list", "draft-alike");
        alike.setCellFactory(view -> CellClicks.tell(new TitleCell(), click -> open()));
        draft.setId("draft-text");
        draft.setEditable(false);
        draft.setWrapText(true);
        draft.setAccessibleText(texts.of("knowledge.draft.text"));
        VBox.setVgrow(draft, Priority.ALWAYS);
        copied.setId("draft-copied");
        copied.getStyleClass().add("success-text");
        sheet.getStyleClass().addAll("raised-sheet", "draft-sheet");
        sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        sheet.setOnMouseClicked(event -> event.consume());
        setAlignment(sheet, Pos.TOP_CENTER);
        setId("draft");
        getStyleClass().addAll("shell-veil", "near-top");
        getStylesheets().add(Look.stylesheet(DraftSheet.class, "knowledge.css"));
        getChildren().add(sheet);
        setOnMouseClicked(event -> close.run());
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        var active = new Subscriptions();
        active.whileInScene(this, () -> active.add(model.stateProperty().subscribe(this::show)));
    }

    /// Where the keyboard goes: to the articles that are there already, else to the draft.
    public Optional<Node> keyboard() {
        return Optional.of(alike.getItems().isEmpty() ? draft : alike);
    }

    private void show(State state) {
        switch (state) {
            case State.Making making -> sheet.getChildren().clear();
            case State.Failed failed ->
                    sheet.getChildren().setAll(new EmptyState(texts.of("knowledge.draft.failed")));
            case State.Made made -> show(made);
        }
    }

    private void show(State.Made made) {
        alike.getItems().setAll(made.alike());
        alike.getSelectionModel().clearSelection();
        alike.getSelectionModel().select(0);
        draft.setText(made.markdown());
        copied.setText("");
        sheet.getChildren().setAll(title(made.title()));
        if (!made.solved()) {
            add("knowledge.draft.unsolved", "warning-text");
        }
        boolean any = !made.alike().isEmpty();
        add(
                any ? "knowledge.draft.alike" : "knowledge.draft.alone",
                any ? "section-title" : "secondary");
        if (any) {
            sheet.getChildren().add(alike);
        }
        add("knowledge.draft.text", "section-title");
        sheet.getChildren().add(draft);
        add("knowledge.draft.hint", "secondary");
        sheet.getChildren().add(bar());
        alike.applyCss();
        double row = Math.rint(ROW_EM * copied.getFont().getSize());
        alike.setFixedCellSize(row);
        alike.setMinHeight(made.alike().size() * row + 2);
        alike.setPrefHeight(alike.getMinHeight());
        keyboard().ifPresent(Node::requestFocus);
    }

    private Label title(String subject) {
        var title = Wrapped.of(texts.of("knowledge.draft.title", subject), "pane-title");
        title.setId("draft-title");
        return title;
    }

    private void add(String key, String look) {
        var label = Wrapped.of(texts.of(key));
        label.getStyleClass().add(look);
        sheet.getChildren().add(label);
    }

    private Node bar() {
        var copy = new Button(texts.of("knowledge.draft.copy"));
        copy.setId("draft-copy");
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.setFocusTraversable(false);
        copy.getStyleClass().add("primary");
        copy.setOnAction(event -> copy());
        var keys = Wrapped.of(texts.of("knowledge.draft.keys"), "caption");
        keys.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(keys, Priority.ALWAYS);
        copied.setMinWidth(Region.USE_PREF_SIZE);
        var bar = new HBox(keys, copied, copy);
        bar.getStyleClass().add("draft-bar");
        return bar;
    }

    private void press(KeyEvent press) {
        boolean taken =
                switch (press.getCode()) {
                    case ESCAPE -> {
                        close.run();
                        yield true;
                    }
                    case ENTER -> press.isShortcutDown() ? copy() : alike.isFocused() && open();
                    case TAB -> turn();
                    default -> false;
                };
        if (taken) {
            press.consume();
        }
    }

    private boolean turn() {
        List<Node> both = alike.getItems().isEmpty() ? List.of(draft) : List.of(alike, draft);
        both.get(draft.isFocused() ? 0 : both.size() - 1).requestFocus();
        return true;
    }

    private boolean copy() {
        Copied.put(draft.getText());
        copied.setText(texts.of("knowledge.draft.copied"));
        return true;
    }

    private boolean open() {
        var chosen = alike.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            close.run();
            read.accept(chosen.id());
        }
        return true;
    }

    private static final class TitleCell extends ListCell<Hit.OfArticle> {
        TitleCell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Hit.OfArticle article, boolean empty) {
            super.updateItem(article, empty);
            setText(empty || article == null ? null : article.title().text());
        }
    }
}
