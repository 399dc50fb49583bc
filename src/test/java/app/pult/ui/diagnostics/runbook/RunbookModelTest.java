package app.pult.ui.diagnostics.runbook;

import static app.pult.fixture.BuiltInEngine.ENGINE;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Queue;
import app.pult.desk.TicketId;
import app.pult.diagnosis.Diagnosis;
import app.pult.diagnosis.input.Input;
import app.pult.diagnosis.runbook.Runbook;
import app.pult.diagnosis.runbook.RunbookId;
import app.pult.diagnosis.runbook.Runbooks;
import app.pult.diagnosis.runbook.run.Proof;
import app.pult.diagnosis.runbook.run.RunEvent;
import app.pult.fixture.FakeRuns;
import app.pult.fixture.FakeTime;
import app.pult.fixture.Told;
import app.pult.knowledge.Platform;
import app.pult.ui.shell.Selection;
import app.pult.ui.shell.Threads;

import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

final class RunbookModelTest {
    private static final Runbooks SHELF = Runbooks.ofProgram();
    private static final TicketId TICKET = new TicketId(7);
    private static final TicketId OTHER = new TicketId(8);

    private final FakeRuns runs = new FakeRuns();
    private final FakeTime time = new FakeTime(Told.NOON);
    private final Selection selection = new Selection(new Queue.Mine());
    private final List<Throwable> failures = new ArrayList<>();
    private final SimpleObjectProperty<Optional<Diagnosis>> diagnosis =
            new SimpleObjectProperty<>(Optional.empty());
    private RunbookModel model = model();

    private RunbookModel model() {
        return new RunbookModel(
                runs,
                () -> SHELF,
                diagnosis,
                selection,
                time,
                new Threads(Runnable::run, Runnable::run, (after, action) -> {}, failures::add));
    }

    @BeforeEach
    void openATicket() {
        model.attach();
        selection.open(TICKET);
    }

    @Test
    void whatFindingsSuggestStandsFirstWithItsFinding() {
        diagnose("kern.log", "Jan  1 00:00:01 a kernel: EXT4-fs error (device sda1): bad block");

        var first = choosing().lines().getFirst();

        assertThat(first).isInstanceOf(Line.Book.class);
        var book = (Line.Book) first;
        assertThat(book.because())
                .hasValueSatisfying(hint -> assertThat(hint).isInstanceOf(Hint.OfFinding.class));
        assertThat(choosing().lines()).hasSize(SHELF.all().size());
    }

    @Test
    void aCodeThatTheCustomerTypedSuggestsARunbook() {
        diagnose("message-1", "Не подключается VPN, ошибка 13801. Файлов нет.");

        var first = (Line.Book) choosing().lines().getFirst();

        assertThat(first.runbook().id().value()).isEqualTo("vpn");
        assertThat(first.because())
                .hasValueSatisfying(
                        hint ->
                                assertThat(hint)
                                        .isInstanceOfSatisfying(
                                                Hint.OfCode.class,
                                                code ->
                                                        assertThat(code.mention().code())
                                                                .hasToString("win32:13801")));
        assertThat(titles(Lines.matching(choosing().lines(), "0x800735E9"))).contains("vpn");
    }

    @Test
    void whatIsSaidBesideACodeTellsWhichRunbookComesFirst() {
        diagnose("message-1", "Обновление Windows падает с 0x80070005");
        assertThat(((Line.Book) choosing().lines().getFirst()).runbook().id().value())
                .isEqualTo("windows-update");

        diagnose("message-1", "Общая папка не открывается: 0x80070005");
        assertThat(((Line.Book) choosing().lines().getFirst()).runbook().id().value())
                .isEqualTo("shared-folder");
    }

    @Test
    void isFoundByWordsInAnyFormLanguageAndLayout() {
        var lines = choosing().lines();

        assertThat(titles(Lines.matching(lines, "обновление"))).contains("windows-update");
        assertThat(titles(Lines.matching(lines, "j,yjdktybt"))).contains("windows-update");
        assertThat(titles(Lines.matching(lines, "printer"))).contains("printer");
        assertThat(titles(Lines.matching(lines, "hresult:0x800F081F"))).contains("windows-update");
        assertThat(Lines.matching(lines, "кофемолка")).isEmpty();
    }

    @Test
    void beginsOnTheSystemOfTheCustomer() {
        diagnose(
                "os-release",
                "NAME=\"Debian GNU/Linux\"\nPRETTY_NAME=\"Debian GNU/Linux 12 (bookworm)\"\nID=debian\nVERSION_ID=\"12\"\n");

        model.begin(book("no-network"));

        assertThat(going().kept().run().os()).isEqualTo(Platform.LINUX);
        assertThat(runs.open()).hasSize(1);
    }

