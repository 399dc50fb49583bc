package app.pult.ui.shell;

import app.pult.ui.kit.Command;
import app.pult.ui.kit.Commands;
import app.pult.ui.kit.Density;
import app.pult.ui.kit.Icons;
import app.pult.ui.kit.Look;
import app.pult.ui.kit.Motion;
import app.pult.ui.kit.ScrolledSheet;
import app.pult.ui.kit.Subscriptions;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.Theme;
import app.pult.ui.kit.Wrapped;

import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Theme, density, size of text and motion, over the window: every choice holds at once. Esc or a
/// click beside it closes it.
///
/// Thread: FX only.
final class LookSheet extends StackPane {
    private final ObjectProperty<Look> look;
    private final Texts texts;
    private final GridPane grid = new GridPane();
    private final List<Runnable> show = new ArrayList<>();
    private final Label percent = new Label();

    LookSheet(ObjectProperty<Look> look, Texts texts, Commands commands, Runnable close) {
        this.look = look;
        this.texts = texts;
        var title = new Label(texts.of("shell.look.label"));
        title.getStyleClass().add("pane-title");
        var hint = Wrapped.of(texts.of("look.hint"), "secondary");
        grid.getStyleClass().add("look-grid");
        row("theme", choices("theme", Theme.values(), Look::theme, Look::with));
        row("density", choices("density", Density.values(), Look::density, Look::with));
        row("size", size(new LookCommands(look), commands));
        row("motion", choices("motion", Motion.values(), Look::motion, Look::with));
        var content = new VBox(title, grid, hint);
        content.getStyleClass().add("shell-sheet");
        setId("look-sheet");
        ScrolledSheet.lay(content, this, close);
        var active = new Subscriptions();
        active.whileInScene(this, () -> active.add(look.subscribe(now -> showAll())));
    }

    /// The theme that is chosen.
    Optional<Node> keyboard() {
        return Optional.ofNullable(lookup("#look-theme-" + LookCommands.name(look.get().theme())));
    }

    private void row(String name, Region choices) {
        var label = new Label(texts.of("look.row." + name));
        label.setMinWidth(USE_PREF_SIZE);
        grid.addRow(grid.getRowCount(), label, choices);
    }

    /// One of these is always chosen.
    private <E extends Enum<E>> FlowPane choices(
            String name, E[] values, Function<Look, E> now, BiFunction<Look, E, Look> with) {
        var row = new FlowPane();
        row.getStyleClass().addAll("segments", "accented", "look-choices");
        for (var value : values) {
            var id = name + "." + LookCommands.name(value);
            var button = new ToggleButton(texts.of("look.choice." + id));
            button.setId("look-" + id.replace('.', '-'));
            button.setAccessibleText(
                    texts.of("look.spoken", texts.of("look.row." + name), button.getText()));
            button.setOnAction(
                    event -> {
                        look.set(with.apply(look.get(), value));
                        showAll();
                    });
            show.add(() -> button.setSelected(now.apply(look.get()) == value));
            row.getChildren().add(button);
        }
        return row;
    }

    private FlowPane size(LookCommands by, Commands commands) {
        var usual = commands.button(by.usual);
        usual.getStyleClass().add("flat");
        percent.setId("look-percent");
        percent.getStyleClass().add("look-percent");
        show.add(() -> percent.setText(texts.of("look.percent", look.get().textPercent())));
        var row =
                new FlowPane(
                        step(by.smaller, Feather.MINUS, commands),
                        percent,
                        step(by.larger, Feather.PLUS, commands),
                        usual);
        row.getStyleClass().add("look-choices");
        return row;
    }

    private static Button step(Command command, Feather glyph, Commands commands) {
        var button = commands.button(command);
        button.setAccessibleText(button.getText());
        button.setGraphic(Icons.of(glyph));
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().add("icon-button");
        return button;
    }

    private void showAll() {
        show.forEach(Runnable::run);
    }
}
