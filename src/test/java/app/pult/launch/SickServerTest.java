package app.pult.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Ids;
import app.pult.desk.Message;
import app.pult.desk.Queue;
import app.pult.desk.QueueOrder;
import app.pult.desk.TicketId;
import app.pult.desk.operation.Operation;
import app.pult.desk.operation.OperationId;
import app.pult.desk.operation.OutboxEntry;
import app.pult.desk.operation.OutboxState;
import app.pult.desk.operation.Reason;
import app.pult.fixture.FakeClock;
import app.pult.fixture.FakeTime;
import app.pult.fixture.practice.PracticeAtWork;
import app.pult.fixture.practice.SickProxy;
import app.pult.fixture.practice.SickProxy.Illness;
import app.pult.practice.Options;
import app.pult.settings.Account;
import app.pult.ui.kit.Ages;
import app.pult.ui.kit.ErrorBanner;
import app.pult.ui.kit.Texts;
import app.pult.ui.shell.Banner;
import app.pult.ui.shell.StatusModel;
import app.pult.ui.shell.Threads;

import mockwebserver3.MockResponse;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A server that falls ill in the middle of a shift: what the operator sees, what is kept, and that
/// everything arrives once when it is well again.
@Tag("slow")
@Timeout(60)
class SickServerTest {
    private static final String NOTE = "Заметка, которая не должна пропасть";
    private static final int ROUNDS = 12;

    @TempDir Path folder;

    private final FakeClock clock = new FakeClock(Instant.parse("2026-03-01T09:00:00Z"));
    private final Ids ids = new RandomIds(clock.withZone(ZoneOffset.UTC));
    private PracticeAtWork practice;
    private SickProxy proxy;
    private Workplace place;

    @BeforeEach
    void open() throws IOException {
        var options = Options.in(folder.resolve("server")).withTickets(20).atPace(0);
        practice = PracticeAtWork.start(options, clock.withZone(ZoneOffset.UTC));
        proxy = new SickProxy(practice.client(), practice.desk().url());
        place = open(Account.Kind.DESK_API, practice.desk().token());
        place.engine().runOnce();
    }

