package app.pult.screen;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Draft;
import app.pult.desk.DraftKey;
import app.pult.desk.TicketId;
import app.pult.fixture.BusyShift;
import app.pult.fixture.Did;
import app.pult.fixture.Screens;
import app.pult.fixture.Screens.Variant;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

@Tag("slow")
class WritingScreensTest {
    /// A line a version; the last is what is written now.
    private static final String RUSSIAN =
            """
            Добрый день, Иван! Перезапустите, пожалуйста, службу печати и напишите, что получилось.
            Добрый день, Иван! Журнал получили. Перезапустите службу печати и попробуйте ещё раз: очередь мы очистили.
            Добрый день, Иван! Журнал получили, причина в драйвере. Обновим его вечером, до тех пор печатайте на второй этаж.
            Добрый день, Иван! Журнал получили, причина в старом драйвере. Обновим его сегодня вечером.
            """;

    private static final String ENGLISH =
            """
            Hello Ivan, please restart the print service and write what came of it.
            Hello Ivan, we have your log. Restart the print service and try again: the queue is empty now.
            Hello Ivan, we have your log, the driver is the cause. We update it tonight; until then print on the second floor.
            Hello Ivan, we have your log, an old driver is the cause. We update it this evening.
            """;

    @Test
    void theListAtTheCaret() {
        take("ready-list", stage -> type(stage, "Добрый день! ::"));
    }

    @Test
    void blanksAreMarked() {
        take("ready-blanks", stage -> hello(stage));
    }

    @Test
    void halfFilledInIsRefused() {
        take(
                "ready-refused",
                stage -> {
                    type(stage, "::netinfo");
                    press(editor(stage), KeyCode.ENTER, false, false);
                    press(editor(stage), KeyCode.ENTER, false, true);
                });
    }

    @Test
    void whatSpeaksAgainstSendingIsSaidOnce() {
        take(
                "send-check",
                stage -> {
                    type(stage, "Добрый день, Ольга! Инструкция во вложении, пароль: Wq7!treB2");
                    press(editor(stage), KeyCode.ENTER, false, true);
                });
    }

    @Test
    void ownTexts() {
        take("ready-own", stage -> press(stage.getScene().getRoot(), KeyCode.Q, true, true));
    }

    @Test
    void aMacroBeforeItIsApplied() {
        take("macro", stage -> press(stage.getScene().getRoot(), KeyCode.M, false, true));
    }

    @Test
    void whatStoodInTheEditorBefore() {
        Screens.window(
                "versions",
                in -> {
                    var window = opened(in);
                    versions(in).forEach(window.drafts::save);
                    return window.root;
                },
                stage -> {
                    press(stage.getScene().getRoot(), KeyCode.Y, true, true);
                    var list = (ListView<?>) stage.getScene().lookup("#versions-list");
                    list.getSelectionModel().select(2);
                });
    }

    @Test
    void nothingStoodThereBefore() {
        take("versions-none", stage -> press(stage.getScene().getRoot(), KeyCode.Y, true, true));
    }

    @Test
    void whatWasSentAndHowItIsTakenBack() {
        take(
                "undo-send",
                stage -> {
                    editor(stage).setText("Добрый день! Проверьте, пожалуйста, ещё раз.");
                    press(editor(stage), KeyCode.ENTER, false, true);
                    assertThat(((Label) stage.getScene().lookup("#undo-send-words")).getText())
                            .contains("10");
                });
    }

    @Test
    void whenToSend() {
        take(
                "send-later",
                stage -> {
                    editor(stage).setText("Добрый день! Как вы просили, напоминаю.");
                    press(editor(stage), KeyCode.ENTER, true, true);
                    assertThat(stage.getScene().lookup("#later-list")).isNotNull();
                });
    }

    private static List<Draft> versions(Variant in) {
        var texts = in.say(ENGLISH, RUSSIAN).lines().toList();
        var drafts = new ArrayList<Draft>();
        for (var text : texts) {
            var minutes = Duration.ofMinutes(7L * (texts.size() - drafts.size()));
            var draft =
                    new Draft(
                            new DraftKey(new TicketId(2), DraftKey.Kind.REPLY),
                            text,
                            drafts.size() == 1 ? List.of(Did.file("spooler.log")) : List.of(),
                            Map.of(),
                            Optional.empty(),
                            BusyShift.NOW.minus(minutes));
            drafts.add(drafts.isEmpty() ? draft.sent(text, List.of(), draft.savedAt()) : draft);
        }
        return drafts;
    }

    private static void take(String name, Consumer<Stage> then) {
        Screens.window(name, WritingScreensTest::written, then);
    }

    private static ShiftWindow opened(Variant in) {
        var window = new ShiftWindow(in, BusyShift.outbox(in));
        window.selection.write(new DraftKey(new TicketId(2), DraftKey.Kind.REPLY));
        return window;
    }

    private static javafx.scene.Parent written(Variant in) {
        var window = opened(in);
        window.composer.undo().graceProperty().set(Duration.ofSeconds(10));
        return window.root;
    }

    private static void hello(Stage stage) {
        type(stage, "::hello");
        press(editor(stage), KeyCode.ENTER, false, false);
    }

    private static TextArea editor(Stage stage) {
        return (TextArea) stage.getScene().lookup("#conversation-editor");
    }

    /// Letter by letter, as the list at the caret wants it.
    private static void type(Stage stage, String words) {
        var editor = editor(stage);
        editor.requestFocus();
        words.chars()
                .forEach(
                        letter ->
                                editor.insertText(
                                        editor.getCaretPosition(), Character.toString(letter)));
    }

    private static void press(Node at, KeyCode key, boolean shift, boolean control) {
        Event.fireEvent(
                at, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, shift, control, false, false));
    }
}
