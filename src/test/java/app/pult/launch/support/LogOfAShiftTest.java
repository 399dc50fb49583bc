package app.pult.launch.support;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Draft;
import app.pult.desk.DraftKey;
import app.pult.desk.Message;
import app.pult.desk.Priority;
import app.pult.desk.Queue;
import app.pult.desk.QueueOrder;
import app.pult.desk.TicketFields;
import app.pult.desk.TicketState;
import app.pult.desk.operation.Address;
import app.pult.desk.operation.Operation;
import app.pult.launch.Workplace;
import app.pult.launch.command.ADesk;
import app.pult.search.Question;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything that is logged while somebody works, down to the last step, holds nothing of what
/// they and their customers wrote.
final class LogOfAShiftTest {
    private static final String WORDS = "Quetzalcoatl";
    private static final String NAME = "Xenophon";
    private static final String ADDRESS = "xenophon@shop.example";
    private static final String SUBJECT = "Wolpertinger";

    private final Logger root =
            ((LoggerContext) LoggerFactory.getILoggerFactory())
                    .getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Level before = root.getLevel();

    @TempDir Path folder;

    @BeforeEach
    void logEverything() {
        var appender =
                Logging.appender(root.getLoggerContext(), folder.resolve("logs"), Logging::masked);
        appender.setName("shift");
        root.addAppender(appender);
        root.setLevel(Level.DEBUG);
    }

    @AfterEach
    void logAsBefore() {
        root.detachAppender("shift");
        root.setLevel(before);
    }

    @Test
    void nothingOfATicketIsInIt() throws IOException {
        List<String> customers;
        try (var place = ADesk.open(ADesk.practice(), folder)) {
            place.engine().runOnce();
            customers = work(place);
            place.engine().runOnce();
        }
        try (var place = ADesk.open(ADesk.offline(), folder)) {
            work(place);
            place.engine().runOnce();
        }

        var log = Files.readString(folder.resolve("logs/pult.log"));
        assertThat(log).contains("Pulled", "CreateTicket", "DEBUG", "Pulling failed");
        assertThat(log).doesNotContain(WORDS, NAME, ADDRESS, SUBJECT, "token");
        assertThat(customers).hasSizeGreaterThan(20);
        assertThat(log).doesNotContain(customers.toArray(String[]::new));
    }

    /// Reads, writes, searches and sends.
    ///
    /// @return the lines that customers wrote
    private List<String> work(Workplace place) {
        var fresh = place.drafts().newTicket();
        place.drafts()
                .save(
                        new Draft(
                                new DraftKey(fresh, DraftKey.Kind.NEW_TICKET),
                                WORDS,
                                List.of(),
                                Map.of(),
                                Optional.empty(),
                                Instant.EPOCH));
        place.outbox()
                .submit(
                        List.of(
                                new Operation.CreateTicket(
                                        ADesk.machine(folder).ids().nextOperation(),
                                        fresh,
                                        new Address(NAME, ADDRESS),
                                        new TicketFields(
                                                SUBJECT,
                                                TicketState.NEW,
                                                Priority.NORMAL,
                                                Optional.empty(),
                                                Optional.empty(),
                                                List.of(),
                                                Map.of()),
                                        WORDS,
                                        List.of())));
        place.search().find(new Question(WORDS, Question.Typing.DONE), 5);
        return place.tickets().page(new Queue.AllOpen(), QueueOrder.URGENCY, "", 0, 40).stream()
                .flatMap(row -> place.tickets().conversation(row.id()).stream())
                .filter(Message.CustomerMessage.class::isInstance)
                .map(message -> ((Message.CustomerMessage) message).body().text())
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> line.length() > 20)
                .toList();
    }
}
