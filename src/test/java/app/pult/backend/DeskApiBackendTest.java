package app.pult.backend;

import app.pult.desk.Field;
import app.pult.desk.GroupId;
import app.pult.desk.PersonId;
import app.pult.desk.RemoteId;
import app.pult.fixture.MemoryBlobs;
import app.pult.fixture.practice.PracticeAtWork;
import app.pult.practice.Options;
import app.pult.practice.world.Staff;

import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The Desk API's backend against the practice desk.
final class DeskApiBackendTest extends PushContract {
    @TempDir static Path folder;

    @Override
    Desk openDesk() throws Exception {
        return new Practice(PracticeAtWork.start(Options.in(folder).withTickets(150)));
    }

    /// The practice desk by its back door.
    private static final class Practice implements Desk {
        private static final String COLLEAGUE = "boris";
        private static final String CUSTOMER = "lazarev";

        private final PracticeAtWork practice;
        private final MemoryBlobs blobs = new MemoryBlobs();

        Practice(PracticeAtWork practice) {
            this.practice = practice;
        }

        @Override
        public Backend connect() {
            return practice.backend(blobs);
        }

        @Override
        public Backend connectWithWrongSecret() {
            return practice.backend(blobs, "not-a-token");
        }

        @Override
        public MemoryBlobs blobs() {
            return blobs;
        }

        @Override
        public Instant now() {
            return practice.desk().world().now();
        }

        @Override
        public void letPass(Duration time) {
            // everything is told at once here
        }

        @Override
        public PersonId me() {
            return new PersonId(Staff.FIRST);
        }

        @Override
        public PersonId colleague() {
            return new PersonId(COLLEAGUE);
        }

        @Override
        public GroupId group() {
            return new GroupId("workplaces");
        }

        @Override
        public GroupId otherGroup() {
            return new GroupId("servers");
        }

        @Override
        public CustomField customField() {
            return new CustomField(Field.custom("Host"), List.of("WS-1"), List.of("WS-1", "WS-2"));
        }

        @Override
        public RemoteId customerAsks(String subject, String text, List<SentFile> files) {
            var backstage = practice.desk().backstage();
            var sent =
                    files.stream()
                            .map(
                                    file ->
                                            backstage.file(
                                                    file.name(), file.mediaType(), file.bytes()))
                            .toList();
            return backstage.customerAsks(CUSTOMER, group(), subject, text, sent);
        }

        @Override
        public void customerWrites(RemoteId ticket, String text) {
            practice.desk().backstage().customerWrites(ticket, text);
        }

        @Override
        public void colleagueReplies(RemoteId ticket, String text) {
            practice.desk().backstage().colleagueReplies(ticket, COLLEAGUE, text);
        }

        @Override
        public void colleagueNotes(RemoteId ticket, String text) {
            practice.desk().backstage().colleagueNotes(ticket, COLLEAGUE, text);
        }

        @Override
        public void colleagueTakes(RemoteId ticket) {
            practice.desk().backstage().colleagueTakes(ticket, COLLEAGUE);
        }

        @Override
        public void colleagueSets(RemoteId ticket, Field field, List<String> value) {
            practice.desk().backstage().colleagueSets(ticket, COLLEAGUE, field, value);
        }

        @Override
        public void delete(RemoteId ticket) {
            practice.desk().backstage().delete(ticket);
        }

        @Override
        public void merge(RemoteId ticket, RemoteId into) {
            practice.desk().backstage().merge(ticket, into);
        }

        @Override
        public void moveOutOfSight(RemoteId ticket) {
            colleagueSets(ticket, Field.GROUP, List.of(Staff.RESTRICTED));
        }

        @Override
        public long messages(RemoteId ticket, String text) {
            return practice.desk().inspection().messages(ticket, text);
        }

        @Override
        public List<RemoteId> tickets(String subject) {
            return practice.desk().inspection().tickets(subject);
        }

        @Override
        public List<byte[]> files(RemoteId ticket, String name) {
            return practice.desk().inspection().files(ticket, name).stream()
                    .map(this::content)
                    .toList();
        }

        private byte[] content(String sha256) {
            try {
                return Files.readAllBytes(practice.desk().world().contents().path(sha256));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public List<String> field(RemoteId ticket, Field field) {
            return practice.desk().inspection().field(ticket, field);
        }

        @Override
        public Duration worked(RemoteId ticket) {
            return practice.desk().inspection().worked(ticket);
        }

        @Override
        public void close() {
            practice.close();
        }
    }
}
