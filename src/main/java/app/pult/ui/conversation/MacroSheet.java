package app.pult.ui.conversation;

import app.pult.desk.Macro;
import app.pult.desk.operation.FieldChange;
import app.pult.ui.conversation.ConversationModel.View;
import app.pult.ui.conversation.ready.ReadyTexts;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.Wrapped;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The desk's macros over the conversation, and beside them exactly what the marked one will do to
/// this ticket. Enter or the button does it, and nothing else does; Esc leaves everything as it is.
///
/// Thread: FX only.
final class MacroSheet extends StackPane {
    private static final int ROWS = 6;

    private final View.Open open;
    private final ReadyTexts ready;
    private final ReadyTexts.For whom;
    private final Texts texts;
    private final FieldWords words;
    private final Consumer<MacroPlan> apply;
    private final Runnable close;
    private final TextField filter = new TextField();
    private final ListView<Macro> list = new ListView<>();
    private final VBox preview = new VBox();
    private final Button confirm = new Button();

    /// What the macros are for, and how they are read. `apply` gets what was confirmed.
    record Setting(View.Open open, ReadyTexts ready, ReadyTexts.For whom, Texts texts) {}

    MacroSheet(Setting setting, Consumer<MacroPlan> apply, Runnable close) {
        open = setting.open();
        ready = setting.ready();
        whom = setting.whom();
        texts = setting.texts();
        words = new FieldWords(texts);
        this.apply = apply;
        this.close = close;
        setId("macros");
        setAccessibleText(texts.of("macro.title"));
        getStyleClass().add("ready-veil");
        var heading = new Label(texts.of("macro.title"));
        heading.getStyleClass().add("pane-title");
        var sheet = new VBox(heading, new HBox(choices(), shown()), footer());
        sheet.getStyleClass().add("ready-sheet");
        sheet.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        sheet.setOnMouseClicked(event -> event.consume());
        setOnMouseClicked(event -> close.run());
        getChildren().add(sheet);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        filter.textProperty().subscribe(this::find);
    }

    /// Where the keyboard begins.
    Node keyboard() {
        return filter;
    }

    private Node choices() {
        filter.setId("macros-filter");
        filter.setPromptText(texts.of("macro.filter"));
        filter.setAccessibleText(texts.of("macro.filter"));
        list.setId("macros-list");
        list.setAccessibleText(texts.of("macro.title"));
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new TitleCell());
        list.setPlaceholder(new Label(texts.of("macro.none")));
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(chosen -> show(Optional.ofNullable(chosen).map(this::plan)));
        VBox.setVgrow(list, Priority.ALWAYS);
        var choices = new VBox(filter, list);
        choices.getStyleClass().add("ready-choices");
        return choices;
    }

    private Node shown() {
        preview.setId("macros-preview");
        preview.getStyleClass().add("macro-preview");
        HBox.setHgrow(preview, Priority.ALWAYS);
        return preview;
    }

    private Node footer() {
        confirm.setId("macros-apply");
        confirm.setText(texts.of("macro.apply"));
        confirm.getStyleClass().add("primary");
        confirm.setOnAction(event -> confirm());
        var cancel = new Button(texts.of("kit.cancel.label"));
        cancel.setId("macros-cancel");
        cancel.setOnAction(event -> close.run());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var footer = new HBox(space, cancel, confirm);
        footer.getStyleClass().add("ready-footer");
        return footer;
    }

    private void find(String typed) {
        list.getItems().setAll(ready.findMacros(typed.strip(), whom.language()));
        list.getSelectionModel().selectFirst();
    }

    private MacroPlan plan(Macro macro) {
        return MacroPlan.of(macro, open, ready.fill(macro, whom));
    }

    private void show(Optional<MacroPlan> plan) {
        confirm.setDisable(plan.filter(one -> !one.isEmpty()).isEmpty());
        preview.getChildren().setAll(plan.map(this::lines).orElse(List.of()));
    }

    private List<Node> lines(MacroPlan plan) {
        var lines = new ArrayList<Node>();
        if (plan.isEmpty()) {
            lines.add(plain("macro.nothing"));
        }
        if (!plan.now().isEmpty()) {
            lines.add(heading("macro.now"));
            plan.now().forEach(change -> lines.add(line(change)));
        }
        plan.text()
                .ifPresent(
                        text -> {
                            lines.add(heading("macro.text"));
                            lines.add(text(text));
                        });
        plan.withReply()
                .ifPresent(
                        change -> {
                            lines.add(heading("macro.withreply"));
                            lines.add(line(change));
                        });
        return lines;
    }

    private Label heading(String key) {
        var label = new Label(texts.of(key));
        label.getStyleClass().add("section-title");
        return label;
    }

    private Label plain(String key) {
        var label = Wrapped.of(texts.of(key));
        return label;
    }

    private Label line(FieldChange change) {
        var label =
                Wrapped.of(
                        texts.of(
                                "conversation.event.changed",
                                words.name(change.field()),
                                words.values(change.field(), change.base(), open),
                                words.values(change.field(), change.mine(), open)));
        return label;
    }

    private TextArea text(String text) {
        var area = new TextArea(text);
        area.setId("macros-text");
        area.setAccessibleText(texts.of("macro.text"));
        area.setEditable(false);
        area.setFocusTraversable(false);
        area.setWrapText(true);
        area.setPrefRowCount(ROWS);
        VBox.setVgrow(area, Priority.SOMETIMES);
        return area;
    }

    private void confirm() {
        var chosen = Optional.ofNullable(list.getSelectionModel().getSelectedItem());
        var plan = chosen.map(this::plan).filter(one -> !one.isEmpty());
        if (plan.isPresent()) {
            close.run();
            apply.accept(plan.get());
        }
    }

    private void pressed(KeyEvent press) {
        boolean onButton = press.getTarget() instanceof Button;
        switch (press.getCode()) {
            case ESCAPE -> close.run();
            case DOWN -> ListSteps.go(list, 1);
            case UP -> ListSteps.go(list, -1);
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

    private static final class TitleCell extends ListCell<Macro> {
        TitleCell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Macro macro, boolean empty) {
            super.updateItem(macro, empty);
            setText(empty || macro == null ? null : macro.title());
        }
    }
}
