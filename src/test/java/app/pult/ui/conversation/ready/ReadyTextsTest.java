package app.pult.ui.conversation.ready;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.pult.desk.Person;
import app.pult.desk.PersonId;
import app.pult.desk.QuickText;
import app.pult.desk.operation.OutgoingFile;
import app.pult.fixture.ATicket;
import app.pult.fixture.FakeReadyTexts;
import app.pult.fixture.FakeTime;
import app.pult.fixture.HandExecutor;
import app.pult.ui.shell.Threads;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

class ReadyTextsTest {
    private static final Person IVAN =
            new Person(new PersonId("ivan"), "Петров Иван Сергеевич", "ivan@example.ru");

    @TempDir Path folder;
    private final FakeReadyTexts desk =
            new FakeReadyTexts()
                    .with("hello", "Приветствие", "ru", "Здравствуйте, {{requester.first_name}}!")
                    .with("hello", "Greeting", "en", "Hello {{requester.first_name}}, {{date}}")
                    .with("net", "Сведения о сети", "ru", "ipconfig /all")
                    .withOwn("прив", "Мой привет", "Привет");
    private final FakeTime time = new FakeTime(Instant.parse("2026-11-26T21:30:00Z"));
    private final HandExecutor work = new HandExecutor();
    private final List<Throwable> failures = new ArrayList<>();
    private final ReadyTexts texts =
            new ReadyTexts(
                    new ReadyTexts.Sources(
                            desk,
                            desk,
                            desk.blobs(),
                            time,
                            ZoneId.of("Europe/Moscow"),
                            Locale.of("ru", "RU")),
                    new Threads(work, Runnable::run, time, failures::add));

    @Test
    void withNothingTypedAllAreThereOwnOnesFirst() {
        assertThat(titles("", "ru"))
                .containsExactly("Мой привет", "Приветствие", "Сведения о сети", "Greeting");
    }

    @Test
    void theLanguageOfTheConversationComesFirst() {
        assertThat(titles("hello", "en")).containsExactly("Greeting", "Приветствие");
    }

    @Test
    void aCodeATitleAWordOfItAndTheTextItselfAreFound() {
        assertThat(titles("NET", "ru")).containsExactly("Сведения о сети");
        assertThat(titles("сет", "ru")).containsExactly("Сведения о сети");
        assertThat(titles("ipconf", "ru")).containsExactly("Сведения о сети");
        assertThat(titles("ip", "ru")).as("two letters do not look into texts").isEmpty();
        assertThat(titles("прив", "ru")).containsExactly("Мой привет", "Приветствие");
    }

    @Test
    void whatIsTypedInTheWrongLayoutIsFoundToo() {
        assertThat(titles("руддщ", "ru")).containsExactly("Приветствие", "Greeting");
        assertThat(titles("ghbd", "ru")).containsExactly("Мой привет", "Приветствие");
    }

    @Test
    void aTextIsFilledInItsOwnLanguageOnTheOperatorsDay() {
        var ticket = ATicket.aTicket(7).from(IVAN).build();
        texts.refresh();
        work.runAll();
        var english = texts.find("hello", "en").getFirst();

        assertThat(texts.fill(english, ReadyTexts.For.of(ticket, Optional.empty(), "ru")))
                .isEqualTo("Hello Иван, November 27, 2026");
    }

    @Test
    void anOwnTextIsKeptChangedAndRemoved() {
        var form = new QuickTextForm(texts);
        form.startNew("  chkdsk C: /f\nПерезагрузите");
        form.codeProperty().set(" chk ");
        form.leave();
        work.runAll();
        var kept = own("chkdsk C: /f");
        assertThat(kept.code()).isEqualTo("chk");
        assertThat(kept.text()).isEqualTo("  chkdsk C: /f\nПерезагрузите");

        form.edit(kept);
        form.titleProperty().set("Проверка диска");
        form.startNew("");
        work.runAll();
        assertThat(own("Проверка диска").id()).isEqualTo(kept.id());

        form.edit(own("Проверка диска"));
        form.remove();
        work.runAll();
        assertThat(desk.list()).extracting(QuickText::title).containsExactly("Мой привет");
        assertThat(texts.allProperty().get()).hasSize(4);
    }

    @Test
    void anEmptyFormKeepsAndRemovesNothing() {
        var form = new QuickTextForm(texts);
        form.edit(desk.list().getFirst());
        form.textProperty().set(" ");
        form.startNew("");
        form.leave();
        work.runAll();

        assertThat(desk.list()).extracting(QuickText::text).containsExactly("Привет");
    }

