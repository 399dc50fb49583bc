package app.pult.screen;

import static app.pult.fixture.Rows.aRow;
import static app.pult.fixture.Screens.onFx;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Queue;
import app.pult.desk.TicketId;
import app.pult.fixture.BusyShift;
import app.pult.fixture.Screens;
import app.pult.search.Question;
import app.pult.search.Question.Typing;
import app.pult.ui.kit.Theme;
import app.pult.ui.kit.transcript.Transcript;
import app.pult.ui.shell.Side;

import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.IndexRange;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.time.Duration;
import java.util.List;

/// The search over everything, and what it suggests for the open ticket, by keys alone.
class SearchKeysTest extends ByKeyboard {
    private static final TicketId TICKET = new TicketId(2);
    private static final TicketId SOLVED = new TicketId(4);

    @Start
    void start(Stage stage) {
        var variant = Screens.russian(Theme.LIGHT);
        show(stage, variant, new ShiftWindow(variant, BusyShift.outbox(variant)), 1440, 900);
        window.search.helps(TICKET, BusyShift.related(variant));
    }

    @Test
    void escapeGoesBackAndTheWordsAreThereForTheNextTime(FxRobot keys) {
        push(keys, KeyCode.CONTROL, KeyCode.F);
        onFx(
                () -> {
                    field("#queue-filter").setText("принтер");
                    field("#queue-filter").selectRange(2, 5);
                    return true;
                });

        open(keys);
        assertThat(focused()).isEqualTo("search-input");
        type("windows");
        push(keys, KeyCode.ESCAPE);
        assertThat(focused()).isEqualTo("queue-filter");
        assertThat(onFx(() -> field("#queue-filter").getSelection()))
                .isEqualTo(new IndexRange(2, 5));
        assertThat(isOpen("#search")).isFalse();

        open(keys);
        assertThat(onFx(() -> field("#search-input").getSelectedText())).isEqualTo("windows");
        assertThat(rows("#search-list")).isPositive();
        open(keys);
        assertThat(isOpen("#search")).isFalse();
    }

    @Test
    void itOpensByThePhysicalKeyWhateverLayoutIsOn(FxRobot keys) {
        onFx(
                () -> {
                    Event.fireEvent(
                            scene.getRoot(),
                            new KeyEvent(
                                    KeyEvent.KEY_PRESSED,
                                    "Л",
                                    "Л",
                                    KeyCode.UNDEFINED,
                                    true,
                                    true,
                                    false,
                                    false));
                    return true;
                });

        assertThat(isOpen("#search")).isTrue();
    }

    @Test
    void aTicketIsOpenedAtTheWordsThatWereAskedFor(FxRobot keys) {
        open(keys);
        type("меняли антивирус");
        push(keys, KeyCode.ENTER);

        assertThat(isOpen("#search")).isFalse();
        assertThat(onFx(window.selection::ticket)).contains(TICKET);
        assertThat(words("#conversation-find-count")).isEqualTo("1 из 1");
        assertThat(onFx(() -> transcript().selectedText())).isEqualTo("меняли антивирус");

        // The same ticket once more, at another place.
        open(keys);
        type("перезагружал");
        push(keys, KeyCode.ENTER);
        assertThat(onFx(() -> transcript().selectedText())).isEqualTo("Перезагружал");
    }

    @Test
    void arrowsWalkAllKindsAndTabGoesFromOneToTheNext(FxRobot keys) {
        open(keys);
        type("windows");
        push(keys, KeyCode.TAB);
        assertThat(marked()).contains("OfArticle");
        push(keys, KeyCode.UP);
        assertThat(marked()).doesNotContain("OfArticle").doesNotContain("Heading");
        push(keys, KeyCode.TAB);
        push(keys, KeyCode.ENTER);

        assertThat(isOpen("#search")).isFalse();
        assertThat(onFx(window.side::get)).isEqualTo(Side.KNOWLEDGE);
        assertThat(isOpen("#knowledge-title")).isTrue();
        assertThat(focused()).isEqualTo("knowledge-article");
    }

    @Test
    void aPersonIsSeenBesideTheirLatestTicket(FxRobot keys) {
        window.customers.tickets =
                List.of(aRow(SOLVED.value()).build(), aRow(TICKET.value()).build());
        open(keys);
        type("helen");
        push(keys, KeyCode.TAB);
        push(keys, KeyCode.ENTER);

        assertThat(onFx(window.selection::ticket)).contains(SOLVED);
        assertThat(onFx(window.side::get)).isEqualTo(Side.CUSTOMER);
        assertThat(isOpen("#search")).isFalse();
    }

