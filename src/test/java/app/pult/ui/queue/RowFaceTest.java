package app.pult.ui.queue;

import static app.pult.fixture.Rows.aRow;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.GroupId;
import app.pult.desk.Queue;
import app.pult.desk.TicketState;
import app.pult.fixture.Rows;
import app.pult.ui.kit.Ages;
import app.pult.ui.kit.Texts;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

class RowFaceTest {
    private static final Instant NOW = Instant.parse("2025-11-18T11:11:00Z");
    private static final Texts RUSSIAN = Texts.in(Locale.of("ru", "RU"));
    private static final Texts ENGLISH = Texts.in(Locale.UK);

    @Test
    void aBrokenPromiseBurns() {
        var row = face(aRow(1).due(NOW.minus(Duration.ofMinutes(4))), new Queue.Mine(), RUSSIAN);

        assertThat(row.due()).isEqualTo("просрочено на 4 мин");
        assertThat(row.urgency()).isEqualTo(RowFace.Urgency.BREACHED);
        assertThat(row.mark()).isEqualTo(RowFace.Mark.BREACHED);
    }

    @Test
    void halfAnHourBeforeItWarns() {
        var soon = face(aRow(1).due(NOW.plus(Duration.ofMinutes(30))), new Queue.Mine(), ENGLISH);
        var far = face(aRow(1).due(NOW.plus(Duration.ofMinutes(31))), new Queue.Mine(), ENGLISH);

        assertThat(soon.urgency()).isEqualTo(RowFace.Urgency.SOON);
        assertThat(soon.due()).isEqualTo("due 30 min");
        assertThat(far.urgency()).isEqualTo(RowFace.Urgency.FAR);
        assertThat(far.mark()).isEqualTo(RowFace.Mark.OPEN);
    }

    @Test
    void aDayAndATimeNeedNoWordBefore() {
        var row =
                face(aRow(1).due(Instant.parse("2025-11-19T07:00:00Z")), new Queue.Mine(), RUSSIAN);

        assertThat(row.due()).isEqualTo("завтра 10:00");
    }

    @Test
    void whatIsSolvedIsDueNoMore() {
        var row =
                face(
                        aRow(1).in(TicketState.SOLVED).due(NOW.minus(Duration.ofDays(1))),
                        new Queue.Solved(),
                        RUSSIAN);

        assertThat(row.due()).isEmpty();
        assertThat(row.urgency()).isEqualTo(RowFace.Urgency.FAR);
        assertThat(row.mark()).isEqualTo(RowFace.Mark.CLOSED);
    }

    @Test
    void theGroupIsNamedButNotInItsOwnQueue() {
        var row = aRow(1).from("Иван Петров").in("Почта");

        assertThat(face(row, new Queue.Mine(), RUSSIAN).who()).isEqualTo("Иван Петров · Почта");
        assertThat(face(row, new Queue.OfGroup(new GroupId("3")), RUSSIAN).who())
                .isEqualTo("Иван Петров");
    }

    @Test
    void whatIsNotSentIsCountedAndWhatIsStuckWantsTheOperator() {
        var waits = face(aRow(1).unsent(2, 0), new Queue.Mine(), RUSSIAN);
        var stuck = face(aRow(1).unsent(1, 1), new Queue.Mine(), RUSSIAN);

        assertThat(waits.unsent()).isEqualTo("2 не отправлено");
        assertThat(waits.sending()).isEqualTo(RowFace.Sending.WAITING);
        assertThat(stuck.sending()).isEqualTo(RowFace.Sending.STUCK);
        assertThat(face(aRow(1), new Queue.Mine(), RUSSIAN).unsent()).isEmpty();
    }

    @Test
    void aScreenReaderHearsTheWholeRow() {
        var row =
                face(
                        aRow(1).about("Printer").from("Helen Price").unread().unsent(1, 0),
                        new Queue.Mine(),
                        ENGLISH);

        assertThat(row.spoken())
                .isEqualTo("unread, Printer, Helen Price, open, 1 not sent, 11 min");
    }

    @Test
    void aTicketWithoutASubjectSaysSo() {
        assertThat(face(aRow(1).about("  "), new Queue.Mine(), ENGLISH).subject())
                .isEqualTo("(no subject)");
    }

    private static RowFace face(Rows row, Queue queue, Texts texts) {
        return new RowFace(
                row.build(), queue, NOW, texts, new Ages(texts, ZoneId.of("Europe/Moscow")));
    }
}
