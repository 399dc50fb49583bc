package app.pult.bench.crash;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.bench.crash.Said.Word;
import app.pult.fixture.practice.PracticeAtWork;
import app.pult.practice.Options;
import app.pult.practice.world.Inspection.Thing;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

/// What a desk said against what a real practice server has.
final class AuditTest {
    private static final String FIRST = "0195509c-7000-4000-8000-000000000101";
    private static final String SECOND = "0195509c-7000-4000-8000-000000000102";
    private static final String MARK = "m0195509c-7000-4000-8000-0000000000aa";

    @TempDir Path folder;

    private final Diary diary = new Diary();
    private PracticeAtWork practice;

    @BeforeEach
    void open() throws IOException {
        practice = PracticeAtWork.start(Options.in(folder).withTickets(40).atPace(0));
    }

    @AfterEach
    void close() {
        practice.close();
    }

    private void submitted(String id, String file) {
        say(Word.SUBMITTING, id + " " + file);
        say(Word.SUBMITTED, id);
    }

    private void say(Word word, String about) {
        diary.write(Said.read(new Said(word, about).line()).orElseThrow());
    }

    private void arrives(String id, String text) throws IOException {
        practice.operate(
                """
                {"id": "%s", "kind": "note", "ticket": "t1001", "text": "%s"}"""
                        .formatted(id, text));
    }

    private Audit audit() {
        var server = practice.desk().inspection();
        say(Word.COMPARED, Long.toString(server.count(Thing.TICKETS)));
        return new Audit(diary, server);
    }

    @Test
    void whatArrivedOnceIsNoComplaint() throws IOException {
        say(Word.TYPED, MARK);
        submitted(FIRST, "");
        submitted(SECOND, "");
        arrives(FIRST, "слова " + MARK);
        say(Word.BECAME, FIRST + " DONE");
        say(Word.BECAME, SECOND + " CANCELLED");

        assertThat(audit().complaints()).isEmpty();
        assertThat(audit().operationsDone()).isEqualTo(1);
    }

    @Test
    void whatTheOutboxTookAndTheServerNeverGotIsLost() {
        submitted(FIRST, "");
        say(Word.BECAME, FIRST + " DONE");
        say(Word.TYPED, MARK);

        assertThat(audit().lost()).isEqualTo(2);
    }

    @Test
    void whatIsKeptIsNotLost() {
        submitted(FIRST, "");
        say(Word.BECAME, FIRST + " HELD");
        say(Word.TYPED, MARK);
        say(Word.KEPT, MARK);

        assertThat(audit().lost()).isZero();
        assertThat(audit().left()).isEqualTo(1);
    }

    @Test
    void aFileThatDidNotArriveIsLost() throws IOException {
        submitted(FIRST, "журнал.log");
        arrives(FIRST, "слова");
        say(Word.BECAME, FIRST + " DONE");

        assertThat(audit().complaints()).containsExactly("lost: file журнал.log");
    }

    @Test
    void whatArrivedTwiceOrThoughTakenBackIsDoubled() throws IOException {
        say(Word.TYPED, MARK);
        submitted(FIRST, "");
        submitted(SECOND, "");
        arrives(FIRST, "слова " + MARK);
        arrives(SECOND, "ещё раз " + MARK);
        say(Word.BECAME, FIRST + " DONE");
        say(Word.CANCELLED, SECOND);
        say(Word.BECAME, SECOND + " CANCELLED");

        assertThat(audit().doubled()).isEqualTo(2);
    }

    @Test
    void whatOvertookAnotherIsReordered() throws IOException {
        submitted(FIRST, "");
        submitted(SECOND, "");
        arrives(SECOND, "второе");
        arrives(FIRST, "первое");
        say(Word.BECAME, FIRST + " DONE");
        say(Word.BECAME, SECOND + " DONE");

        assertThat(audit().complaints()).containsExactly("reordered: operation " + FIRST);
    }

    @Test
    void aTicketMoreOrLessIsUnequal() {
        say(Word.COMPARED, "1");

        assertThat(new Audit(diary, practice.desk().inspection()).unequal()).isEqualTo(1);
    }
}
