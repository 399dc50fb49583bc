package app.pult.screen;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Queue;
import app.pult.fixture.Screens;
import app.pult.fixture.practice.PracticeAtWork;
import app.pult.practice.Options;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Locale;

/// The search over everything in the program's own window, by keys alone.
@Tag("slow")
class SearchByKeyboardTest {
    @TempDir Path folder;

    @Test
    @Timeout(180)
    void aTicketAndAnArticleAreFoundAndOpened() throws Exception {
        var options = Options.in(folder.resolve("server")).withTickets(60).atPace(0);
        try (var practice = PracticeAtWork.start(options);
                var desk = OpenDesk.at(practice, folder.resolve("desk"), Locale.of("ru", "RU"))) {
            desk.start();
            desk.untilFresh();
            desk.until("rows in the queue", () -> desk.rows("queue-list") > 0);

            desk.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K);
            desk.until("the field", () -> desk.focused().equals("search-input"));
            // Typed with the Latin layout on: "очередь печати".
            desk.type("jxthtlm gtxfnb");
            desk.until(
                    "what was meant",
                    () ->
                            desk.isShown("search-meant")
                                    && desk.words("search-meant").contains("очередь печати"));
            desk.until("something found", () -> desk.rows("search-list") > 1);
            desk.press(KeyCode.ESCAPE);

            desk.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K);
            desk.type("в:статьи credssp");
            desk.until("articles", () -> desk.rows("search-list") > 1);
            desk.press(KeyCode.ENTER);
            desk.until("the article", () -> desk.focused().equals("knowledge-article"));
            assertThat(desk.words("knowledge-title")).contains("CredSSP");

            desk.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K);
            desk.type("в:обращения сост");
            desk.until("the condition is offered", () -> desk.rows("search-offers") == 1);
            desk.press(KeyCode.CONTROL, KeyCode.SPACE);
            desk.until("its values", () -> desk.rows("search-offers") > 1);
            desk.type("откр");
            desk.until("the one that is meant", () -> desk.rows("search-offers") == 1);
            desk.press(KeyCode.TAB);
            desk.until("it is put away", () -> desk.rows("search-offers") == 0);
            desk.type("принтер");
            desk.until("tickets", () -> desk.rows("search-list") > 1);
            desk.press(KeyCode.ENTER);
            desk.until("an open ticket", () -> desk.selection.ticket().isPresent());
            assertThat(Screens.onFx(() -> desk.selection.ticket())).isPresent();

            desk.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K);
            desk.press(KeyCode.CONTROL, KeyCode.S);
            desk.until("the name", () -> desk.focused().equals("search-view-name"));
            desk.type("Принтеры");
            desk.press(KeyCode.ENTER);
            desk.until("it is saved", () -> desk.focused().equals("search-view-open"));
            desk.press(KeyCode.ENTER);
            desk.until("the view", () -> desk.selection.queue() instanceof Queue.Saved);
            assertThat(desk.place.savedViews().list())
                    .singleElement()
                    .satisfies(view -> assertThat(view.name()).isEqualTo("Принтеры"))
                    .satisfies(view -> assertThat(view.base()).isEqualTo(new Queue.AllOpen()))
                    .satisfies(view -> assertThat(view.filter()).isEqualTo("принтер"));
        }
    }
}
