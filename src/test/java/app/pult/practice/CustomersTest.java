package app.pult.practice;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Field;
import app.pult.desk.RemoteId;
import app.pult.fixture.practice.PracticeAtWork;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// The simulated customers, ten thousand times faster than in life: a minute of theirs is 6 ms.
final class CustomersTest {
    private static final double FAST = 10_000;

    /// The answer of three minutes takes half a second.
    private static final double SOON = 360;

    /// The printer of the second case, `02-printer-spooler`.
    private static final String TICKET = "t1002";

    private static final String ADVICE = "Очистите очередь печати: Stop-Service Spooler";
    private static final String ANSWER = "Остановил службу";
    private static final String NAGGING = "Звоню второй раз";

    private final Semaphore changes = new Semaphore(0);
    private PracticeAtWork practice;

    @TempDir Path folder;

    private void open(double pace) throws IOException {
        practice = PracticeAtWork.start(Options.in(folder).withTickets(2).atPace(pace));
        practice.desk().world().onChange(changes::release);
    }

    @AfterEach
    void close() {
        practice.close();
    }

    private void replied(String id, String text) throws IOException {
        practice.operate(
                """
                {"id": "0195509c-7000-4000-8000-%012d", "kind": "reply", "ticket": "%s", "text": "%s"}"""
                        .formatted(Long.parseLong(id), TICKET, text));
    }

    /// The first message that says this, once it is there.
    private JsonNode awaited(String words) throws Exception {
        while (true) {
            for (var message : conversation()) {
                if (message.path("text").asString("").contains(words)) {
                    return message;
                }
            }
            assertThat(changes.tryAcquire(20, TimeUnit.SECONDS)).as(words).isTrue();
        }
    }

    private JsonNode conversation() throws IOException {
        return practice.get("desk/v1/tickets/" + TICKET).json().path("messages");
    }

    private long saying(String words) throws IOException {
        return conversation()
                .valueStream()
                .filter(message -> message.path("text").asString("").contains(words))
                .count();
    }

    @Test
    void aReplyThatNamesTheRightThingIsAnsweredBySomebodyOfTheCase() throws Exception {
        open(FAST);

        replied("1", ADVICE);

        var answer = awaited(ANSWER);
        assertThat(answer.path("kind").asString()).isEqualTo("customer");
        assertThat(answer.path("author").asString()).isEqualTo("yakushev");
        assertThat(practice.desk().inspection().field(new RemoteId(TICKET), Field.STATE))
                .containsExactly("OPEN");
    }

    @Test
    void eachAnswerIsGivenOnce() throws Exception {
        open(FAST);
        replied("1", ADVICE);
        awaited(ANSWER);

        replied("2", ADVICE);
        replied("3", "порт snmp");
        awaited("SNMP");

        assertThat(saying(ANSWER)).isEqualTo(1);
    }

    @Test
    void whoGetsNoReplyGrowsImpatient() throws Exception {
        open(FAST);

        assertThat(awaited(NAGGING).path("kind").asString()).isEqualTo("customer");
    }

    @Test
    void whatWasStillToComeComesAfterARestart() throws Exception {
        open(SOON);
        replied("1", ADVICE);
        practice.close();

        open(SOON);

        assertThat(awaited(ANSWER).path("author").asString()).isEqualTo("yakushev");
    }

    @Test
    void nobodyAnswersAtPaceZero() throws Exception {
        open(0);

        replied("1", ADVICE);

        assertThat(practice.desk().inspection().pendingAnswers(new RemoteId(TICKET))).isZero();
    }
}
