package app.pult.launch.tour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.pult.fixture.rt.NeedsRequestTracker;
import app.pult.fixture.rt.RtEye;
import app.pult.fixture.rt.RtEye.Message;
import app.pult.fixture.rt.RtServer;
import app.pult.fixture.rt.RtUser;
import app.pult.launch.tour.TourProcess.Ended;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A whole shift at a real Request Tracker, and then its own SQL on what the shift left there. The
/// tour works on the most urgent open tickets, whose ever they are.
@NeedsRequestTracker(alone = true)
final class TourAtRequestTrackerTest {
    @TempDir Path home;

    private RtServer server;
    private RtEye eye;
    private long before;

    @BeforeEach
    void look(RtServer configured) {
        server = configured;
        eye = new RtEye(configured);
        before = eye.newestTransaction();
    }

    @Test
    @Tag("ci")
    void anEnglishShiftIsOnTheServerOnce() throws Exception {
        var tour = shift(RtUser.ANNA, "en", "UTC");

        TourScreens.areWhole(tour, "en-dark", List.of());
        isThereOnce(tour.script("en"), RtUser.ANNA);
    }

    /// To an operator in Russian this server loses its answers to messages.
    @Test
    void aRussianShiftIsOnTheServerOnceThoughItsAnswersAreLost() throws Exception {
        var tour = shift(RtUser.BORIS, "ru", "Europe/Moscow");

        TourScreens.areWhole(tour, "ru-light", List.of());
        isThereOnce(tour.script("ru"), RtUser.BORIS);
    }

    private Ended shift(RtUser user, String language, String zone)
            throws IOException, InterruptedException {
        var tour =
                new TourProcess(home, language, zone, server.password(user))
                        .run(
                                "--backend",
                                server.url().toString(),
                                "--kind",
                                "rt",
                                "--login",
                                user.login());
        assertThat(tour.exitCode()).as(tour.printed()).isZero();
        return tour;
    }

    private void isThereOnce(Script script, RtUser author) {
        var times = List.of(script.online(), script.offline());
        var written =
                eye.messagesAfter(before).stream()
                        .filter(message -> message.text().contains(script.mark()))
                        .toList();

        assertThat(written)
                .extracting(Message::kind, Message::text)
                .containsExactlyInAnyOrderElementsOf(
                        times.stream().flatMap(when -> expected(script, when)).toList());
        for (var when : times) {
            var worked = ticketOf(written, script.reply(when));
            assertThat(ticketOf(written, script.note(when))).isEqualTo(worked);
            isSolvedOnce(worked);
            assertThat(eye.files(worked, script.fileName()))
                    .containsExactly(script.fileText().getBytes(StandardCharsets.UTF_8));
            isCreatedOnce(script, when, ticketOf(written, script.call(when)), author);
        }
    }

    private static Stream<Tuple> expected(Script script, String when) {
        return Stream.of(
                tuple("Correspond", script.reply(when)),
                tuple("Comment", script.note(when)),
                tuple("Create", script.call(when)));
    }

    private static String ticketOf(List<Message> written, String text) {
        return written.stream()
                .filter(message -> message.text().equals(text))
                .map(Message::ticket)
                .findFirst()
                .orElseThrow();
    }

    private void isSolvedOnce(String ticket) {
        assertThat(eye.one("SELECT status FROM tickets WHERE id = %s", ticket))
                .isEqualTo("resolved");
        assertThat(
                        eye.column(
                                "SELECT id FROM transactions WHERE objecttype = 'RT::Ticket' AND"
                                        + " objectid = %s AND type = 'Status' AND newvalue ="
                                        + " 'resolved' AND id > %s",
                                ticket, before))
                .hasSize(1);
    }

    private void isCreatedOnce(Script script, String when, String ticket, RtUser author) {
        assertThat(
                        eye.column(
                                "SELECT id FROM tickets WHERE subject = %s",
                                RtEye.quoted(script.subject(when))))
                .containsExactly(ticket);
        assertThat(
                        eye.column(
                                "SELECT u.name FROM tickets t JOIN users u ON u.id = t.creator"
                                        + " WHERE t.id = %s",
                                ticket))
                .containsExactly(author.login());
        assertThat(
                        eye.column(
                                "SELECT u.emailaddress FROM groups g JOIN groupmembers m ON"
                                        + " m.groupid = g.id JOIN users u ON u.id = m.memberid"
                                        + " WHERE g.domain = 'RT::Ticket-Role' AND g.name ="
                                        + " 'Requestor' AND g.instance = %s",
                                ticket))
                .containsExactly(script.requester());
    }
}
