package app.pult.ui.queue;

import app.pult.desk.QueueOrder;
import app.pult.ui.kit.Texts;
import app.pult.ui.queue.Arrangements.Arrangement;
import app.pult.ui.queue.Arrangements.Grouping;
import app.pult.ui.queue.Sections.By;
import app.pult.ui.shell.QueueWords;

import javafx.beans.binding.Bindings;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import java.util.Locale;

/// Which queue it is, how many tickets, in which order, divided by what.
///
/// Thread: FX only.
final class QueueHeader extends HBox {
    private final QueueModel model;
    private final Texts texts;
    private final Label title = new Title();
    private final MenuButton order = new MenuButton();
    private final CheckMenuItem grouped = new CheckMenuItem();

    QueueHeader(QueueModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        title.setId("queue-title");
        title.getStyleClass().add("pane-title");
        addOrders();
        getStyleClass().addAll("pane-header", "queue-header");
        var name = new HBox(title, count());
        name.getStyleClass().add("queue-name");
        HBox.setHgrow(name, Priority.ALWAYS);
        getChildren().addAll(name, order);
        model.shownProperty().subscribe(() -> title.setText(name(model, texts)));
        model.groupNameProperty().subscribe(shown -> title.setText(name(model, texts)));
        model.order().property().subscribe(this::showArrangement);
    }

    /// What the shown queue is called.
    static String name(QueueModel model, Texts texts) {
        var queue = model.shownProperty().get().queue();
        return model.groupNameProperty().get().orElse(QueueWords.name(queue, texts));
    }

    private Label count() {
        var lines = model.stock().linesProperty();
        var count = new Label();
        count.setId("queue-count");
        count.setMinWidth(USE_PREF_SIZE);
        count.getStyleClass().addAll("pill", "neutral");
        count.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> texts.of("queue.count", lines.get().total()), lines));
        count.visibleProperty().bind(lines.map(now -> now.total() > 0));
        return count;
    }

    private void addOrders() {
        order.setId("queue-order");
        order.getStyleClass().add("flat");
        var group = new ToggleGroup();
        for (var each : QueueOrder.values()) {
            var item = new RadioMenuItem(words(each));
            item.setId("queue-order-" + key(each));
            item.setUserData(each);
            item.setToggleGroup(group);
            item.setOnAction(event -> model.sort(each));
            order.getItems().add(item);
        }
        grouped.setId("queue-grouped");
        grouped.setOnAction(event -> model.toggleGroups());
        order.getItems().addAll(new SeparatorMenuItem(), grouped);
    }

    private void showArrangement(Arrangement now) {
        var shown = now.order();
        var by = model.order().by();
        grouped.setText(texts.of("queue.groups.by." + by.name().toLowerCase(Locale.ROOT)));
        grouped.setSelected(now.grouping() == Grouping.GROUPED && by != By.NOTHING);
        grouped.setDisable(by == By.NOTHING);
        order.setText(words(shown));
        order.setAccessibleText(texts.of("queue.order.spoken", words(shown)));
        for (var item : order.getItems()) {
            if (item instanceof RadioMenuItem radio) {
                radio.setSelected(shown.equals(radio.getUserData()));
            }
        }
    }

    private String words(QueueOrder which) {
        return texts.of("queue.order." + key(which));
    }

    private static String key(QueueOrder which) {
        return which.name().toLowerCase(Locale.ROOT);
    }

    /// Where the pane is narrow, the order is cut before a name of usual length.
    private static final class Title extends Label {
        private static final double USUAL_EM = 11;

        @Override
        protected double computeMinWidth(double height) {
            return Math.min(computePrefWidth(height), USUAL_EM * getFont().getSize());
        }
    }
}
