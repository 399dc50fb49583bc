package app.pult.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.pult.desk.Attachment;
import app.pult.desk.AttachmentId;
import app.pult.desk.MessageId;
import app.pult.diagnosis.input.Input;
import app.pult.diagnosis.rule.BuiltInRules;
import app.pult.diagnosis.rule.RuleBook;
import app.pult.fixture.FakeCustomers;
import app.pult.fixture.FakeTickets;
import app.pult.fixture.MemoryBlobs;
import app.pult.fixture.NoFiles;
import app.pult.ui.diagnostics.CaseFiles;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

class DeskCaseTest {
    private static final RuleBook RULES = BuiltInRules.load();

    private final DeskCase subject =
            new DeskCase(
                    new FakeTickets(),
                    new FakeCustomers(),
                    new MemoryBlobs(),
                    new NoFiles(),
                    () -> RULES);

    @Test
    void aTicketThatChangedWithoutANewMessageOrFileIsNotReadAgain() {
        var opened = new ArrayList<String>();
        var files = new CaseFiles(List.of(part("1", "a.log", opened)), List.of());

        var first = subject.diagnose(files);
        var again = subject.diagnose(files);

        assertThat(opened).containsExactly("a.log");
        assertThat(again).isEqualTo(first);
    }

    @Test
    void aNewFileIsRead() {
        var opened = new ArrayList<String>();
        var one = part("1", "a.log", opened);
        subject.diagnose(new CaseFiles(List.of(one), List.of()));

        var more = List.of(one, part("2", "b.log", opened));
        var diagnosis = subject.diagnose(new CaseFiles(more, List.of()));

        assertThat(diagnosis.readings())
                .extracting(reading -> reading.file())
                .containsExactly("a.log", "b.log");
    }

    @Test
    void aFileThatCannotBeHadDoesNotKeepTheOthersAway() {
        var asked = new ArrayList<String>();
        var files =
                new NoFiles() {
                    @Override
                    public Path fetch(Attachment attachment, LongConsumer progress)
                            throws IOException {
                        asked.add(attachment.name());
                        throw new IOException("no " + attachment.name());
                    }
                };
        var missing = List.of(attachment("a.png"), attachment("b.log"));

        assertThatThrownBy(
                        () ->
                                new DeskCase(
                                                new FakeTickets(),
                                                new FakeCustomers(),
                                                new MemoryBlobs(),
                                                files,
                                                () -> RULES)
                                        .fetch(new CaseFiles(List.of(), missing)))
                .hasMessage("no a.png");
        assertThat(asked).containsExactly("a.png", "b.log");
    }

    @Test
    void aDiagnosisThatWasStoppedIsMadeAnew() {
        var opened = new ArrayList<String>();
        var files = new CaseFiles(List.of(part("1", "a.log", opened)), List.of());

        Thread.currentThread().interrupt();
        var cut = subject.diagnose(files);
        assertThat(Thread.interrupted()).isTrue();
        var whole = subject.diagnose(files);

        assertThat(cut.isCutShort()).isTrue();
        assertThat(whole.isCutShort()).isFalse();
    }

    private static Attachment attachment(String name) {
        return new Attachment(
                new AttachmentId(name),
                name,
                "application/octet-stream",
                1,
                Optional.empty(),
                Optional.empty());
    }

    private static CaseFiles.Part part(String message, String name, List<String> opened) {
        var content = Input.text(name, "2026-01-02 10:00:00 INFO started\n");
        return new CaseFiles.Part(
                new Input(
                        name,
                        () -> {
                            opened.add(name);
                            return content.source().open();
                        }),
                new MessageId(message),
                Instant.EPOCH);
    }
}
