package app.pult.ui.notices;

import app.pult.ui.kit.Look;
import app.pult.ui.kit.ScrolledSheet;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.Wrapped;
import app.pult.ui.notices.Notices.Desktop;
import app.pult.ui.notices.Notices.Event;
import app.pult.ui.notices.Notices.Whose;

import javafx.collections.FXCollections;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Of what, of whose and when the operator is told: every change holds at once. Esc or a click
/// beside it closes it.
///
/// Thread: FX only.
public final class NoticeSheet extends StackPane {
    private static final int STEP = 30;
    private static final int DAY = 24 * 60;

    private final NoticesModel model;
    private final Texts texts;
    private final Map<Event, Map<Whose, CheckBox>> boxes = new EnumMap<>(Event.class);
    private final CheckBox desktop = new CheckBox();
    private final ComboBox<String> from = time("from");
    private final ComboBox<String> to = time("to");

    public NoticeSheet(NoticesModel model, Texts texts, Runnable close) {
        this.model = model;
        this.texts = texts;
        var title = new Label(texts.of("notices.settings.title"));
        title.getStyleClass().add("pane-title");
        var hint = Wrapped.of(texts.of("notices.settings.hint"), "secondary");
        desktop.setText(texts.of("notices.settings.desktop"));
        desktop.setId("notices-desktop");
        var sheet = new VBox(title, grid(), quiet(), desktop, hint);
        sheet.getStyleClass().add("notices-sheet");
        setId("notices-sheet");
        getStylesheets().add(Look.stylesheet(NoticeSheet.class, "notices.css"));
        ScrolledSheet.lay(sheet, this, close);
        fill(model.settingsProperty().get());
        follow();
    }

    /// The first box.
    public Optional<Node> keyboard() {
        return Optional.of(box(Event.NEW, Whose.MINE));
    }

    private GridPane grid() {
        var grid = new GridPane();
        grid.getStyleClass().add("notices-grid");
        int column = 1;
        for (var whose : Whose.values()) {
            var head = new Label(texts.of("notices.whose." + name(whose)));
            head.getStyleClass().add("secondary");
            GridPane.setHalignment(head, HPos.CENTER);
            grid.add(head, column++, 0);
        }
        int line = 1;
        for (var event : Event.values()) {
            var row = new EnumMap<Whose, CheckBox>(Whose.class);
            boxes.put(event, row);
            var what = new NoticeWords(texts).event(event);
            grid.add(new Label(what), 0, line);
            column = 1;
            for (var whose : Whose.values()) {
                var box = new CheckBox();
                box.setId("notices-" + name(event) + "-" + name(whose));
                box.setAccessibleText(
                        texts.of(
                                "notices.settings.spoken",
                                what,
                                texts.of("notices.whose." + name(whose))));
                GridPane.setHalignment(box, HPos.CENTER);
                row.put(whose, box);
                grid.add(box, column++, line);
            }
            line++;
        }
        return grid;
    }

    private FlowPane quiet() {
        var never = new Label(texts.of("notices.settings.never"));
        never.getStyleClass().add("secondary");
        never.visibleProperty().bind(from.valueProperty().isEqualTo(to.valueProperty()));
        var row =
                new FlowPane(
                        new Label(texts.of("notices.settings.quiet")),
                        from,
                        new Label(texts.of("notices.settings.until")),
                        to,
                        never);
        row.getStyleClass().add("notices-quiet");
        return row;
    }

    private ComboBox<String> time(String role) {
        var times =
                IntStream.iterate(0, minute -> minute < DAY, minute -> minute + STEP)
                        .mapToObj(NoticeSheet::shown)
                        .toList();
        var box = new ComboBox<>(FXCollections.observableArrayList(times));
        box.setId("notices-quiet-" + role);
        return box;
    }

    private void fill(Notices settings) {
        boxes.forEach(
                (event, row) ->
                        row.forEach(
                                (whose, box) -> box.setSelected(settings.isLoud(event, whose))));
        desktop.setSelected(settings.desktop() == Desktop.ON);
        from.setValue(shown(settings.quietFrom()));
        to.setValue(shown(settings.quietTo()));
        from.setAccessibleText(texts.of("notices.settings.from.spoken"));
        to.setAccessibleText(texts.of("notices.settings.to.spoken"));
    }

    private void follow() {
        boxes.values()
                .forEach(row -> row.values().forEach(box -> box.setOnAction(event -> keep())));
        desktop.setOnAction(event -> keep());
        from.setOnAction(event -> keep());
        to.setOnAction(event -> keep());
    }

    private void keep() {
        var loud = new EnumMap<Event, Set<Whose>>(Event.class);
        boxes.forEach(
                (event, row) -> {
                    var chosen = EnumSet.noneOf(Whose.class);
                    row.forEach(
                            (whose, box) -> {
                                if (box.isSelected()) {
                                    chosen.add(whose);
                                }
                            });
                    loud.put(event, chosen);
                });
        model.settingsProperty()
                .set(
                        new Notices(
                                loud,
                                minute(from),
                                minute(to),
                                desktop.isSelected() ? Desktop.ON : Desktop.OFF));
    }

    private CheckBox box(Event event, Whose whose) {
        return boxes.getOrDefault(event, Map.of()).getOrDefault(whose, desktop);
    }

    private static int minute(ComboBox<String> box) {
        return Math.max(0, box.getSelectionModel().getSelectedIndex()) * STEP;
    }

    private static String shown(int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
