package app.pult.scenario;

import app.pult.backend.Backend;
import app.pult.desk.Draft;
import app.pult.desk.DraftKey;
import app.pult.desk.Message;
import app.pult.desk.RemoteId;
import app.pult.desk.TicketId;
import app.pult.desk.operation.Address;
import app.pult.desk.operation.Operation;
import app.pult.desk.operation.OperationId;
import app.pult.desk.operation.Recipients;
import app.pult.sync.CrashPoints.Point;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/// A desk with one reply to write, whose process dies at one point and is started again over the
/// same folder. Thread: one test's.
final class MortalDesk implements AutoCloseable {
    private final Place place;
    private final Letter letter;
    private Optional<Point> death = Optional.empty();
    private Optional<SimDesk> desk = Optional.empty();

    /// Where the desk stands; `folder` is asked when it first opens, `backends` makes one a life.
    record Place(
            Supplier<Path> folder,
            InstantSource clock,
            Random random,
            Supplier<? extends Backend> backends) {}

    /// The reply: its operation, the ticket by the server's name, who gets it, what it says.
    record Letter(OperationId id, RemoteId ticket, Address to, String text) {}

    MortalDesk(Place place, Letter letter) {
        this.place = place;
        this.letter = letter;
    }

    /// The next time a process is at this point, it ends there.
    void dieAt(Point point) {
        death = Optional.of(point);
    }

    void at(Point point) {
        if (death.equals(Optional.of(point))) {
            death = Optional.empty();
            throw new Died(point);
        }
    }

    /// Whether the process died of it.
    boolean diesOf(Runnable action) {
        try {
            action.run();
            return false;
        } catch (Died e) {
            restart();
            return true;
        }
    }

    /// What is on the disk stays.
    void restart() {
        desk.ifPresent(SimDesk::close);
        desk = Optional.empty();
    }

    SimDesk running() {
        if (desk.isEmpty()) {
            desk =
                    Optional.of(
                            new SimDesk(
                                    place.folder.get(),
                                    place.clock,
                                    place.backends.get(),
                                    place.random,
                                    this::at,
                                    Mutation.NONE));
        }
        return desk.get();
    }

    void writeAndSend() {
        var now = running();
        now.stepped.pull();
        var ticket = ticket();
        now.store
                .drafts()
                .save(
                        new Draft(
                                new DraftKey(ticket, DraftKey.Kind.REPLY),
                                letter.text,
                                List.of(),
                                Map.of(),
                                now.store.tickets().newestMessage(ticket),
                                place.clock.instant()));
        at(Point.DRAFT_SAVED);
        send();
    }

    void sendAgainIfStillADraft() {
        if (running().outbox().find(letter.id).isEmpty()) {
            if (running().store.drafts().list().isEmpty()) {
                writeAndSend();
            } else {
                send();
            }
        }
    }

    private void send() {
        var draft = running().store.drafts().list().getFirst();
        running()
                .outbox()
                .submit(
                        List.of(
                                new Operation.SendReply(
                                        letter.id,
                                        ticket(),
                                        new Recipients(List.of(letter.to), List.of()),
                                        draft.seen(),
                                        draft.text(),
                                        draft.files())));
    }

    /// One turn of both loops.
    void turn() {
        running().stepped.pull();
        running().stepped.ready().forEach(running().stepped::push);
    }

    /// The replies of the conversation as the operator sees it.
    List<String> shown() {
        return running().store.tickets().conversation(ticket()).stream()
                .filter(Message.Reply.class::isInstance)
                .map(message -> ((Message.Reply) message).body().text())
                .toList();
    }

    private TicketId ticket() {
        return running().store.identity().local(letter.ticket).orElseThrow();
    }

    @Override
    public void close() {
        restart();
    }
}
