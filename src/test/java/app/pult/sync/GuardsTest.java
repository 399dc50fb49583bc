package app.pult.sync;

import static app.pult.fixture.Told.ANNA;
import static app.pult.fixture.Told.BORIS;
import static app.pult.fixture.Told.CUSTOMER;
import static app.pult.fixture.Told.NOON;
import static app.pult.fixture.Told.customer;
import static app.pult.fixture.Told.message;
import static app.pult.fixture.Told.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Channel;
import app.pult.desk.MessageId;
import app.pult.desk.operation.Address;
import app.pult.desk.operation.Operation;
import app.pult.desk.operation.Reason;
import app.pult.desk.operation.Recipients;
import app.pult.fixture.CountedIds;
import app.pult.fixture.MemoryBlobs;
import app.pult.store.Desk;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

class GuardsTest {
    private static final Guards.Verdict STALE =
            new Guards.Verdict.Hold(Reason.of(Reason.Code.STALE_REPLY));

    @TempDir Path folder;
    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
        desk.signedIn();
        desk.told(customer(CUSTOMER), message("11", "1").told());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aLineOfAChatIsNotHeldByWhatItsCustomerWroteMeanwhile() {
        desk.told(ticket("1").by(Channel.CHAT).told(), message("12", "1").told());
        var line = line();

        assertThat(judged(line, Duration.ofSeconds(59))).isEqualTo(new Guards.Verdict.Go(line));
    }

    @Test
    void oneThatWaitedForTheNetworkIsAndSoIsALetter() {
        desk.told(ticket("1").by(Channel.CHAT).told(), message("12", "1").told());
        assertThat(judged(line(), Duration.ofMinutes(1))).isEqualTo(STALE);

        desk.told(ticket("1").revision(2).told());
        assertThat(judged(line(), Duration.ofSeconds(1))).isEqualTo(STALE);
    }

    @Test
    void whatAColleagueWroteHoldsALineOfAChatToo() {
        desk.told(
                ticket("1").by(Channel.CHAT).told(),
                message("12", "1").by(BORIS).reply("I have it").told());

        assertThat(judged(line(), Duration.ofSeconds(1))).isEqualTo(STALE);
    }

    private Guards.Verdict judged(Operation operation, Duration age) {
        var store = desk.store();
        if (store.outbox().find(operation.id()).isEmpty()) {
            desk.does(operation);
        }
        var guards =
                new Guards(store.mirror(), store.outbox(), store.directory(), new MemoryBlobs());
        var entry = store.outbox().find(operation.id()).orElseThrow();
        return guards.check(entry, ANNA.id(), NOON.plus(age));
    }

    private Operation line() {
        return new Operation.SendReply(
                CountedIds.id(1),
                desk.id("1"),
                new Recipients(
                        List.of(new Address(CUSTOMER.name(), CUSTOMER.address())), List.of()),
                Optional.of(new MessageId("11")),
                "one moment",
                List.of());
    }
}
