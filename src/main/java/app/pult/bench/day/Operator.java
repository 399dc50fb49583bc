package app.pult.bench.day;

import app.pult.desk.Channel;
import app.pult.desk.Queue;
import app.pult.desk.QueueOrder;
import app.pult.desk.RemoteId;
import app.pult.desk.TicketRow;
import app.pult.desk.operation.OutboxState;
import app.pult.launch.Workplace;
import app.pult.launch.tour.Stagehand;
import app.pult.launch.tour.Stagehand.Held;
import app.pult.sync.SyncStatus;
import app.pult.ui.shell.Selection;

import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/// Works one ticket after the other in the window, never waiting for anything but the window: reads
/// it, answers or notes, searches, filters, diagnoses, now and then without the network. Thread:
/// the process's main one.
final class Operator {
    private static final String EDITOR = "conversation-editor";
    private static final int OUTBOX = 1_000;
    private static final int NEAR = 2_000;
    private static final int PAGE = 20;
    private static final List<KeyCode> VIEWS =
            List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3);

    /// Of so many tickets this many in a row are worked on without the network.
    private static final int SPELL_EVERY = 15;

    private static final int SPELL = 4;

    /// In the middle of so many tickets the hands leave the keys, longer than the window waits to
    /// collect its heap (`launch.IdleCollection`): at speed there is no other moment to think.
    private static final int BREAK_EVERY = 40;

    private static final Duration BREAK = Duration.ofSeconds(11);

    private static final List<String> ANSWERS =
            List.of(
                    "Здравствуйте! Причина найдена: переполнен диск. Освободили место, проверьте ещё раз.",
                    "Hello! The service was restarted, please sign in once more and tell us what you see.",
                    "Добрый день! Сертификат обновлён, письма уходят. Напишите, если что-то ещё не так.");
    private static final List<String> SOUGHT =
            List.of("принтер", "vpn", "0x80070005", "сертификат", "invoice", "почта не уходит");

    private final Workplace place;
    private final Selection selection;
    private final Stagehand hands;
    private final Consumer<String> lines;
    private final SplittableRandom random;

    Operator(
            Workplace place,
            Selection selection,
            Stagehand hands,
            long seed,
            Consumer<String> lines) {
        this.place = place;
        this.selection = selection;
        this.hands = hands;
        this.lines = lines;
        random = new SplittableRandom(seed);
    }

    /// `count` is 1 for the first of the day.
    ///
    /// @throws app.pult.launch.tour.TourException if the window does not answer
    void handle(int count) {
        if (count % SPELL_EVERY == SPELL_EVERY - SPELL) {
            network(SyncStatus.WorkingOffline.class);
        }
        look(count);
        var ticket = one();
        open(ticket);
        somebodyWrites();
        if (count % 4 == 0) {
            hands.press(KeyCode.N, Held.CTRL_SHIFT);
            write(count);
            hands.press(KeyCode.R, Held.CTRL);
        } else if (count % 4 != 2) {
            write(count);
        }
        if (count % 6 == 0) {
            diagnose();
        }
        if (count % SPELL_EVERY == 0) {
            network(SyncStatus.Idle.class);
            settle();
        }
        if (count % BREAK_EVERY == BREAK_EVERY / 2) {
            var end = System.nanoTime() + BREAK.toNanos();
            hands.untilHere("the end of a break", () -> System.nanoTime() >= end);
        }
    }

    /// Through the views, the filter and the palette.
    private void look(int count) {
        hands.press(VIEWS.get(count % VIEWS.size()), Held.CTRL);
        if (count % 3 == 0) {
            hands.press(KeyCode.K, Held.CTRL);
            hands.type("palette-input", SOUGHT.get(random.nextInt(SOUGHT.size())));
            hands.escape("palette");
        }
        if (count % 5 == 0) {
            hands.press(KeyCode.DIGIT3, Held.CTRL);
            hands.type("queue-filter", SOUGHT.get(random.nextInt(SOUGHT.size())));
            hands.clear("queue-filter");
        }
    }

    private TicketRow one() {
        var view = new Queue.AllOpen();
        int last = Math.min(NEAR, place.tickets().count(view, "")) - PAGE;
        var rows =
                place.tickets()
                        .page(
                                view,
                                QueueOrder.URGENCY,
                                "",
                                random.nextInt(Math.max(1, last)),
                                PAGE);
        return rows.stream()
                .filter(row -> !row.requester().isBlank() && row.channel() != Channel.CHAT)
                .findFirst()
                .orElseGet(this::one);
    }

    private void open(TicketRow ticket) {
        hands.run(
                () -> {
                    selection.show(new Queue.AllOpen());
                    selection.open(ticket.id());
                    return ticket;
                });
        hands.until(
                "the conversation of " + ticket.number(),
                () ->
                        hands.words("conversation-number").contains(ticket.number())
                                && editor().filter(TextArea::isEditable).isPresent());
    }

    /// In another ticket: an answer to a conversation that moved on would be held.
    private void somebodyWrites() {
        place.tickets()
                .find(one().id())
                .flatMap(ticket -> ticket.remote())
                .map(RemoteId::value)
                .ifPresent(remote -> lines.accept("write " + remote));
    }

    private void write(int count) {
        hands.until("an empty editor", this::isEmpty);
        hands.type(EDITOR, ANSWERS.get(count % ANSWERS.size()));
        hands.until(
                "a reply that can be sent",
                () ->
                        hands.found("conversation-send")
                                .filter(send -> !send.isDisabled())
                                .isPresent());
        hands.click("conversation-send");
        if (hands.run(this::isStillWritten)) {
            // What looks wrong is said once; sent again, it goes.
            hands.click("conversation-send");
        }
        hands.until("the editor is empty", this::isEmpty);
    }

    private boolean isStillWritten() {
        return editor().filter(editor -> editor.isEditable() && !editor.getText().isEmpty())
                .isPresent();
    }

    private boolean isEmpty() {
        return editor().filter(editor -> editor.isEditable() && editor.getText().isEmpty())
                .isPresent();
    }

    private Optional<TextArea> editor() {
        return hands.found(EDITOR).map(TextArea.class::cast);
    }

    private void diagnose() {
        hands.press(KeyCode.F12, Held.NOTHING);
        hands.until("the diagnostics", () -> hands.found("diagnostics-panel").isPresent());
        hands.until("a diagnosis", () -> hands.found("diagnostics-note").isPresent());
        hands.click("shell-side-close");
        hands.untilGone("diagnostics-panel");
    }

    private void network(Class<? extends SyncStatus> wanted) {
        hands.press(KeyCode.O, Held.CTRL_SHIFT);
        hands.untilHere(wanted.getSimpleName(), () -> wanted.isInstance(place.engine().status()));
    }

    private void settle() {
        hands.untilHere(
                "all sent",
                () ->
                        place.outbox().list(OUTBOX).stream()
                                .noneMatch(
                                        entry ->
                                                entry.state() == OutboxState.QUEUED
                                                        || entry.state() == OutboxState.SENDING));
    }
}