    @Test
    void thePaletteHandsItsWordsOver(FxRobot keys) {
        push(keys, KeyCode.CONTROL, KeyCode.K);
        onFx(
                () -> {
                    field("#palette-input").setText("windows");
                    return true;
                });
        push(keys, KeyCode.UP);
        push(keys, KeyCode.ENTER);

        assertThat(isOpen("#palette")).isFalse();
        assertThat(focused()).isEqualTo("search-input");
        assertThat(onFx(() -> field("#search-input").getText())).isEqualTo("windows");
        assertThat(rows("#search-list")).isPositive();
    }

    @Test
    void whereNothingIsFoundEnterAsksForTheWholeWord(FxRobot keys) {
        open(keys);
        type("zzzzq");
        assertThat(words("#search-nothing")).contains("zzzzq");
        push(keys, KeyCode.ENTER);

        assertThat(isOpen("#search")).isTrue();
        assertThat(onFx(window.search::asked)).last().isEqualTo(new Question("zzzzq", Typing.DONE));
    }

    @Test
    void aConditionIsWrittenByChoosing(FxRobot keys) {
        open(keys);
        typeOn("сост");
        pause();
        assertThat(offers()).containsExactly("OfKey[key=STATE, text=состояние]");
        push(keys, KeyCode.CONTROL, KeyCode.SPACE);
        assertThat(question()).isEqualTo("состояние:");
        assertThat(offers()).hasSize(5);

        push(keys, KeyCode.DOWN);
        push(keys, KeyCode.DOWN);
        push(keys, KeyCode.TAB);
        assertThat(question()).isEqualTo("состояние:открыто ");
        assertThat(offers()).isEmpty();

        typeOn("от:ан");
        push(keys, KeyCode.ALT, KeyCode.DOWN);
        assertThat(question()).isEqualTo("состояние:открыто от:\"Анна Петрова\" ");
        assertThat(isOpen("#search")).isTrue();
    }

    @Test
    void aQuestionIsSavedAsAViewTakenBackAndOpened(FxRobot keys) {
        open(keys);
        type("windows состояние:открыто после:7д");
        push(keys, KeyCode.CONTROL, KeyCode.S);
        assertThat(focused()).isEqualTo("search-view-name");
        assertThat(words("#search-view-lost")).contains("после:7д").doesNotContain("состояние");
        onFx(
                () -> {
                    field("#search-view-name").setText("Windows");
                    return true;
                });
        push(keys, KeyCode.ENTER);
        assertThat(focused()).isEqualTo("search-view-open");
        push(keys, KeyCode.CONTROL, KeyCode.Z);
        assertThat(onFx(window.savedViews::list)).isEmpty();

        push(keys, KeyCode.ENTER);
        push(keys, KeyCode.ENTER);
        assertThat(isOpen("#search")).isFalse();
        assertThat(onFx(window.selection::queue))
                .isInstanceOfSatisfying(
                        Queue.Saved.class, view -> assertThat(view.filter()).isEqualTo("windows"));

        open(keys);
        push(keys, KeyCode.CONTROL, KeyCode.S);
        push(keys, KeyCode.ESCAPE);
        assertThat(focused()).isEqualTo("search-input");
        assertThat(rows("#search-list")).isPositive();
    }

    @Test
    void keysAreForWhatWasFoundWhereNothingIsChosen(FxRobot keys) {
        open(keys);
        type("windows");
        var first = marked();
        typeOn(" исп");
        typeBack(4);
        typeOn(" исп");
        pause();
        assertThat(offers()).hasSize(1);
        typeBack(4);
        assertThat(offers()).isEmpty();
        push(keys, KeyCode.DOWN);
        assertThat(marked()).isNotEqualTo(first);

        typeOn(" sta");
        pause();
        assertThat(offers()).hasSize(1);
        push(keys, KeyCode.ESCAPE);
        assertThat(offers()).isEmpty();
        assertThat(isOpen("#search")).isTrue();
        push(keys, KeyCode.ESCAPE);
        assertThat(isOpen("#search")).isFalse();
    }

    @Test
    void theFieldInTheColumnOfViewsOpensIt(FxRobot keys) {
        inWindow(() -> ((Button) scene.lookup("#shell-search")).fire());
        Screens.awaitLayout(scene);

        assertThat(focused()).isEqualTo("search-input");
    }

    @Test
    void aSuggestedArticleIsInsertedAndRead(FxRobot keys) {
        inWindow(() -> window.selection.open(TICKET));
        push(keys, KeyCode.CONTROL, KeyCode.R);
        push(keys, KeyCode.F3);
        push(keys, KeyCode.DOWN);
        push(keys, KeyCode.CONTROL, KeyCode.I);
        assertThat(onFx(() -> editor().getText())).contains("0x80070005");

        push(keys, KeyCode.F3);
        push(keys, KeyCode.DOWN);
        push(keys, KeyCode.ENTER);
        assertThat(words("#knowledge-title")).contains("0x80070005");
    }