    @Test
    void answersLeadOnAndBackAndAreKept() {
        model.begin(book("windows-update"));
        var first = going().step();
        time.advance(Duration.ofSeconds(30));

        model.answer(2);
        var second = going().step();
        model.back();

        assertThat(second).isNotEqualTo(first);
        assertThat(going().step()).isEqualTo(first);
        assertThat(runs.open().getFirst().run()).isEqualTo(going().kept().run());
        assertThat(failures).isEmpty();
    }

    @Test
    void aRunGoesOnWhereItStoodAfterARestart() {
        model.begin(book("windows-update"));
        model.answer(2);
        var step = going().step();
        time.advance(Duration.ofHours(8));

        model = model();
        model.attach();

        assertThat(going().step()).isEqualTo(step);
        assertThat(model.spent(going().kept().run())).isLessThan(Duration.ofHours(8));
    }

    @Test
    void timeStandsStillWhileAnotherTicketIsOpen() {
        model.begin(book("windows-update"));
        time.advance(Duration.ofSeconds(20));
        selection.open(OTHER);
        time.advance(Duration.ofHours(1));

        selection.open(TICKET);
        time.advance(Duration.ofSeconds(5));

        assertThat(model.spent(going().kept().run())).isEqualTo(Duration.ofSeconds(25));
        assertThat(failures).isEmpty();
    }

    @Test
    void anotherSystemBeginsAnewAndKeepsWhatWasDone() {
        model.begin(book("no-network"));
        model.answer(0);
        var before = going().kept();

        model.turn(Platform.LINUX);

        assertThat(going().kept().run().os()).isEqualTo(Platform.LINUX);
        assertThat(going().kept().id()).isNotEqualTo(before.id());
        assertThat(runs.find(before.id()).orElseThrow().run().events())
                .last()
                .isInstanceOf(RunEvent.Stopped.class);
    }

    @Test
    void aWantedRunbookIsBegunOnceAndGoneOnWithLater() {
        model.show(new RunbookId("windows-update"));
        model.answer(2);
        var run = going().kept();
        model.choose();

        model.show(new RunbookId("windows-update"));

        assertThat(going().kept().id()).isEqualTo(run.id());
        assertThat(runs.of(TICKET)).hasSize(1);
    }

    @Test
    void anEndCanBeTakenBackAndProvesWhatWasDone() {
        model.begin(book("windows-update"));
        model.paste("Id 20: 0x80070005");
        while (model.viewProperty().get() instanceof Showing.Going) {
            time.advance(Duration.ofSeconds(10));
            model.answer(going().step().answers().size() - 1);
        }

        var over = (Showing.Over) model.viewProperty().get();
        var proof = Proof.of(over.kept().run(), Locale.ENGLISH, ZoneOffset.UTC);
        assertThat(proof).contains("Id 20: 0x80070005").contains("Outcome");

        model.back();
        assertThat(model.viewProperty().get()).isInstanceOf(Showing.Going.class);
    }

    @Test
    void everyRunbookOfTheProgramIsBegunAndFoundByItsName() {
        for (var book : SHELF.all()) {
            model.choose();
            var found =
                    Lines.matching(Lines.of(SHELF, List.of(), Optional.empty()), book.id().value());

            model.begin(book);

            assertThat(titles(found)).first().isEqualTo(book.id().value());
            assertThat(going().book()).isEqualTo(book);
        }
    }

    @Test
    void theWayToAnEndIsCounted() {
        model.begin(book("windows-update"));
        var ahead = Ahead.of(going().kept().run(), going().book(), going().step());

        assertThat(ahead.answered()).isZero();
        assertThat(ahead.least()).isGreaterThan(1);
        assertThat(ahead.share()).isZero();
    }

    private void diagnose(String name, String text) {
        diagnosis.set(Optional.of(ENGINE.run(List.of(Input.text(name, text)))));
    }

    private Showing.Choosing choosing() {
        return (Showing.Choosing) model.viewProperty().get();
    }

    private Showing.Going going() {
        return (Showing.Going) model.viewProperty().get();
    }

    private static Runbook book(String id) {
        return SHELF.find(new RunbookId(id)).orElseThrow();
    }

    private static List<String> titles(List<Line> lines) {
        return lines.stream().map(line -> ((Line.Book) line).runbook().id().value()).toList();
    }
}
