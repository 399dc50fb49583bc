package app.pult.ui.program;

import app.pult.settings.Account;
import app.pult.settings.Autostart;
import app.pult.settings.Policy;
import app.pult.ui.kit.Look;
import app.pult.ui.kit.ScrolledSheet;
import app.pult.ui.kit.Subscriptions;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.Wrapped;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The program on this computer: its version, whether it opens by itself, what the administrator
/// decided, and a support bundle. Esc or a click beside it closes it.
///
/// Thread: FX only.
final class ProgramSheet extends StackPane {
    private final Means means;
    private final Texts texts;
    private final CheckBox opens = new CheckBox();
    private final Button save;

    /// `version` is the program's, `java` its runtime's; `policyFile` is where the administrator's
    /// decisions lie or would lie. `save` asks where a support bundle goes.
    record Means(
            Texts texts,
            String version,
            String java,
            Policy policy,
            String policyFile,
            Optional<AutostartModel> autostart,
            Runnable save,
            Runnable close) {}

    ProgramSheet(Means means) {
        this.means = means;
        texts = means.texts();
        save = new Button(texts.of("program.bundle.label"));
        save.setId("program-sheet-save");
        save.setMinWidth(USE_PREF_SIZE);
        save.setOnAction(
                press -> {
                    means.close().run();
                    means.save().run();
                });
        var title = new Label(texts.of("program.show.label"));
        title.getStyleClass().add("pane-title");
        var content =
                new VBox(
                        title,
                        wrapped(texts.of("program.version", means.version(), means.java()), ""));
        means.autostart().ifPresent(model -> content.getChildren().add(start(model)));
        content.getChildren()
                .addAll(
                        part("program.policy", decisions()),
                        part(
                                "program.support",
                                new VBox(wrapped(texts.of("program.support.hint"), "secondary")),
                                new FlowPane(save)));
        content.getStyleClass().add("program-sheet");
        setId("program-sheet");
        getStylesheets().add(Look.stylesheet(ProgramSheet.class, "program.css"));
        ScrolledSheet.lay(content, this, means.close());
    }

    /// The switch, else the bundle.
    Optional<Node> keyboard() {
        return Optional.of(means.autostart().isPresent() ? opens : save);
    }

    private Node start(AutostartModel model) {
        opens.setId("program-autostart");
        opens.setText(texts.of("program.autostart"));
        opens.setWrapText(true);
        opens.setOnAction(
                event -> model.keep(opens.isSelected() ? Autostart.State.ON : Autostart.State.OFF));
        var trouble = wrapped("", "warning-text");
        trouble.setId("program-autostart-trouble");
        trouble.managedProperty().bind(trouble.visibleProperty());
        var active = new Subscriptions();
        active.whileInScene(
                this,
                () -> {
                    active.add(model.stateProperty().subscribe(now -> show(model, trouble)));
                    active.add(model.troubleProperty().subscribe(now -> show(model, trouble)));
                    model.read();
                });
        return part("program.start", opens, trouble);
    }

    private void show(AutostartModel model, Label trouble) {
        opens.setSelected(model.stateProperty().get() == Autostart.State.ON);
        var said = model.troubleProperty().get();
        trouble.setVisible(!said.isEmpty());
        trouble.setText(texts.of("program.autostart.trouble", said));
    }

    private VBox decisions() {
        var policy = means.policy();
        var rows = new VBox();
        rows.getStyleClass().add("program-part");
        if (policy.equals(Policy.NONE)) {
            rows.getChildren()
                    .add(wrapped(texts.of("program.policy.none", means.policyFile()), "secondary"));
            return rows;
        }
        policy.fault()
                .ifPresent(
                        fault ->
                                rows.getChildren()
                                        .add(
                                                wrapped(
                                                        texts.of(
                                                                "firststart.policy."
                                                                        + word(fault.kind()),
                                                                fault.file(),
                                                                fault.detail()),
                                                        "warning-text")));
        rows.getChildren()
                .addAll(
                        table(policy),
                        wrapped(texts.of("program.policy.where", means.policyFile()), "secondary"));
        return rows;
    }

    private GridPane table(Policy policy) {
        var grid = new GridPane();
        grid.getStyleClass().add("program-grid");
        row(grid, "server", server(policy));
        row(grid, "desks", desks(policy));
        row(
                grid,
                "updates",
                policy.updatesAllowed()
                        ? policy.newer()
                                .map(source -> source.place())
                                .orElseGet(() -> texts.of("program.policy.yours"))
                        : texts.of("program.policy.no"));
        row(
                grid,
                "probes",
                texts.of(policy.probesAllowed() ? "program.policy.yours" : "program.policy.no"));
        return grid;
    }

    private String server(Policy policy) {
        boolean any = !Set.of(Account.Kind.PRACTICE).containsAll(policy.backends());
        return any
                ? policy.server()
                        .map(Object::toString)
                        .orElseGet(() -> texts.of("program.policy.yours"))
                : texts.of("program.policy.no");
    }

    private String desks(Policy policy) {
        var permitted =
                List.of(Account.Kind.values()).stream()
                        .filter(policy.backends()::contains)
                        .map(kind -> texts.of("program.policy.desk." + word(kind)))
                        .collect(Collectors.joining(", "));
        return permitted.isEmpty() ? texts.of("program.policy.no") : permitted;
    }

    private void row(GridPane grid, String name, String value) {
        var what = new Label(texts.of("program.policy." + name));
        what.setMinWidth(USE_PREF_SIZE);
        what.getStyleClass().add("secondary");
        grid.addRow(grid.getRowCount(), what, wrapped(value, ""));
    }

    private VBox part(String titleKey, Node... body) {
        var title = new Label(texts.of(titleKey));
        title.getStyleClass().add("strong");
        var part = new VBox(title);
        part.getChildren().addAll(body);
        part.getStyleClass().add("program-part");
        return part;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static Label wrapped(String words, String style) {
        var label = Wrapped.of(words);
        if (!style.isEmpty()) {
            label.getStyleClass().add(style);
        }
        return label;
    }
}
