package app.pult.screen;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.fixture.Screens;
import app.pult.fixture.practice.PracticeAtWork;
import app.pult.launch.Machine;
import app.pult.practice.Options;
import app.pult.search.Question;
import app.pult.search.Question.Typing;
import app.pult.settings.KnowledgeState;
import app.pult.settings.SettingsFile;
import app.pult.settings.SideState;
import app.pult.ui.shell.Side;

import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;

/// The knowledge base in the program's own window, by keys alone, with what was begun sent in the
/// end and asked for at the server.
@Tag("slow")
class KnowledgeByKeyboardTest {
    private static final String READ = "rdp-credssp-and-licences.ru";

    @TempDir Path folder;

    @Test
    @Timeout(180)
    void anArticleIsFoundCopiedInsertedAndArrives() throws Exception {
        var options = Options.in(folder.resolve("server")).withTickets(40).atPace(0);
        try (var practice = PracticeAtWork.start(options);
                var desk = OpenDesk.at(practice, folder.resolve("desk"), Locale.of("ru", "RU"))) {
            desk.start();
            desk.untilFresh();
            desk.until("rows in the queue", () -> desk.rows("queue-list") > 0);
            desk.press(KeyCode.DOWN);
            desk.press(KeyCode.DOWN);
            desk.until("an open ticket", () -> desk.selection.ticket().isPresent());
            var ticket = desk.openTicket();
            desk.untilEditor(ticket, "");
            desk.press(KeyCode.CONTROL, KeyCode.R);
            desk.type("Здравствуйте! ");

            desk.press(KeyCode.F3);
            desk.until("the filter", () -> desk.focused().equals("knowledge-filter"));
            // Typed with the Latin layout on: "очередь печати".
            desk.type("jxthtlm gtxfnb");
            desk.until(
                    "what was meant",
                    () -> desk.words("knowledge-meant").contains("очередь печати"));
            desk.press(KeyCode.ENTER);
            desk.until("the article", () -> desk.focused().equals("knowledge-article"));
            assertThat(desk.words("knowledge-title")).startsWith("Очередь печати висит");

            desk.press(KeyCode.ALT, KeyCode.DIGIT1);
            var copied = Screens.onFx(() -> Clipboard.getSystemClipboard().getString());
            assertThat(copied).contains("Spooler");
            assertThat(desk.words("knowledge-notice")).isEqualTo("Команда 1 скопирована");

            desk.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
            desk.until("the reply has the keyboard", () -> isWriting(desk));
            desk.press(KeyCode.ENTER);
            desk.press(KeyCode.CONTROL, KeyCode.V);
            desk.press(KeyCode.ENTER);
            desk.type("??credssp");
            desk.until("an article at the caret", () -> desk.rows("knowledge-at-caret") == 1);
            desk.press(KeyCode.SHIFT, KeyCode.ENTER);
            desk.until("it is put away", () -> !desk.isShown("knowledge-at-caret"));
            desk.press(KeyCode.CONTROL, KeyCode.ENTER);
            desk.untilEditor(ticket, "");
            desk.untilSent();

            var remote = desk.place.tickets().find(ticket).orElseThrow().remote().orElseThrow();
            var server = practice.get("desk/v1/tickets/" + remote.value()).json();
            var said =
                    StreamSupport.stream(server.path("messages").spliterator(), false)
                            .map(message -> message.path("text").asString())
                            .filter(text -> text.startsWith("Здравствуйте! Очередь печати"))
                            .toList();
            assertThat(said)
                    .singleElement()
                    .satisfies(text -> assertThat(text).contains(copied))
                    .satisfies(text -> assertThat(text).contains("(article:rdp-credssp"))
                    .satisfies(text -> assertThat(text).doesNotContain("??"));
        }
    }

    /// The eight categories are there without it.
    @Test
    @Timeout(180)
    void whatMayHelpStandsAboveTheShelf() throws Exception {
        var options = Options.in(folder.resolve("server")).withTickets(120).atPace(0);
        try (var practice = PracticeAtWork.start(options);
                var desk = OpenDesk.at(practice, folder.resolve("desk"), Locale.of("ru", "RU"))) {
            desk.start();
            desk.untilFresh();
            var vpn = desk.place.search().find(new Question("13801", Typing.DONE), 1).tickets();
            Screens.onFx(
                    () -> {
                        desk.selection.open(vpn.getFirst().id());
                        return true;
                    });
            desk.press(KeyCode.F3);
            desk.until("the filter", () -> desk.focused().equals("knowledge-filter"));

            desk.until("what may help", () -> desk.rows("knowledge-list") > 8);

            desk.press(KeyCode.DOWN);
            desk.until("the question whether it helped", () -> desk.isVisible("knowledge-verdict"));
            desk.press(KeyCode.ALT, KeyCode.Y);
            desk.press(KeyCode.ENTER);
            desk.until("how often", () -> desk.words("knowledge-tally").equals("Помогло 1 из 1"));
        }
    }

    @Test
    @Timeout(180)
    void whatIsReadIsRemembered() throws Exception {
        var options = Options.in(folder.resolve("server")).withTickets(40).atPace(0);
        try (var practice = PracticeAtWork.start(options);
                var desk = OpenDesk.at(practice, folder.resolve("desk"), Locale.of("ru", "RU"))) {
            desk.start();
            desk.untilFresh();
            desk.press(KeyCode.F3);
            desk.until("the filter", () -> desk.focused().equals("knowledge-filter"));
            desk.type("credssp");
            desk.until("one article", () -> desk.rows("knowledge-list") == 1);
            desk.press(KeyCode.ENTER);
            desk.until("the article", () -> desk.focused().equals("knowledge-article"));
        }

        assertThat(settings().settings().knowledge())
                .isEqualTo(new KnowledgeState("ru", Map.of("shift", READ)));
        assertThat(settings().settings().side()).isEqualTo(new SideState(Side.KNOWLEDGE, 348));
    }

    @Test
    @Timeout(180)
    void whatWasReadIsShownAgainAndPutAway() throws Exception {
        var options = Options.in(folder.resolve("server")).withTickets(40).atPace(0);
        Machine.real().below(folder.resolve("desk")).folders().create();
        settings()
                .update(
                        now ->
                                now.withKnowledge(new KnowledgeState("ru", Map.of("shift", READ)))
                                        .withSide(new SideState(Side.KNOWLEDGE, 400)));
        try (var practice = PracticeAtWork.start(options);
                var desk = OpenDesk.at(practice, folder.resolve("desk"), Locale.of("ru", "RU"))) {
            desk.until("that it is not here yet", () -> desk.isShown("knowledge-to-list"));
            desk.start();
            desk.until("the article", () -> desk.isShown("knowledge-title"));
            assertThat(desk.words("knowledge-title")).contains("CredSSP");

            desk.press(KeyCode.F3);
            desk.until("the article", () -> desk.focused().equals("knowledge-article"));
            desk.press(KeyCode.F3);
            desk.until("it is put away", () -> !desk.isShown("knowledge"));
        }
    }

    private SettingsFile settings() {
        var machine = Machine.real().below(folder.resolve("desk"));
        return new SettingsFile(machine.folders().settingsFile(), Machine.version());
    }

    private static boolean isWriting(OpenDesk desk) {
        return desk.focused().equals("conversation-editor");
    }
}
