package app.pult.backend;

import app.pult.desk.Field;
import app.pult.desk.GroupId;
import app.pult.desk.PersonId;
import app.pult.desk.RemoteId;
import app.pult.desk.change.MessageSnapshot;
import app.pult.desk.change.MessageSnapshot.Content.Written;
import app.pult.fixture.FakeClock;
import app.pult.fixture.MemoryBlobs;
import app.pult.fixture.helpdesk.FakeBackend;
import app.pult.fixture.helpdesk.FakeHelpdesk;
import app.pult.fixture.helpdesk.Ledger;
import app.pult.fixture.helpdesk.Ledger.Keys;
import app.pult.fixture.helpdesk.Network;

import org.junit.jupiter.api.Nested;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The fake helpdesk keeps the contract of real ones, so what the engine survives with it counts.
final class FakeBackendTest {
    @Nested
    class WithIdempotencyKeys extends PushContract {
        @Override
        Desk openDesk() {
            return new FakeDesk(Keys.KEPT);
        }
    }

    @Nested
    class WithoutIdempotencyKeys extends PushContract {
        @Override
        Desk openDesk() {
            return new FakeDesk(Keys.NONE);
        }
    }

    private static final class FakeDesk implements Desk {
        private static final int OTHERS = 8;
        private static final String CUSTOMER = "petr@example.com";

        private final FakeClock clock = new FakeClock(Instant.parse("2026-03-01T09:00:00Z"));
        private final MemoryBlobs blobs = new MemoryBlobs();
        private final FakeHelpdesk helpdesk = new FakeHelpdesk(clock);
        private final Ledger ledger;

        FakeDesk(Keys keys) {
            ledger = new Ledger(helpdesk, blobs, keys);
            for (int i = 0; i < OTHERS; i++) {
                helpdesk.customerAsks(CUSTOMER, "Обращение " + i, "Здравствуйте");
            }
        }

        @Override
        public Backend connect() {
            return new FakeBackend(helpdesk, ledger, Network.FINE);
        }

        @Override
        public Backend connectWithWrongSecret() {
            return new FakeBackend(helpdesk, ledger, Network.FINE, FakeBackend.Secret.WRONG);
        }

        @Override
        public MemoryBlobs blobs() {
            return blobs;
        }

        @Override
        public Instant now() {
            return clock.instant();
        }

        @Override
        public void letPass(Duration time) {
            clock.pass(time);
        }

        @Override
        public PersonId me() {
            return FakeHelpdesk.ME.id();
        }

        @Override
        public PersonId colleague() {
            return FakeHelpdesk.COLLEAGUE.id();
        }

        @Override
        public GroupId group() {
            return FakeHelpdesk.SUPPORT;
        }

        @Override
        public GroupId otherGroup() {
            return FakeHelpdesk.NETWORK;
        }

        @Override
        public CustomField customField() {
            return new CustomField(FakeHelpdesk.PRODUCT, List.of("Принтер"), List.of("Почта"));
        }

        @Override
        public RemoteId customerAsks(String subject, String text, List<SentFile> files) {
            var stored =
                    files.stream()
                            .map(
                                    file ->
                                            helpdesk.aFile(
                                                    file.name(), file.mediaType(), file.bytes()))
                            .toList();
            return helpdesk.customerAsks(CUSTOMER, subject, text, stored);
        }

        @Override
        public void customerWrites(RemoteId ticket, String text) {
            helpdesk.customerWrites(ticket, text);
        }

        @Override
        public void colleagueReplies(RemoteId ticket, String text) {
            helpdesk.colleagueReplies(ticket, text);
        }

        @Override
        public void colleagueNotes(RemoteId ticket, String text) {
            helpdesk.colleagueNotes(ticket, text);
        }

        @Override
        public void colleagueTakes(RemoteId ticket) {
            colleagueSets(ticket, Field.ASSIGNEE, List.of(colleague().value()));
        }

        @Override
        public void colleagueSets(RemoteId ticket, Field field, List<String> value) {
            helpdesk.colleagueSets(ticket, field, value);
        }

        @Override
        public void delete(RemoteId ticket) {
            helpdesk.delete(ticket);
        }

        @Override
        public void merge(RemoteId ticket, RemoteId into) {
            helpdesk.merge(ticket, into);
        }

        @Override
        public void moveOutOfSight(RemoteId ticket) {
            helpdesk.moveOutOfSight(ticket);
        }

        @Override
        public long messages(RemoteId ticket, String text) {
            return written(ticket).stream().filter(one -> one.body().text().equals(text)).count();
        }

        @Override
        public List<RemoteId> tickets(String subject) {
            return helpdesk.visible().stream()
                    .filter(id -> helpdesk.snapshot(id).fields().subject().equals(subject))
                    .toList();
        }

        @Override
        public List<byte[]> files(RemoteId ticket, String name) {
            return written(ticket).stream()
                    .flatMap(message -> message.attachments().stream())
                    .filter(file -> file.name().equals(name))
                    .map(file -> helpdesk.bytes(file.id()))
                    .toList();
        }

        private List<Written> written(RemoteId ticket) {
            return helpdesk.messages(ticket).stream()
                    .map(MessageSnapshot::content)
                    .filter(Written.class::isInstance)
                    .map(Written.class::cast)
                    .toList();
        }

        @Override
        public List<String> field(RemoteId ticket, Field field) {
            return helpdesk.snapshot(ticket).fields().get(field);
        }

        @Override
        public Duration worked(RemoteId ticket) {
            return helpdesk.snapshot(ticket).times().worked();
        }

        @Override
        public void close() {}
    }
}
