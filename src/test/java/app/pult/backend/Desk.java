package app.pult.backend;

import app.pult.desk.Field;
import app.pult.desk.GroupId;
import app.pult.desk.PersonId;
import app.pult.desk.RemoteId;
import app.pult.fixture.MemoryBlobs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// A helpdesk under test, seen by its own eye: it acts as customers and colleagues do, and tells
/// what the server really holds, both past the backend under test. Everything happens on tickets
/// that the tests made themselves, so that a shared server will do.
///
/// Thread: one test at a time.
public interface Desk extends AutoCloseable {
    /// The backend of the operator under test, not yet signed in; a new one at each call, as after
    /// a restart of the program. Contents of files go to and come from [#blobs].
    Backend connect();

    /// The same operator with a wrong password or token.
    Backend connectWithWrongSecret();

    MemoryBlobs blobs();

    /// The server's clock.
    Instant now();

    /// The clock of the backends goes on by this much, where one does something only now and then.
    void letPass(Duration time);

    /// Who the operator under test is.
    PersonId me();

    /// Another operator.
    PersonId colleague();

    /// Where [#customerAsks] puts its tickets.
    GroupId group();

    /// Another group that the operator under test sees.
    GroupId otherGroup();

    /// A custom field of both groups that takes each of these values; a new ticket has none.
    CustomField customField();

    record CustomField(Field field, List<String> one, List<String> another) {}

    /// A file as a customer sends it.
    record SentFile(String name, String mediaType, byte[] bytes) {
        public SentFile {
            bytes = bytes.clone();
        }

        @Override
        public byte[] bytes() {
            return bytes.clone();
        }
    }

    /// A customer opens a ticket: new, nobody's.
    RemoteId customerAsks(String subject, String text, List<SentFile> files);

    /// The requester of a ticket writes again.
    void customerWrites(RemoteId ticket, String text);

    void colleagueReplies(RemoteId ticket, String text);

    void colleagueNotes(RemoteId ticket, String text);

    void colleagueTakes(RemoteId ticket);

    /// A colleague gives one field a value in its canonical form.
    void colleagueSets(RemoteId ticket, Field field, List<String> value);

    void delete(RemoteId ticket);

    void merge(RemoteId ticket, RemoteId into);

    /// The ticket goes where the operator under test may not look.
    void moveOutOfSight(RemoteId ticket);

    /// How many messages of a ticket, public or internal, say exactly this (line ends aside).
    long messages(RemoteId ticket, String text);

    /// The tickets with exactly this subject, deleted ones aside.
    List<RemoteId> tickets(String subject);

    /// The contents of all files of this name in a ticket.
    List<byte[]> files(RemoteId ticket, String name);

    /// A field's value in its canonical form.
    List<String> field(RemoteId ticket, Field field);

    Duration worked(RemoteId ticket);

    @Override
    void close();
}
