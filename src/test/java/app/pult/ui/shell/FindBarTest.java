package app.pult.ui.shell;

import static app.pult.fixture.Screens.onFx;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.fixture.HandExecutor;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.transcript.Transcript;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.util.List;
import java.util.Locale;

/// The bar that looks for words, before it is asked for.
@ExtendWith(ApplicationExtension.class)
class FindBarTest {
    private final HandExecutor later = new HandExecutor();
    private final StackPane place = new StackPane();
    private FindBar bar;

    @Start
    void start(Stage stage) {
        var transcript = new Transcript("some-text", link -> {});
        var reading = new BorderPane(transcript);
        reading.setTop(place);
        bar =
                new FindBar(
                        "conversation",
                        transcript,
                        reading,
                        place,
                        Texts.in(Locale.ENGLISH),
                        new Threads(
                                Runnable::run,
                                Runnable::run,
                                (delay, action) -> action.run(),
                                failure -> {}));
        stage.setScene(new Scene(reading, 800, 600));
        stage.show();
    }

    @Test
    void itsControlsAreMadeReadyOneATurnAndNoneIsSeen() throws Exception {
        var all = onFx(() -> List.copyOf(bar.getChildren()));

        onFx(() -> prepare());
        for (int turn = 1; turn <= all.size(); turn++) {
            assertThat(ready(all)).isEqualTo(turn);
            assertThat(place.getChildren()).isEmpty();
            assertThat(bar.getChildren()).isEqualTo(all);
            onFx(() -> next());
        }

        assertThat(later.waiting()).isZero();
    }

    @Test
    void whoeverOpensItMeanwhileKeepsIt() throws Exception {
        onFx(() -> prepare());
        onFx(() -> begin());
        onFx(() -> next());

        assertThat(place.getChildren()).containsExactly(bar);
        assertThat(later.waiting()).isZero();
    }

    private boolean prepare() {
        bar.prepare((delay, action) -> later.execute(action));
        return true;
    }

    private boolean begin() {
        bar.begin();
        return bar.isOpen();
    }

    private boolean next() {
        later.runNext();
        return true;
    }

    private static int ready(List<Node> controls) throws Exception {
        return onFx(
                () ->
                        Math.toIntExact(
                                controls.stream()
                                        .filter(node -> ((Control) node).getSkin() != null)
                                        .count()));
    }
}
