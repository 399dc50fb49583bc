package app.pult.bench.crash;

import app.pult.bench.BenchAccount;
import app.pult.bench.crash.Said.Word;
import app.pult.desk.Channel;
import app.pult.desk.DraftKey;
import app.pult.desk.DraftKey.Kind;
import app.pult.desk.Person;
import app.pult.desk.PersonId;
import app.pult.desk.Priority;
import app.pult.desk.Queue;
import app.pult.desk.Revision;
import app.pult.desk.Ticket;
import app.pult.desk.TicketFields;
import app.pult.desk.TicketId;
import app.pult.desk.TicketState;
import app.pult.desk.TicketTimes;
import app.pult.launch.HeadlessToolkit;
import app.pult.launch.Machine;
import app.pult.launch.Workplace;
import app.pult.ui.conversation.ComposerModel;
import app.pult.ui.conversation.ConversationModel.Talk;
import app.pult.ui.conversation.ConversationModel.View;
import app.pult.ui.kit.UiThread;
import app.pult.ui.shell.MovingOn;
import app.pult.ui.shell.Selection;
import app.pult.ui.shell.Threads;
import app.pult.ui.shell.UnsavedDrafts;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// A desk whose operator types one text, letter by letter, into the window's own editor model, on
/// the JavaFX thread, until the process is killed. Before that it says what the editor shows of the
/// text that the life before it was typing. Thread: the process's main one.
public final class Typist {
    private static final Logger log = LoggerFactory.getLogger(Typist.class);

    /// No such server is ever called: the desk is not started.
    private static final URI NOWHERE = URI.create("http://127.0.0.1:9");

    private static final int LETTERS = 500;
    private static final int FASTEST_MS = 30;
    private static final int SLOWEST_MS = 120;

    /// One key in so many is followed by a pause for thought.
    private static final int THOUGHT = 30;

    private static final int LONGEST_THOUGHT_MS = 2_500;
    private static final int SHORTEST_THOUGHT_MS = 1_000;
    private static final int READERS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// `look` is the ticket that the life before was typing in; `seed` makes text and speed.
    public record Job(Path folder, long seed, Optional<TicketId> look) {
        List<String> arguments() {
            var all = new ArrayList<>(List.of("bench", "crash-typist"));
            all.addAll(List.of("--folder", folder.toString(), "--seed", Long.toString(seed)));
            look.ifPresent(ticket -> all.addAll(List.of("--look", Long.toString(ticket.value()))));
            return all;
        }
    }

    private final Job job;
    private final Speaker speaker = new Speaker();
    private final Workplace place;
    private final ComposerModel composer;

    /// Ends when all is typed and a while has passed, or by the kill.
    public static void run(Job job, Machine machine) throws IOException, InterruptedException {
        Speaker.endWithTheBench();
        HeadlessToolkit.start();
        var there = machine.below(job.folder());
        try (var place = Workplace.open(BenchAccount.at(NOWHERE, "anna"), () -> "", there)) {
            new Typist(job, there, place).work();
        }
    }

    private Typist(Job job, Machine machine, Workplace place) {
        this.job = job;
        this.place = place;
        var threads =
                new Threads(
                        app.pult.launch.Threads.pool("pult-ui-work", READERS),
                        UiThread::run,
                        UiThread::after,
                        failure -> log.error("Typing", failure));
        composer =
                new ComposerModel(
                        new UnsavedDrafts(place.drafts(), threads),
                        place.outbox(),
                        place.blobs(),
                        machine.ids(),
                        machine.clock(),
                        new MovingOn(new Selection(new Queue.Mine()), MovingOn.After.STAY),
                        threads);
    }

    /// What is typed with this seed: words of a few letters.
    static String text(long seed) {
        var random = new SplittableRandom(seed);
        var text = new StringBuilder();
        while (text.length() < LETTERS) {
            text.append((char) random.nextInt('а', 'я' + 1));
            if (random.nextInt(6) == 0) {
                text.append(' ');
            }
        }
        return text.substring(0, LETTERS);
    }

    private void work() throws InterruptedException {
        speaker.say(Word.BEGUN, "0");
        if (job.look().isPresent()) {
            look(job.look().get());
        }
        var ticket = place.drafts().newTicket();
        show(ticket);
        speaker.say(Word.TICKET, Long.toString(ticket.value()));
        speaker.say(Word.ARMED, "now");
        type(text(job.seed()));
        LockSupport.parkNanos(PATIENCE.toNanos());
    }

    private void look(TicketId ticket) throws InterruptedException {
        show(ticket);
        var shown = new CountDownLatch(1);
        UiThread.run(
                () -> {
                    speaker.say(Word.SHOWS, encoded(composer.textProperty().get()));
                    shown.countDown();
                });
        await(shown);
        for (var version : place.drafts().versions(new DraftKey(ticket, Kind.REPLY))) {
            speaker.say(Word.VERSION, encoded(version.text()));
        }
    }

    /// Coded: a line of what is said has no other lines in it.
    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static String decoded(String said) {
        return new String(Base64.getDecoder().decode(said), StandardCharsets.UTF_8);
    }

    /// Until the editor has the draft of this ticket.
    private void show(TicketId ticket) throws InterruptedException {
        var ready = new CountDownLatch(1);
        UiThread.run(
                () -> {
                    composer.show(Optional.of(open(ticket)));
                    composer.editableProperty()
                            .subscribe(
                                    editable -> {
                                        if (editable) {
                                            ready.countDown();
                                        }
                                    });
                });
        await(ready);
    }

    private static void await(CountDownLatch latch) throws InterruptedException {
        if (!latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("the editor did not answer");
        }
    }

    private void type(String text) {
        var random = new SplittableRandom(job.seed());
        for (int letters = 1; letters <= text.length(); letters++) {
            long pause = random.nextInt(FASTEST_MS, SLOWEST_MS + 1);
            if (random.nextInt(THOUGHT) == 0) {
                pause = random.nextInt(SHORTEST_THOUGHT_MS, LONGEST_THOUGHT_MS + 1);
            }
            LockSupport.parkNanos(Duration.ofMillis(pause).toNanos());
            var typed = text.substring(0, letters);
            UiThread.run(
                    () -> {
                        composer.textProperty().set(typed);
                        speaker.say(Word.KEY, typed.length() + " " + System.nanoTime());
                    });
        }
    }

    private static View.Open open(TicketId id) {
        var fields =
                new TicketFields(
                        "тема",
                        TicketState.OPEN,
                        Priority.NORMAL,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Map.of());
        var ivan = new Person(new PersonId("ivan"), "Иван", "ivan@customer.example");
        var ticket =
                new Ticket(
                        id,
                        Optional.empty(),
                        "",
                        fields,
                        Optional.of(ivan),
                        List.of(),
                        Channel.MAIL,
                        new TicketTimes(
                                Instant.EPOCH, Instant.EPOCH, Optional.empty(), Duration.ZERO),
                        Revision.NONE);
        return new View.Open(
                ticket,
                List.of(),
                Optional.empty(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Talk.LETTERS);
    }
}
