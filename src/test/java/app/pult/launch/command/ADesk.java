package app.pult.launch.command;

import app.pult.desk.Priority;
import app.pult.desk.TicketFields;
import app.pult.desk.TicketState;
import app.pult.desk.operation.Address;
import app.pult.desk.operation.Operation;
import app.pult.desk.operation.OperationId;
import app.pult.launch.Machine;
import app.pult.launch.PracticeRun;
import app.pult.launch.Workplace;
import app.pult.settings.Account;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Desks for tests of commands.
public final class ADesk {
    private ADesk() {}

    /// One whose server is never there: nothing of ours listens on the port for *discard*.
    public static Account offline() {
        return account(Account.Kind.DESK_API, "desk-127-0-0-1-9");
    }

    public static Account practice() {
        return account(Account.Kind.PRACTICE, "practice");
    }

    /// Makes the practice server of [#practice] before its desk is opened: with the usual number of
    /// tickets, making and fetching them takes most of a test.
    public static void makePractice(int tickets, Path folder) throws IOException {
        var machine = machine(folder);
        var data = machine.folders().account(practice()).resolve("practice");
        PracticeRun.start(PracticeRun.Plan.still(data, tickets, 0, 1), machine.clock()).close();
    }

    private static Account account(Account.Kind kind, String id) {
        return account(kind, id, URI.create("http://127.0.0.1:9"));
    }

    /// One at a server of the Desk API.
    public static Account at(URI server) {
        return account(Account.Kind.DESK_API, "desk", server);
    }

    private static Account account(Account.Kind kind, String id, URI server) {
        return new Account(id, "Desk", kind, server, "", Account.Method.TOKEN);
    }

    public static Machine machine(Path folder) {
        return Machine.real().below(folder);
    }

    public static Workplace open(Account account, Path folder) throws IOException {
        return Workplace.open(account, () -> "token", machine(folder));
    }

    /// By a thread that may not wait for the disk.
    public static void closeAsTheWindowDoes(Workplace place) throws InterruptedException {
        var window = new Thread(place::close, "JavaFX Application Thread");
        window.start();
        window.join();
    }

    /// Puts a new ticket into the outbox.
    public static OperationId submit(Workplace place, Path folder) {
        var id = machine(folder).ids().nextOperation();
        place.outbox()
                .submit(
                        List.of(
                                new Operation.CreateTicket(
                                        id,
                                        place.drafts().newTicket(),
                                        new Address("Ivan", "ivan@shop.example"),
                                        new TicketFields(
                                                "No paper",
                                                TicketState.NEW,
                                                Priority.NORMAL,
                                                Optional.empty(),
                                                Optional.empty(),
                                                List.of(),
                                                Map.of()),
                                        "The printer has none.",
                                        List.of())));
        return id;
    }
}