    @AfterEach
    void close() {
        place.close();
        proxy.close();
        practice.close();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsReadAndWrittenStaysAndTheOperatorIsTold(Illness illness) {
        var ticket = someTicket();
        var before = place.holdings();
        var note = submit(ticket);

        proxy.fallIll(illness);
        place.engine().runOnce();

        assertThat(words()).contains(expected(illness));
        assertThat(place.holdings()).isEqualTo(before);
        assertThat(entry(note).operation())
                .isInstanceOfSatisfying(
                        Operation.AddNote.class, kept -> assertThat(kept.text()).isEqualTo(NOTE));
        assertThat(entry(note).state()).isNotIn(OutboxState.DONE, OutboxState.CANCELLED);
        getWellAndFinish(note);
        assertThat(onServer(ticket)).isOne();
    }

    @ParameterizedTest
    @EnumSource
    void aWriteThatIsRefusedIsKeptWithItsReasonAndArrivesOnce(Illness illness) {
        var ticket = someTicket();
        var note = submit(ticket);

        proxy.refuseWrites(illness);
        place.engine().runOnce();

        var stuck = entry(note);
        assertThat(stuck.state()).isNotIn(OutboxState.DONE, OutboxState.CANCELLED);
        assertThat(stuck.reason()).isPresent();
        assertThat(stuck.operation()).isInstanceOf(Operation.AddNote.class);
        getWellAndFinish(note);
        assertThat(onServer(ticket)).isOne();
    }

    @Test
    void aPasswordThatEndsInMidShiftLeavesEverythingReadableAndGoesOnAfterSigningIn() {
        var ticket = someTicket();
        proxy.fallIll(Illness.S401);
        place.engine().runOnce();

        var note = submit(ticket);
        var banner = banner(Texts.in(Locale.ENGLISH)).orElseThrow();
        assertThat(banner.action()).isEqualTo(Banner.Action.SIGN_IN);
        assertThat(place.tickets().page(new Queue.AllOpen(), QueueOrder.NUMBER, "", 0, 50))
                .isNotEmpty();
        assertThat(onDesk(ticket)).isOne();

        proxy.recover();
        place.engine().runOnce();
        assertThat(entry(note).state()).isEqualTo(OutboxState.QUEUED);
        place.engine().signIn();
        place.engine().runOnce();
        assertThat(entry(note).state()).isEqualTo(OutboxState.DONE);
    }

    @Test
    void aTicketThatIsForbiddenInMidShiftStaysReadableAndItsReplySaysWhy() {
        var ticket = someTicket();
        clock.pass(Duration.ofMinutes(10));
        var note = submit(ticket);
        proxy.answer(
                request ->
                        request.getTarget().contains("/tickets/")
                                || request.getTarget().contains("/operations"),
                new MockResponse.Builder()
                        .code(403)
                        .setHeader("Content-Type", "application/problem+json")
                        .body(
                                "{\"type\": \"urn:desk-api:problem:forbidden\", \"title\": \"No\","
                                        + " \"status\": 403, \"detail\": \"Нет прав.\"}")
                        .build());

        place.engine().runOnce();

        assertThat(entry(note).state()).isEqualTo(OutboxState.FAILED);
        assertThat(entry(note).reason()).contains(new Reason(Reason.Code.REJECTED, "Нет прав."));
        assertThat(place.tickets().find(ticket)).isPresent();
        assertThat(banner(Texts.in(Locale.ENGLISH))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aRequestTrackerThatIsIllFromTheFirstCallIsToldToo(Illness illness) throws IOException {
        proxy.fallIll(illness);
        place.close();
        place = open(Account.Kind.REQUEST_TRACKER, "1-27-0123456789abcdef");

        place.engine().runOnce();

        assertThat(words()).contains(expected(illness));
    }

    /// What status bar and banner say, in English; in Russian there is as much.
    private String words() {
        var english = told(Texts.in(Locale.ENGLISH));
        var russian = told(Texts.in(Locale.of("ru")));
        assertThat(russian).hasSameSizeAs(english).doesNotContainAnyElementsOf(english);
        return String.join(" ", english);
    }

    private static String expected(Illness illness) {
        return switch (illness) {
            case MALFORMED, HALF, WRONG_TYPE, LOGIN_PAGE, S404, S409, S412, S422 ->
                    "The server answers in a way Pult does not understand.";
            case S401 -> "The server no longer accepts your password or token.";
            case S403 -> "The server no longer lets this account read tickets.";
            case S429, S500, S503 -> "Desk answers with errors";
            case BROKEN_LINE -> "Desk cannot be reached";
        };
    }

    private List<String> told(Texts texts) {
        var model = model(texts);
        model.attach();
        try {
            var news = model.bannerProperty().get().map(Banner::news);
            return news.map(told -> List.of(told.what(), told.kept(), firstSentence(told)))
                    .orElse(List.of(model.lineProperty().get().state()));
        } finally {
            model.detach();
        }
    }

    private static String firstSentence(ErrorBanner.News told) {
        return told.next().replaceFirst(" \\(.*", "");
    }

    private Optional<Banner> banner(Texts texts) {
        var model = model(texts);
        model.attach();
        try {
            return model.bannerProperty().get();
        } finally {
            model.detach();
        }
    }

    private StatusModel model(Texts texts) {
        var time = new FakeTime();
        return new StatusModel(
                new EngineConnection(place.engine()),
                "Desk",
                time,
                texts,
                new Ages(texts, ZoneOffset.UTC),
                new Threads(Runnable::run, Runnable::run, time, failure -> {}));
    }

    private Workplace open(Account.Kind kind, String token) throws IOException {
        var account =
                new Account(
                        kind.name().toLowerCase(Locale.ROOT).replace("_", "-"),
                        "Desk",
                        kind,
                        proxy.url(),
                        "",
                        Account.Method.TOKEN);
        var real = Machine.real().below(folder);
        var machine =
                new Machine(
                        clock.withZone(ZoneOffset.UTC),
                        ids,
                        real.random(),
                        real.folders(),
                        real.policy(),
                        real.environment());
        return Workplace.open(account, () -> token, machine);
    }

    private TicketId someTicket() {
        return place.tickets()
                .page(new Queue.AllOpen(), QueueOrder.NUMBER, "", 0, 1)
                .getFirst()
                .id();
    }

    private OperationId submit(TicketId ticket) {
        var id = ids.nextOperation();
        place.outbox().submit(List.of(new Operation.AddNote(id, ticket, NOTE, List.of())));
        return id;
    }

    private OutboxEntry entry(OperationId id) {
        return place.outbox().find(id).orElseThrow();
    }

    /// As the operator would: signs in where asked, sends again what was refused.
    private void getWellAndFinish(OperationId id) {
        proxy.recover();
        for (int round = 0; round < ROUNDS && entry(id).state() != OutboxState.DONE; round++) {
            clock.pass(Duration.ofMinutes(6));
            place.engine().signIn();
            place.outbox().sendNow(id);
            place.engine().runOnce();
        }
        assertThat(entry(id).state()).isEqualTo(OutboxState.DONE);
    }

    private long onServer(TicketId ticket) {
        place.engine().runOnce();
        return onDesk(ticket);
    }

    private long onDesk(TicketId ticket) {
        return place.tickets().conversation(ticket).stream().filter(SickServerTest::isOurs).count();
    }

    private static boolean isOurs(Message message) {
        return message instanceof Message.InternalNote note && note.body().text().equals(NOTE);
    }
}
