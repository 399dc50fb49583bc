package app.pult.ui.diagnostics.timeline;

import static app.pult.fixture.Screens.onFx;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Queue;
import app.pult.desk.TicketId;
import app.pult.diagnosis.input.Input;
import app.pult.fixture.FakeCases;
import app.pult.fixture.FakeTickets;
import app.pult.fixture.FakeTime;
import app.pult.fixture.Screens;
import app.pult.ui.diagnostics.CaseModel;
import app.pult.ui.kit.Theme;
import app.pult.ui.shell.Selection;
import app.pult.ui.shell.Threads;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.stage.Stage;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.util.Set;
import java.util.stream.Collectors;

@Tag("slow")
@ExtendWith(ApplicationExtension.class)
class KindsPageTest {
    private static final String LOG =
            """
            2026-11-17T08:00:00Z ERROR [main] the printer is on fire
            2026-11-17T08:00:01Z INFO [main] the printer is served
            2026-11-17T08:00:02Z WARN [main] nobody came
            """;

    private Scene scene;

    @Start
    void start(Stage stage) {
        var in = Screens.english(Theme.LIGHT);
        var source = new FakeCases();
        var selection = new Selection(new Queue.Mine());
        var threads = new Threads(Runnable::run, Runnable::run, new FakeTime(), failure -> {});
        var cases = new CaseModel(source, new FakeTickets(), selection, threads);
        var model = new TimelineModel(cases, threads);
        source.inputs.add(Input.text("a.log", LOG));
        selection.open(new TicketId(2));
        cases.attach();
        model.attach();
        var page = new KindsPage(model, in.texts(), new EventWords(in.texts(), in.ages()));
        page.show(model.done().orElseThrow().timeline().logs());
        scene = new Scene(page, 600, 600);
        in.look().applyTo(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void aKeystrokeFiltersInTheSameCells() {
        var before = onFx(this::cells);

        onFx(
                () -> {
                    ((TextField) scene.lookup("#timeline-kinds-filter")).setText("printer");
                    return true;
                });

        var after = onFx(this::cells);
        assertThat(filled(after)).isEqualTo(2);
        assertThat(before).containsAll(after);
    }

    private Set<Node> cells() {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return scene.getRoot().lookupAll(".list-cell").stream().collect(Collectors.toSet());
    }

    private static long filled(Set<Node> cells) {
        return cells.stream().filter(cell -> !((ListCell<?>) cell).isEmpty()).count();
    }
}
