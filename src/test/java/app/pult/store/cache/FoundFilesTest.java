package app.pult.store.cache;

import static app.pult.fixture.Told.CUSTOMER;
import static app.pult.fixture.Told.customer;
import static app.pult.fixture.Told.message;
import static app.pult.fixture.Told.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Attachment;
import app.pult.desk.AttachmentId;
import app.pult.desk.MessageId;
import app.pult.fixture.Told;
import app.pult.preview.FileWords;
import app.pult.search.Hit;
import app.pult.search.Question;
import app.pult.search.Question.Typing;
import app.pult.store.Desk;
import app.pult.store.Mirror;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/// A ticket is found by what its files say.
class FoundFilesTest {
    private static final Attachment LOG = file("f1", "журнал.log");
    private static final Attachment OTHER = file("f2", "setup.log");

    @TempDir Path folder;
    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
        desk.signedIn();
        desk.told(
                customer(CUSTOMER),
                ticket("1").subject("Не работает").told(),
                message("m1", "1").reply("Смотрите файл").with(LOG, OTHER).told());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aFileIsFoundByItsWordsWithItsName() throws IOException {
        came(LOG, "10:00 старт\nслужба упала: нехватка дескрипторов\n");
        catchUp();

        assertThat(find("дескрипторы"))
                .singleElement()
                .satisfies(
                        hit -> {
                            assertThat(hit.message()).contains(new MessageId("m1"));
                            assertThat(hit.excerpt().text())
                                    .startsWith("журнал.log: ")
                                    .contains("нехватка дескрипторов");
                            var mark = hit.excerpt().marks().getFirst();
                            assertThat(hit.excerpt().text().substring(mark.start(), mark.end()))
                                    .isEqualTo("дескрипторов");
                        });
        assertThat(agrees()).isTrue();
    }

    @Test
    void conditionsHoldForFilesToo() throws IOException {
        came(LOG, "нехватка дескрипторов");
        catchUp();

        assertThat(find("дескрипторов state:open")).hasSize(1);
        assertThat(find("дескрипторов state:solved")).isEmpty();
    }

    @Test
    @Timeout(60)
    void aFileThatComesLaterIsReadWithoutAnOpening() throws Exception {
        var words = new CountDownLatch(1);
        var upkeep =
                desk.store()
                        .searchUpkeep(
                                (content, name) -> {
                                    words.countDown();
                                    return FileWords.of(content, name);
                                });
        var runner = Thread.ofPlatform().start(upkeep);
        came(LOG, "нехватка дескрипторов");

        words.await();
        upkeep.close();
        runner.join();

        assertThat(find("дескрипторов")).hasSize(1);
    }

    @Test
    void theSameBytesAreFoundWithEachMessageTheyCameWith() throws IOException {
        came(LOG, "нехватка дескрипторов");
        catchUp();
        var again = file("f3", "copy.log");
        desk.told(
                ticket("2").subject("Тоже не работает").told(),
                message("m2", "2").reply("И у меня").with(again).told());
        came(again, "нехватка дескрипторов");

        assertThat(find("дескрипторов"))
                .extracting(Hit.OfTicket::id)
                .containsExactlyInAnyOrder(desk.id("1"), desk.id("2"));
    }

    @Test
    void aDeskThatIsClosedIsNotReadOn() throws IOException {
        came(LOG, "нехватка дескрипторов");
        came(OTHER, "другой журнал");
        var read = new ArrayList<String>();
        var upkeep = new ArrayList<SearchUpkeep>();
        upkeep.add(
                desk.store()
                        .searchUpkeep(
                                (content, name) -> {
                                    read.add(name);
                                    upkeep.getFirst().close();
                                    return FileWords.of(content, name);
                                }));

        upkeep.getFirst().catchUp();

        assertThat(read).hasSize(1);
    }

    @Test
    void whatCannotBeReadNowIsReadTheNextTime() throws IOException {
        came(LOG, "нехватка дескрипторов");
        desk.store().searchUpkeep((content, name) -> Optional.empty()).catchUp();
        assertThat(find("дескрипторов")).isEmpty();

        catchUp();

        assertThat(find("дескрипторов")).hasSize(1);
    }

    @Test
    void whatCannotBeReadIsNotTriedAgainAndHurtsNothing() throws IOException {
        came(LOG, "\0\1\2\3\4\5\6\7\0\0\0");
        catchUp();

        var read = new ArrayList<String>();
        desk.store()
                .searchUpkeep(
                        (content, name) -> {
                            read.add(name);
                            return Optional.of("");
                        })
                .catchUp();

        assertThat(read).isEmpty();
        assertThat(agrees()).isTrue();
    }

    @Test
    void aTicketOutOfSightTakesWhatItsFilesSaidWithIt() throws IOException {
        came(LOG, "нехватка дескрипторов");
        catchUp();
        desk.told(Told.deleted("1"));
        desk.store().mirror().emptyOutOfSight(Told.NOON);
        desk.store().mirror().emptyOutOfSight(Told.NOON.plus(Mirror.OUT_OF_SIGHT));
        catchUp();

        assertThat(find("дескрипторов")).isEmpty();
        assertThat(desk.cacheDump().get("file_texts")).isEmpty();
        assertThat(agrees()).isTrue();
    }

    @Test
    void aFileThatAMessageLostIsFoundNoMore() throws IOException {
        came(LOG, "нехватка дескрипторов");
        catchUp();
        desk.told(message("m1", "1").reply("Смотрите файл").with(OTHER).told());
        catchUp();

        assertThat(find("дескрипторов")).isEmpty();
        assertThat(agrees()).isTrue();
    }

    @Test
    void anIndexMadeAnewHasTheFiles() throws IOException {
        came(LOG, "нехватка дескрипторов");
        catchUp();
        desk.store().searchUpkeep(FileWords::of).empty();
        catchUp();

        assertThat(find("дескрипторов")).hasSize(1);
    }

    private static Attachment file(String id, String name) {
        return new Attachment(
                new AttachmentId(id), name, "text/plain", 5, Optional.empty(), Optional.empty());
    }

    private void came(Attachment file, String content) throws IOException {
        var bytes = content.getBytes(Charset.forName("windows-1251"));
        var blob = desk.store().blobs().store(new ByteArrayInputStream(bytes)).id();
        desk.store().mirror().downloaded(file.id(), blob);
    }

    private void catchUp() {
        desk.store().searchUpkeep(FileWords::of).catchUp();
    }

    private boolean agrees() {
        return desk.store().checkSearch().whole();
    }

    private List<Hit.OfTicket> find(String typed) {
        return desk.store().search().find(new Question(typed, Typing.DONE), 5).tickets();
    }
}
