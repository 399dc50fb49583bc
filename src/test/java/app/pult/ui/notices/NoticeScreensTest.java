package app.pult.ui.notices;

import static app.pult.fixture.Screens.onFx;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Queue;
import app.pult.desk.TicketId;
import app.pult.fixture.FakeDirectory;
import app.pult.fixture.FakeTickets;
import app.pult.fixture.FakeTime;
import app.pult.fixture.Screens;
import app.pult.fixture.Screens.Variant;
import app.pult.ui.kit.Commands;
import app.pult.ui.notices.Notices.Event;
import app.pult.ui.notices.Notices.Whose;
import app.pult.ui.shell.MainWindow;
import app.pult.ui.shell.Selection;
import app.pult.ui.shell.Threads;

import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// `target/screens/notice*.png`
@Tag("slow")
@ExtendWith(ApplicationExtension.class)
class NoticeScreensTest {
    private NoticesModel model;

    @Start
    void start(Stage stage) {}

    @Test
    void oneNoticeADigestAndTheSheet() {
        Screens.take("notice-one", 460, 220, this::card, stage -> model.show(one()));
        Screens.take("notice-digest", 460, 220, this::card, stage -> model.show(digest()));
        Screens.take("notice-sheet", 900, 560, this::sheet);
    }

    @Test
    void aBoxTakenOutHoldsAtOnce() {
        Screens.take(
                "notice-sheet-changed",
                900,
                560,
                Screens.russian(app.pult.ui.kit.Theme.LIGHT),
                this::sheet,
                stage -> ((CheckBox) stage.getScene().lookup("#notices-answer-watched")).fire());

        boolean loud =
                onFx(() -> model.settingsProperty().get().isLoud(Event.ANSWER, Whose.WATCHED));
        assertThat(loud).isFalse();
    }

    private Parent card(Variant variant) {
        model = model();
        var commands = new Commands(variant.texts(), Map.of());
        var card = new NoticeCard(model, variant.texts(), commands, (title, words) -> {});
        var back = new StackPane(card);
        back.getStyleClass().add("canvas");
        return back;
    }

    private Parent sheet(Variant variant) {
        model = model();
        var back = new StackPane(new NoticeSheet(model, variant.texts(), () -> {}));
        back.getStyleClass().addAll("shell", "canvas");
        back.getStylesheets().add(app.pult.ui.kit.Look.stylesheet(MainWindow.class, "shell.css"));
        return back;
    }

    private static NoticesModel model() {
        var time = new FakeTime();
        return new NoticesModel(
                new NoticesModel.Sources(
                        new FakeTickets(),
                        new FakeDirectory(),
                        ticket -> false,
                        new Selection(new Queue.AllOpen()),
                        time::instant,
                        time,
                        ZoneOffset.UTC),
                Notices.DEFAULT,
                new Threads(Runnable::run, Runnable::run, time, failure -> {}));
    }

    private static Popup one() {
        return new Popup.One(notice(0));
    }

    private static Popup digest() {
        return new Popup.Many(
                Popup.Cause.ABSENCE, IntStream.range(0, 41).mapToObj(i -> notice(i)).toList());
    }

    private static Notice notice(int i) {
        return new Notice(
                new TicketId(i + 1),
                "1042" + i,
                "После обновления Windows не печатает сетевой принтер в бухгалтерии",
                "Елена Кузнецова",
                List.of(Event.ANSWER, Event.NEW, Event.NEW, Event.HANDED_OVER).get(i % 4),
                i % 5 == 0 ? Whose.MINE : Whose.UNASSIGNED);
    }
}