    @Test
    void whatTheFullDiskDidNotTakeIsInTheFormAgainAndKeptLater() {
        var form = new QuickTextForm(texts);
        desk.fillDisk(true);
        form.codeProperty().set("chk");
        form.textProperty().set("chkdsk C: /f");
        form.leave();
        assertThat(form.isEmpty()).isTrue();
        work.runAll();

        assertThat(failures).singleElement().asString().contains("The disk is full");
        assertThat(form.codeProperty().get()).isEqualTo("chk");
        assertThat(form.textProperty().get()).isEqualTo("chkdsk C: /f");

        desk.fillDisk(false);
        form.leave();
        work.runAll();
        assertThat(own("chkdsk C: /f").code()).isEqualTo("chk");
        assertThat(form.isEmpty()).isTrue();
    }

    @Test
    void whatTheFullDiskDidNotTakeDoesNotTakeTheFormFromOtherWords() {
        var form = new QuickTextForm(texts);
        var hello = desk.list().getFirst();
        desk.fillDisk(true);
        form.edit(hello);
        form.textProperty().set("Привет ещё раз");
        form.startNew("chkdsk C: /f");
        work.runAll();
        assertThat(form.textProperty().get()).isEqualTo("chkdsk C: /f");

        desk.fillDisk(false);
        form.edit(hello);
        work.runAll();
        assertThat(form.textProperty().get()).isEqualTo("Привет ещё раз");
        form.leave();
        work.runAll();
        assertThat(desk.list())
                .extracting(QuickText::text)
                .containsExactly("chkdsk C: /f", "Привет ещё раз");
    }

    @Test
    void aFileIsKeptWithTheTextItWasAddedToHoweverSoonThatIsLeft() throws IOException {
        var steps = Files.writeString(folder.resolve("шаги.txt"), "1. Нажмите");
        var form = new QuickTextForm(texts);
        form.edit(desk.list().getFirst());
        form.attach(List.of(steps));
        form.startNew("Другой");
        form.leave();
        assertThat(form.files()).isEmpty();
        work.runAll();
        Files.delete(steps);

        var kept = own("Мой привет").files();
        assertThat(kept).extracting(OutgoingFile::name).containsExactly("шаги.txt");
        assertThat(desk.blobs().bytes(kept.getFirst().blob())).asString(UTF_8).contains("Нажмите");
        assertThat(own("Другой").files()).isEmpty();
        form.edit(own("Мой привет"));
        assertThat(form.files()).isEqualTo(kept);
        form.files().clear();
        form.leave();
        work.runAll();
        assertThat(own("Мой привет").files()).isEmpty();
    }

    @Test
    void aFileAloneIsAReadyTextByItsName() throws IOException {
        var form = new QuickTextForm(texts);
        form.attach(List.of(Files.writeString(folder.resolve("price.pdf"), "%PDF")));
        form.attach(List.of(folder.resolve("price.pdf"), folder.resolve("gone.pdf")));
        work.runAll();
        assertThat(form.files()).hasSize(1);
        assertThat(failures).singleElement().asString().contains("gone.pdf");

        form.leave();
        work.runAll();

        assertThat(own("price.pdf").text()).isEqualTo("price.pdf");
        assertThat(own("price.pdf").files()).hasSize(1);
    }

    @Test
    void whatTheFullDiskDidNotTakeIsInTheFormAgainWithItsFiles() throws IOException {
        var form = new QuickTextForm(texts);
        form.textProperty().set("chkdsk");
        desk.fillDisk(true);
        form.attach(List.of(Files.writeString(folder.resolve("steps.txt"), "1.")));
        form.leave();
        work.runAll();

        assertThat(form.textProperty().get()).isEqualTo("chkdsk");
        assertThat(form.files()).extracting(OutgoingFile::name).containsExactly("steps.txt");
    }

    @Test
    void anOlderVersionCannotBeWrittenBehindANewerOne() {
        var form = new QuickTextForm(texts);
        var hello = desk.list().getFirst();
        form.edit(hello);
        form.textProperty().set("first");
        form.edit(hello);
        form.textProperty().set("second");
        form.leave();

        assertThat(work.waiting()).as("at work at the same time").isEqualTo(1);
        work.runAll();
        assertThat(desk.list()).extracting(QuickText::text).containsExactly("second");
    }

    private QuickText own(String title) {
        return desk.list().stream()
                .filter(text -> text.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private List<String> titles(String typed, String language) {
        texts.refresh();
        work.runAll();
        return texts.find(typed, language).stream().map(ReadyText::title).toList();
    }
}