    @Test
    void whetherASuggestionHelpedIsSaidWithOneKey(FxRobot keys) {
        inWindow(() -> window.selection.open(TICKET));
        push(keys, KeyCode.F3);
        assertThat(isSeen("#knowledge-verdict")).isFalse();
        push(keys, KeyCode.DOWN);
        assertThat(isSeen("#knowledge-verdict")).isTrue();

        push(keys, KeyCode.ALT, KeyCode.Y);
        push(keys, KeyCode.ALT, KeyCode.N);
        push(keys, KeyCode.ENTER);
        assertThat(focused()).isEqualTo("knowledge-article");
        assertThat(words("#knowledge-tally")).isEqualTo("Помогло 0 из 1");
        push(keys, KeyCode.ALT, KeyCode.N);
        assertThat(isSeen("#knowledge-tally")).isFalse();
        push(keys, KeyCode.ALT, KeyCode.Y);
        assertThat(words("#knowledge-tally")).isEqualTo("Помогло 1 из 1");
        push(keys, KeyCode.CONTROL, KeyCode.R);
        push(keys, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        assertThat(words("#knowledge-tally"))
                .isEqualTo("Помогло 1 из 1 · вставлено в 1 решённое обращение");
    }

    @Test
    void anArticleIsDraftedOfTheOpenTicketWithThoseThatAreThereFirst(FxRobot keys) {
        inWindow(() -> window.selection.open(TICKET));
        push(keys, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);
        assertThat(focused()).isEqualTo("draft-alike");
        push(keys, KeyCode.TAB);
        assertThat(focused()).isEqualTo("draft-text");
        push(keys, KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(onFx(() -> Clipboard.getSystemClipboard().getString()))
                .startsWith("# ")
                .contains("## Признаки\n\nЗдравствуйте! Третий день", "## Решение\n\nУ них");

        push(keys, KeyCode.TAB);
        push(keys, KeyCode.ENTER);
        assertThat(isOpen("#draft")).isFalse();
        assertThat(words("#knowledge-title")).contains("0x80070005");
    }

    @Test
    void aSolvedTicketThatIsLikeTheOpenOneIsOpened(FxRobot keys) {
        inWindow(() -> window.selection.open(TICKET));
        push(keys, KeyCode.F3);
        int articles = 1;
        for (int step = 0; step <= articles; step++) {
            push(keys, KeyCode.DOWN);
        }
        push(keys, KeyCode.ENTER);

        assertThat(onFx(window.selection::ticket)).contains(SOLVED);
    }

    private void open(FxRobot keys) {
        push(keys, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K);
    }

    private void type(String words) {
        onFx(
                () -> {
                    field("#search-input").setText(words);
                    return true;
                });
        Screens.awaitLayout(scene);
    }

    /// As one types: the caret goes along.
    private void typeOn(String words) {
        onFx(
                () -> {
                    field("#search-input").end();
                    words.chars()
                            .mapToObj(Character::toString)
                            .forEach(letter -> field("#search-input").appendText(letter));
                    return true;
                });
        Screens.awaitLayout(scene);
    }

    private void pause() {
        inWindow(() -> window.time.advance(Duration.ofSeconds(1)));
    }

    private void typeBack(int letters) {
        onFx(
                () -> {
                    for (int i = 0; i < letters; i++) {
                        field("#search-input").deletePreviousChar();
                    }
                    return true;
                });
        Screens.awaitLayout(scene);
    }

    private String question() {
        return onFx(() -> field("#search-input").getText());
    }

    private List<String> offers() {
        return onFx(
                () -> {
                    var list = (ListView<?>) scene.lookup("#search-offers");
                    return list.getParent().isVisible()
                            ? list.getItems().stream().map(String::valueOf).toList()
                            : List.<String>of();
                });
    }

    private String marked() {
        return onFx(
                () ->
                        String.valueOf(
                                ((ListView<?>) scene.lookup("#search-list"))
                                        .getSelectionModel()
                                        .getSelectedItem()));
    }

    private int rows(String list) {
        return onFx(() -> ((ListView<?>) scene.lookup(list)).getItems().size());
    }

    private boolean isSeen(String node) {
        return onFx(() -> scene.lookup(node).isVisible());
    }

    private String words(String label) {
        return onFx(() -> ((Labeled) scene.lookup(label)).getText());
    }

    private TextInputControl field(String id) {
        return (TextInputControl) scene.lookup(id);
    }

    private Transcript transcript() {
        return (Transcript) scene.lookup("#conversation-messages");
    }
}
