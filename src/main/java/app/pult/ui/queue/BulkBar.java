package app.pult.ui.queue;

import app.pult.desk.Field;
import app.pult.desk.Priority;
import app.pult.desk.TicketState;
import app.pult.ui.kit.Command;
import app.pult.ui.kit.Menus;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.Wrapped;
import app.pult.ui.queue.BulkModel.Outcome;
import app.pult.ui.queue.BulkModel.Wish;

import javafx.beans.binding.Bindings;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Below the list while tickets are marked: how many, what shall become of them, what became of
/// them. A change is done only after it was shown in words.
///
/// Thread: FX only.
final class BulkBar extends VBox {
    private final BulkModel model;
    private final Texts texts;
    private final Runnable leave;
    private final Label words = Wrapped.of("");
    private final HBox buttons = new HBox();
    private final MenuButton change = new MenuButton();
    private final Button apply;
    private final Button undo;
    private final Button unmark;

    /// `leave` puts the keyboard back into the list.
    BulkBar(BulkModel model, Texts texts, Runnable leave) {
        this.model = model;
        this.texts = texts;
        this.leave = leave;
        apply = button("queue-bulk-apply", "queue.bulk.apply", () -> back(model::apply));
        apply.getStyleClass().add("primary");
        undo = button("queue-bulk-undo", "queue.bulk.undo", () -> back(model::undo));
        unmark = button("queue-bulk-unmark", "queue.bulk.unmark", () -> back(model.marks()::clear));
        change.setId("queue-bulk-change");
        change.setText(texts.of("queue.bulk.change"));
        change.setPopupSide(Side.TOP);
        words.setId("queue-bulk-words");
        buttons.getStyleClass().add("queue-bulk-buttons");
        getStyleClass().addAll("queue-bulk", "hairline-top");
        getChildren().addAll(words, buttons);
        model.choicesProperty().subscribe(this::offer);
        model.marks().markedProperty().subscribe(this::show);
        model.wishProperty().subscribe(this::show);
        model.outcomeProperty().subscribe(this::show);
        show();
    }

    /// Opens the choices; nothing while no ticket is marked.
    void open() {
        if (change.getScene() != null && isVisible()) {
            Menus.open(change);
        }
    }

    /// What can be told from anywhere.
    List<Command> commands() {
        var marked = model.marks().markedProperty();
        var some = Bindings.createBooleanBinding(() -> !marked.get().isEmpty(), marked);
        return List.of(
                Command.of("queue.mark", model.marks()::toggle).on("Ctrl+Space"),
                Command.of("queue.bulk", this::open).on("Ctrl+B").when(some, "queue.bulk.hindered"),
                Command.of("queue.bulkundo", model::undo)
                        .on("Ctrl+Shift+B")
                        .when(model.undoableProperty(), "queue.bulkundo.hindered"));
    }

    private void show() {
        int marked = model.marks().markedProperty().get().size();
        var wish = model.wishProperty().get();
        var outcome = model.outcomeProperty().get();
        boolean wanted = marked > 0 || !(outcome instanceof Outcome.Nothing);
        setVisible(wanted);
        setManaged(wanted);
        if (wish.isPresent()) {
            fill(sentence("queue.bulk.preview", marked, wish.get()), apply, withdraw());
            apply.requestFocus();
        } else if (marked > 0) {
            fill(texts.of("queue.bulk.marked", marked), change, unmark);
        } else {
            tell(outcome);
        }
    }

    private void tell(Outcome outcome) {
        switch (outcome) {
            case Outcome.Nothing nothing -> fill("");
            case Outcome.Changed changed -> {
                int count = changed.done().operations().size();
                if (count == 0) {
                    fill(texts.of("queue.bulk.same"), dismiss());
                } else {
                    var wish = changed.done().wish();
                    fill(sentence("queue.bulk.done", count, wish), undo, dismiss());
                }
            }
            case Outcome.Restored restored ->
                    fill(texts.of("queue.bulk.restored", restored.tickets()), dismiss());
        }
    }

    /// A button that stays keeps the keyboard, and its menu stays open.
    private void fill(String sentence, Node... offered) {
        words.setText(sentence);
        if (!buttons.getChildren().equals(List.of(offered))) {
            buttons.getChildren().setAll(offered);
        }
    }

    private Button withdraw() {
        return button("queue-bulk-withdraw", "kit.cancel.label", () -> back(model::withdraw));
    }

    private Button dismiss() {
        return button("queue-bulk-dismiss", "shell.banner.dismiss", () -> back(model::dismiss));
    }

    private void back(Runnable action) {
        leave.run();
        action.run();
    }

    private Button button(String id, String key, Runnable action) {
        var button = new Button(texts.of(key));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setMnemonicParsing(false);
        button.setOnAction(event -> action.run());
        return button;
    }

    private String sentence(String key, int count, Wish wish) {
        return texts.of(key, count, name(wish.field()), wish.words());
    }

    private void offer(BulkModel.Choices choices) {
        change.getItems()
                .setAll(
                        menu(
                                Field.STATE,
                                Stream.of(TicketState.values())
                                        .filter(state -> state != TicketState.NEW)
                                        .map(
                                                state ->
                                                        new Wish(
                                                                Field.STATE,
                                                                List.of(state.name()),
                                                                words("queue.state.", state)))),
                        menu(
                                Field.ASSIGNEE,
                                Stream.concat(
                                        choices.operators().stream()
                                                .map(
                                                        person ->
                                                                new Wish(
                                                                        Field.ASSIGNEE,
                                                                        List.of(
                                                                                person.id()
                                                                                        .value()),
                                                                        person.name())),
                                        Stream.of(
                                                new Wish(
                                                        Field.ASSIGNEE,
                                                        List.of(),
                                                        texts.of(
                                                                "conversation.assignee.nobody"))))),
                        menu(
                                Field.PRIORITY,
                                List.of(Priority.Level.values()).reversed().stream()
                                        .map(
                                                level ->
                                                        new Wish(
                                                                Field.PRIORITY,
                                                                List.of(
                                                                        Integer.toString(
                                                                                level.priority()
                                                                                        .value())),
                                                                words(
                                                                        "conversation.priority.",
                                                                        level)))),
                        menu(
                                Field.GROUP,
                                choices.groups().stream()
                                        .map(
                                                group ->
                                                        new Wish(
                                                                Field.GROUP,
                                                                List.of(group.id().value()),
                                                                group.name()))));
    }

    private Menu menu(Field field, Stream<Wish> wishes) {
        var menu = new Menu(name(field));
        menu.setId("queue-bulk-" + field.kind().name().toLowerCase(Locale.ROOT));
        menu.setMnemonicParsing(false);
        wishes.map(this::item).forEach(menu.getItems()::add);
        return menu;
    }

    private MenuItem item(Wish wish) {
        var item = new MenuItem(wish.words());
        item.setMnemonicParsing(false);
        item.setOnAction(event -> model.ask(wish));
        return item;
    }

    private String words(String prefix, Enum<?> value) {
        return texts.of(prefix + value.name().toLowerCase(Locale.ROOT));
    }

    private String name(Field field) {
        return texts.of("conversation.field." + field.kind().name().toLowerCase(Locale.ROOT));
    }
}
