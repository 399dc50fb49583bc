package app.pult.screen;

import app.pult.desk.TicketId;
import app.pult.fixture.BusyShift;
import app.pult.fixture.Screens;
import app.pult.fixture.Screens.Variant;
import app.pult.knowledge.Remedy;
import app.pult.knowledge.Verdict;
import app.pult.ui.kit.transcript.Transcript;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.Optional;
import java.util.function.Consumer;

/// The knowledge base beside the conversation, to be looked at.
@Tag("slow")
class KnowledgeScreensTest {
    @Test
    void theCategories() {
        take("knowledge", KnowledgeScreensTest::show);
    }

    @Test
    void whatMayHelpWithTheOpenTicket() {
        Screens.window("knowledge-related", in -> helped(in).root, KnowledgeScreensTest::show);
    }

    @Test
    void whetherItHelpedWithTheOpenTicket() {
        Screens.window(
                "knowledge-verdict",
                in -> helped(in).root,
                stage -> {
                    show(stage);
                    if (stage.getScene().lookup("#knowledge-list") instanceof ListView<?> list) {
                        list.getSelectionModel().select(1);
                        press(list, KeyCode.ENTER);
                    }
                });
    }

    @Test
    void anArticleOfTheOpenTicket() {
        Screens.window(
                "knowledge-draft",
                in -> helped(in).root,
                stage ->
                        Event.fireEvent(
                                stage.getScene().getRoot(),
                                new KeyEvent(
                                        KeyEvent.KEY_PRESSED,
                                        "",
                                        "",
                                        KeyCode.M,
                                        true,
                                        true,
                                        false,
                                        false)));
    }

    /// Of both kinds of suggestion something is known.
    private static ShiftWindow helped(Variant in) {
        var window = new ShiftWindow(in, BusyShift.outbox(in));
        var related = BusyShift.related(in);
        window.search.helps(new TicketId(2), related);
        var page = new Remedy.OfArticle(related.articles().getFirst().hit().page());
        for (long ticket = 801; ticket <= 803; ticket++) {
            var verdict = ticket == 803 ? Verdict.DID_NOT : Verdict.HELPED;
            window.experience.say(new TicketId(ticket), page, Optional.of(verdict));
        }
        window.experience.inserted(new TicketId(801), page);
        window.experience.inserted(new TicketId(802), page);
        window.experience.say(new TicketId(2), page, Optional.of(Verdict.HELPED));
        window.experience.say(
                new TicketId(2), new Remedy.OfTicket(new TicketId(4)), Optional.of(Verdict.HELPED));
        window.selection.open(new TicketId(2));
        return window;
    }

    @Test
    void foundByTyping() {
        take("knowledge-found", stage -> type(stage, "linux"));
    }

    @Test
    void anArticle() {
        take("knowledge-article", stage -> read(stage, "0x80070005"));
    }

    @Test
    void aPictureInAnArticle() {
        take(
                "knowledge-picture",
                stage -> {
                    read(stage, "nmcli wlan");
                    if (stage.getScene().lookup("#knowledge-article") instanceof Transcript text) {
                        text.scrollTo("part-2");
                    }
                });
    }

    @Test
    void commandsOfOneSystem() {
        take(
                "knowledge-platform",
                stage -> {
                    read(stage, "print spooler");
                    fire(stage, "#knowledge-platform-linux");
                });
    }

    @Test
    void theSmallestWindow() {
        Screens.take(
                "knowledge-smallest",
                900,
                560,
                KnowledgeScreensTest::open,
                stage -> read(stage, "nginx"));
    }

    @Test
    void nothingFits() {
        take("knowledge-nomatch", stage -> type(stage, "zzz"));
    }

    @Test
    void theListAtTheCaret() {
        take(
                "knowledge-caret",
                stage -> {
                    show(stage);
                    var editor = (TextArea) stage.getScene().lookup("#conversation-editor");
                    editor.requestFocus();
                    editor.end();
                    for (var key : "Смотрите ??vpn".split("")) {
                        typed(editor, key);
                    }
                });
    }

    private static void take(String name, Consumer<Stage> then) {
        Screens.window(name, KnowledgeScreensTest::open, then);
    }

    private static javafx.scene.Parent open(Variant in) {
        var window = new ShiftWindow(in, BusyShift.outbox(in));
        window.selection.open(new TicketId(2));
        return window.root;
    }

    private static void show(Stage stage) {
        press(stage.getScene().getRoot(), KeyCode.F3);
        stage.getScene().getRoot().layout();
    }

    private static void type(Stage stage, String words) {
        show(stage);
        if (stage.getScene().lookup("#knowledge-filter") instanceof TextInputControl field) {
            field.requestFocus();
            field.setText(words);
        }
    }

    private static void read(Stage stage, String words) {
        type(stage, words);
        if (stage.getScene().lookup("#knowledge-list") instanceof ListView<?> list) {
            list.getSelectionModel().select(0);
            press(list, KeyCode.ENTER);
        }
    }

    private static void press(Node target, KeyCode key) {
        Event.fireEvent(
                target,
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }

    private static void fire(Stage stage, String button) {
        if (stage.getScene().lookup(button) instanceof ToggleButton toggle) {
            toggle.fire();
        }
    }

    private static void typed(TextArea editor, String key) {
        Event.fireEvent(
                editor,
                new KeyEvent(
                        KeyEvent.KEY_TYPED,
                        key,
                        key,
                        KeyCode.UNDEFINED,
                        false,
                        false,
                        false,
                        false));
    }
}
