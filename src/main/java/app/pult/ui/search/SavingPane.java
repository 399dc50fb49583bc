package app.pult.ui.search;

import app.pult.desk.Group;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.Wrapped;
import app.pult.ui.search.SavingModel.State;
import app.pult.ui.shell.QueueWords;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A name for a view made of the question, with what such a view keeps of it and what it cannot;
/// then the way to it, and back. Enter does what the button says, Ctrl+Z takes what was saved away
/// again, Esc goes back to what was found.
///
/// Thread: FX only.
final class SavingPane extends VBox {
    private final SavingModel model;
    private final Texts texts;
    private final Runnable back;
    private final Runnable leave;
    private final TextField name = new TextField();

    /// `back` gives the keyboard back to the question, `leave` takes the whole sheet away.
    SavingPane(SavingModel model, Texts texts, Runnable back, Runnable leave) {
        this.model = model;
        this.texts = texts;
        this.back = back;
        this.leave = leave;
        name.setId("search-view-name");
        name.setPromptText(texts.of("search.view.name"));
        name.setAccessibleText(texts.of("search.view.name"));
        HBox.setHgrow(name, Priority.ALWAYS);
        setId("search-view");
        getStyleClass().add("search-view");
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    void show(State state) {
        switch (state) {
            case State.No no -> getChildren().clear();
            case State.Naming naming -> show(naming);
            case State.Saved saved -> show(saved);
        }
    }

    private void show(State.Naming naming) {
        var view = naming.view();
        getChildren().setAll(title(texts.of("search.view.title")));
        if (view.nothing()) {
            add(texts.of("search.view.nothing", naming.question())).setId("search-view-nothing");
            add(texts.of("search.view.nothing.why")).getStyleClass().add("muted");
            var again = button("search.view.back", back);
            getChildren().add(bar(again));
            again.requestFocus();
            return;
        }
        if (name.getText().isBlank()) {
            name.setText(naming.question());
        }
        var save = button("search.view.save", () -> model.save(name.getText()));
        save.setId("search-view-save");
        save.getStyleClass().add("primary");
        save.setFocusTraversable(false);
        save.disableProperty().bind(name.textProperty().map(String::isBlank));
        getChildren().add(new HBox(name, save));
        getChildren().getLast().getStyleClass().add("search-view-bar");
        add(shows(naming)).setId("search-view-shows");
        if (!view.lost().isEmpty()) {
            var lost = add(texts.of("search.view.lost", String.join(", ", view.lost())));
            lost.setId("search-view-lost");
            lost.getStyleClass().add("warning-text");
        }
        if (!view.filter().isEmpty()) {
            add(texts.of("search.view.words")).getStyleClass().add("muted");
        }
        add(texts.of(view.everyState() ? "search.view.states" : "search.view.snoozed"))
                .getStyleClass()
                .add("muted");
        keys("search.view.keys");
        name.requestFocus();
        name.selectAll();
    }

    private String shows(State.Naming naming) {
        var view = naming.view();
        var base =
                naming.group()
                        .map(Group::name)
                        .orElseGet(() -> QueueWords.name(view.base(), texts));
        return view.filter().isEmpty()
                ? texts.of("search.view.shows", base)
                : texts.of("search.view.shows.words", base, view.filter());
    }

    private void show(State.Saved saved) {
        getChildren().setAll(title(texts.of("search.view.saved", saved.view().name())));
        var open = button("search.view.open", () -> model.open(leave));
        open.setId("search-view-open");
        open.getStyleClass().add("primary");
        var undo = button("search.view.undo", model::undo);
        undo.setId("search-view-undo");
        getChildren().add(bar(open, undo));
        keys("search.view.saved.keys");
        open.requestFocus();
    }

    private void press(KeyEvent press) {
        boolean undone = press.getCode() == KeyCode.Z && press.isShortcutDown();
        boolean saved = model.stateProperty().get() instanceof State.Saved;
        if (press.getCode() == KeyCode.ESCAPE) {
            back.run();
        } else if (press.getCode() == KeyCode.ENTER && name.isFocused()) {
            model.save(name.getText());
        } else if (press.getCode() == KeyCode.ENTER
                && getScene().getFocusOwner() instanceof Button button) {
            button.fire();
        } else if (undone && saved) {
            model.undo();
        } else {
            return;
        }
        press.consume();
    }

    private Label title(String words) {
        var title = Wrapped.of(words, "strong");
        return title;
    }

    private Label add(String words) {
        var label = Wrapped.of(words);
        getChildren().add(label);
        return label;
    }

    private void keys(String key) {
        add(texts.of(key)).getStyleClass().addAll("caption", "search-view-keys");
    }

    private Button button(String key, Runnable action) {
        var button = new Button(texts.of(key));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private static HBox bar(Button... buttons) {
        var bar = new HBox(buttons);
        bar.getStyleClass().add("search-view-bar");
        return bar;
    }

    /// The next question has a name of its own.
    void forget() {
        name.clear();
    }
}
