package app.pult.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.pult.backend.Backend;
import app.pult.backend.BackendException;
import app.pult.desk.Attachment;
import app.pult.desk.AttachmentId;
import app.pult.desk.Field;
import app.pult.desk.GroupId;
import app.pult.desk.RemoteId;
import app.pult.desk.change.Change;
import app.pult.desk.change.ChangeBatch.More;
import app.pult.desk.change.Cursor;
import app.pult.fixture.MemoryBlobs;
import app.pult.fixture.practice.PracticeAtWork;
import app.pult.fixture.practice.RawAnswer;
import app.pult.knowledge.Article;
import app.pult.practice.world.Staff;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The change feed of operators who may see more or less.
final class FeedTest {
    @TempDir Path folder;

    private PracticeAtWork practice;

    @BeforeEach
    void open() throws IOException {
        practice = PracticeAtWork.start(Options.in(folder).withTickets(60).atPace(0));
    }

    @AfterEach
    void close() {
        practice.close();
    }

    /// What one operator was told, and where they stand.
    private record Told(List<JsonNode> changes, String cursor) {
        List<String> ids(String kind) {
            return changes.stream()
                    .filter(change -> change.path("kind").asString().equals(kind))
                    .map(
                            change ->
                                    change.has("id")
                                            ? change.path("id").asString()
                                            : change.path(kind).path("id").asString())
                    .toList();
        }

        List<String> messages(RemoteId ticket) {
            return changes.stream()
                    .map(change -> change.path("message"))
                    .filter(message -> message.path("ticket").asString("").equals(ticket.value()))
                    .map(message -> message.path("id").asString())
                    .toList();
        }

        List<String> texts() {
            return changes.stream().map(c -> c.at("/message/text").asString("")).toList();
        }
    }

    private RawAnswer page(String operator, String cursor, int limit) throws IOException {
        var path = "desk/v1/changes?limit=" + limit + (cursor.isEmpty() ? "" : "&cursor=" + cursor);
        return practice.call(
                practice.request(path)
                        .header("Authorization", "Bearer " + practice.desk().token(operator))
                        .build());
    }

    private Told pull(String operator, String from) throws IOException {
        var changes = new ArrayList<JsonNode>();
        var cursor = from;
        while (true) {
            var page = page(operator, cursor, 40).json();
            page.path("changes").forEach(changes::add);
            cursor = page.path("cursor").asString();
            if (!page.path("more").asBoolean()) {
                return new Told(changes, cursor);
            }
        }
    }

    @Test
    void anArticleHasItsPicturesAndTheirBytes() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var backend = practice.backend(new MemoryBlobs())) {
            var wifi = article(backend, "wifi-no-internet.en");

            assertThat(wifi.files())
                    .extracting(Attachment::name)
                    .containsExactly("network-path-en.png", "router-lights-en.png");
            assertThat(article(backend, "wifi-no-internet.ru").files())
                    .extracting(Attachment::name)
                    .containsExactly("network-path-ru.png", "router-lights-ru.png");
            assertThat(article(backend, "print-spooler.en").files()).isEmpty();
            backend.download(wifi.files().getFirst().id(), bytes, sent -> {});
            assertThat(bytes.size()).isEqualTo((int) wifi.files().getFirst().size());
        }
    }

    private static Article article(Backend backend, String id) throws BackendException {
        var cursor = Cursor.START;
        while (true) {
            var batch = backend.changesSince(cursor);
            for (var change : batch.changes()) {
                if (change instanceof Change.ArticleChanged told
                        && told.article().id().value().equals(id)) {
                    return told.article();
                }
            }
            assertThat(batch.more()).as("there is no article " + id).isEqualTo(More.MORE);
            cursor = batch.next();
        }
    }

    @Test
    void aCannedResponseHasItsFilesAndTheirBytes() throws Exception {
        var shot =
                pull("anna", "").changes().stream()
                        .filter(c -> c.at("/cannedResponse/id").asString("").equals("shot.en"))
                        .findFirst()
                        .orElseThrow();
        var file = shot.at("/cannedResponse/attachments/0");

        var bytes = new ByteArrayOutputStream();
        try (var backend = practice.backend(new MemoryBlobs())) {
            backend.download(new AttachmentId(file.path("id").asString()), bytes, sent -> {});

            assertThat(file.path("name").asString()).isEqualTo("screenshot.txt");
            assertThat(bytes.size()).isEqualTo(file.path("size").asInt());
            assertThat(bytes.toString(StandardCharsets.UTF_8)).contains("Win+Shift+S");
            assertThatExceptionOfType(BackendException.class)
                    .isThrownBy(() -> backend.download(new AttachmentId("f99"), bytes, sent -> {}));
        }
    }

    private RemoteId asked(String group, String text) {
        return practice.desk()
                .backstage()
                .customerAsks("lazarev", new GroupId(group), "Тема", text, List.of());
    }

    private void move(RemoteId ticket, String group) {
        practice.desk().backstage().colleagueSets(ticket, "boris", Field.GROUP, List.of(group));
    }

    @Test
    void aFirstSyncTellsEveryTicketOnceAndCountsDown() throws IOException {
        var first = page("anna", "", 40).json();

        var told = pull("anna", "");

        assertThat(told.ids("ticket")).hasSize(60).doesNotHaveDuplicates();
        assertThat(first.path("remaining").asInt()).isBetween(50, 60);
        assertThat(page("anna", told.cursor(), 40).json().path("remaining").asInt()).isZero();
    }

    @Test
    void whatHappensDuringAFirstSyncIsToldWithTheNextPage() throws IOException {
        var first = page("anna", "", 40).json();
        var ticket = asked("mail", "в самый разгар");

        var second = page("anna", first.path("cursor").asString(), 40).json();

        assertThat(second.path("changes").findValuesAsString("text")).contains("в самый разгар");
        assertThat(second.path("more").asBoolean()).isTrue();
        assertThat(ticket.value()).isNotBlank();
    }

    @Test
    void aTicketThatChangesBeforeAFirstSyncCameToItIsStillToldWithItsConversation()
            throws IOException {
        var all = pull("anna", "");
        var first = page("anna", "", 40).json();
        var late = new RemoteId(all.ids("ticket").getLast());

        practice.desk().backstage().customerWrites(late, "и ещё");

        var rest = pull("anna", first.path("cursor").asString());
        assertThat(rest.messages(late)).containsAll(all.messages(late)).hasSizeGreaterThan(1);
    }

    @Test
    void anOperatorIsToldOfTheirGroupsOnly() throws IOException {
        var mail = asked("mail", "видно");
        var servers = asked("servers", "не видно");

        var told = pull("vera", "");

        assertThat(told.ids("group")).containsExactlyInAnyOrder("mail", "workplaces");
        assertThat(told.ids("ticket")).contains(mail.value()).doesNotContain(servers.value());
        assertThat(told.texts()).doesNotContain("не видно");
        assertThat(told.ids("ticket_hidden")).isEmpty();
    }

    @Test
    void aTicketThatComesIntoSightComesWithItsConversation() throws IOException {
        var ticket = asked("servers", "старое");
        var before = pull("vera", "");

        move(ticket, "mail");

        var after = pull("vera", before.cursor());
        assertThat(after.ids("ticket")).containsExactly(ticket.value());
        assertThat(after.texts()).contains("старое");
    }

    @Test
    void aTicketThatLeavesSightIsHiddenFromWhoSawItAndUnknownToWhoDidNot() throws IOException {
        var seen = asked("mail", "текст");
        var never = asked("servers", "текст");
        var before = pull("vera", "");

        move(seen, Staff.RESTRICTED);
        move(never, Staff.RESTRICTED);
        practice.desk().backstage().delete(never);

        var after = pull("vera", before.cursor());
        assertThat(after.ids("ticket_hidden")).containsExactly(seen.value());
        assertThat(after.ids("ticket_deleted")).isEmpty();
        assertThat(after.changes().toString()).doesNotContain(never.value() + "\"");
    }

    @Test
    void rightsWithdrawnHideWhatWasSeenAndRightsGivenBringItBack() throws IOException {
        var ticket = asked("mail", "текст");
        var before = pull("vera", "");

        practice.desk().backstage().permit("vera", List.of(new GroupId("workplaces")));
        var withdrawn = pull("vera", before.cursor());
        practice.desk()
                .backstage()
                .permit("vera", List.of(new GroupId("workplaces"), new GroupId("mail")));
        var given = pull("vera", withdrawn.cursor());

        assertThat(withdrawn.ids("ticket_hidden")).contains(ticket.value());
        assertThat(given.ids("ticket")).contains(ticket.value());
        assertThat(given.texts()).contains("текст");
    }

    @Test
    void aFeedFromTheStartHasTheTombstonesToo() throws IOException {
        var deleted = asked("mail", "а");
        var merged = asked("mail", "б");
        var target = asked("mail", "в");
        var hidden = asked("mail", "г");
        practice.desk().backstage().delete(deleted);
        practice.desk().backstage().merge(merged, target);
        move(hidden, Staff.RESTRICTED);

        var told = pull("anna", "");

        assertThat(told.ids("ticket_deleted")).contains(deleted.value());
        assertThat(told.ids("ticket_merged")).contains(merged.value());
        assertThat(told.ids("ticket_hidden")).contains(hidden.value());
        assertThat(told.ids("ticket"))
                .contains(target.value())
                .doesNotContain(deleted.value(), merged.value(), hidden.value());
    }

    @Test
    void aThingThatChangedTenTimesIsToldOnce() throws IOException {
        var ticket = asked("mail", "текст");
        var before = pull("anna", "");
        for (int i = 0; i < 10; i++) {
            practice.desk()
                    .backstage()
                    .colleagueSets(ticket, "boris", Field.PRIORITY, List.of(Integer.toString(i)));
        }

        var after = pull("anna", before.cursor());

        assertThat(after.ids("ticket")).containsExactly(ticket.value());
        assertThat(after.ids("message")).hasSize(10);
    }

    @Test
    void articlesAreToldEditedAndRemoved() throws IOException {
        var before = pull("anna", "");
        var article = before.ids("article").getFirst();
        var other = before.ids("article").getLast();

        practice.desk().backstage().editArticle(article, "Новое имя", "Новый текст");
        practice.desk().backstage().remove("article", other);

        var after = pull("anna", before.cursor());
        assertThat(after.ids("article")).containsExactly(article);
        assertThat(after.ids("article_removed")).containsExactly(other);
    }

    @Test
    void aMacroThatAssignsMeNamesWhoAsks() throws IOException {
        var anna = pull("anna", "").changes().toString();
        var vera = pull("vera", "").changes().toString();

        assertThat(anna).contains("{\"field\":\"assignee\",\"value\":[\"anna\"]}");
        assertThat(vera).contains("{\"field\":\"assignee\",\"value\":[\"vera\"]}");
    }

    @Test
    void aCursorOfAnotherDeskIsExpiredAndNonsenseIsRefused() throws IOException {
        var cursor = pull("anna", "").cursor();
        practice.close();
        practice =
                PracticeAtWork.start(
                        Options.in(folder.resolve("other")).withTickets(3).withSeed(9));

        assertThat(page("anna", cursor, 40).problem()).isEqualTo("cursor-expired");
        assertThat(page("anna", "nonsense", 40).status()).isEqualTo(400);
        assertThat(page("anna", "", 0).status()).isEqualTo(400);
    }
}
