package app.pult.store.cache;

import static app.pult.fixture.Told.ANNA;
import static app.pult.fixture.Told.BORIS;
import static app.pult.fixture.Told.CUSTOMER;
import static app.pult.fixture.Told.NOON;
import static app.pult.fixture.Told.customer;
import static app.pult.fixture.Told.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.pult.desk.Attachment;
import app.pult.desk.AttachmentId;
import app.pult.desk.BlobId;
import app.pult.desk.CannedResponse;
import app.pult.desk.Field;
import app.pult.desk.Group;
import app.pult.desk.GroupId;
import app.pult.desk.Macro;
import app.pult.desk.Person;
import app.pult.desk.change.Change;
import app.pult.fixture.Told;
import app.pult.knowledge.Article;
import app.pult.knowledge.ArticleId;
import app.pult.store.Desk;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// People, groups, articles, canned responses and macros, as they are told and read.
class ShelfTest {
    @TempDir Path folder;
    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whoSignedInIsKnownToTheNextStartAndAmongTheOperators() {
        assertThat(desk.store().directory().me()).isEmpty();
        desk.signedIn();
        desk.told(operator(BORIS), customer(CUSTOMER));

        desk.reopen();

        assertThat(desk.store().directory().me()).contains(ANNA);
        assertThat(desk.store().directory().operators()).containsExactly(ANNA, BORIS);
        assertThat(desk.store().directory().find(CUSTOMER.id())).contains(CUSTOMER);
        assertThat(desk.store().directory().find(Told.person("x", "X").id())).isEmpty();
    }

    @Test
    void groupsAreListedByNameAndRenamedInTheirTickets() {
        desk.told(
                new Change.GroupChanged(new Group(new GroupId("2"), "Ёлки")),
                new Change.GroupChanged(new Group(new GroupId("3"), "Жалобы")),
                new Change.GroupChanged(new Group(new GroupId("1"), "Б")),
                Told.ticket("7").group("1").told());

        desk.told(new Change.GroupChanged(new Group(new GroupId("1"), "Линия")));

        assertThat(desk.store().directory().groups())
                .extracting(Group::name)
                .containsExactly("Ёлки", "Жалобы", "Линия");
        assertThat(
                        desk.store()
                                .tickets()
                                .page(
                                        new app.pult.desk.Queue.AllOpen(),
                                        app.pult.desk.QueueOrder.NUMBER,
                                        "",
                                        0,
                                        1))
                .singleElement()
                .extracting(row -> row.group())
                .isEqualTo("Линия");
    }

    @ParameterizedTest
    @CsvSource({
        "пет, Иван Петров",
        "ПЕТ ИВ, Иван Петров",
        "елк, Борис Ёлкин",
        "ёлк, Борис Ёлкин",
        "ivan@sh, Иван Петров",
        "етров, ''",
        "'', ''"
    })
    void peopleAreSuggestedByHowTheirWordsBegin(String typed, String expected) {
        desk.told(operator(BORIS), customer(CUSTOMER));

        var names = desk.store().directory().suggest(typed, 5).stream().map(Person::name).toList();

        assertThat(String.join(", ", names)).isEqualTo(expected);
    }

    @Test
    void aRenamedPersonIsNotFoundUnderTheOldName() {
        desk.told(customer(CUSTOMER));
        desk.told(customer(Told.person(CUSTOMER.id().value(), "Иван Сидоров")));

        assertThat(desk.store().directory().suggest("петров", 5)).isEmpty();
        assertThat(desk.store().directory().suggest("сидоров", 5)).hasSize(1);
    }

    @Test
    void articlesComeInTheLanguageAskedAndThenTheUntranslatedRest() {
        var told = new ArrayList<String>();
        desk.store().articles().watch(() -> told.add("articles"));
        desk.told(
                article("1", "vpn", "ru", "VPN не подключается"),
                article("2", "vpn", "en", "VPN does not connect"),
                article("3", "mail", "en", "Mail is late"),
                article("4", "ёлка", "ru", "Ёлка"));

        assertThat(desk.store().articles().list("ru", ""))
                .extracting(article -> article.id().value())
                .containsExactly("1", "4", "3");
        assertThat(desk.store().articles().list("ru", "елк"))
                .extracting(article -> article.id().value())
                .containsExactly("4");
        var russian = desk.store().articles().find(new ArticleId("1")).orElseThrow();
        assertThat(desk.store().articles().translation(russian, "en"))
                .map(article -> article.id().value())
                .contains("2");
        assertThat(told).containsExactly("articles");
        desk.told(new Change.ArticleRemoved(new ArticleId("1")));
        assertThat(desk.store().articles().list("ru", "vpn"))
                .extracting(article -> article.id().value())
                .containsExactly("2");
    }

    @Test
    void cannedResponsesAndMacrosComeInTheLanguageAskedFirst() {
        var hello =
                new CannedResponse(
                        "c1", "hi", "Hello", "en", "Hello {{requester.first_name}}", List.of());
        var privet = new CannedResponse("c2", "pr", "Привет", "ru", "Здравствуйте", List.of());
        var close =
                new Macro(
                        "m1",
                        "Close",
                        "en",
                        Optional.of("Done"),
                        Map.of(
                                Field.STATE,
                                List.of("SOLVED"),
                                Field.custom("Тариф"),
                                List.of("a", "b")));
        desk.told(
                new Change.CannedResponseChanged(hello),
                new Change.CannedResponseChanged(privet),
                new Change.CannedResponseChanged(privet),
                new Change.MacroChanged(close));

        assertThat(desk.store().library().cannedResponses("ru")).containsExactly(privet, hello);
        assertThat(desk.store().library().cannedResponses("en")).containsExactly(hello, privet);
        assertThat(desk.store().library().macros("ru")).containsExactly(close);
        desk.told(new Change.CannedResponseRemoved("c1"), new Change.MacroRemoved("m1"));
        assertThat(desk.store().library().cannedResponses("ru")).containsExactly(privet);
        assertThat(desk.store().library().macros("ru")).isEmpty();
    }

    @Test
    void theFilesOfACannedResponseAreThoseToldLastAndWhatIsHereIsNotBroughtAgain() {
        desk.told(withFiles(file("f1", 10), file("f2", 20)));
        desk.told(withFiles(file("f3", 30), file("f2", 20)));
        var blob = new BlobId("ab".repeat(32));

        desk.store().mirror().downloaded(new AttachmentId("f3"), blob);

        assertThat(desk.store().library().cannedResponses("ru"))
                .singleElement()
                .satisfies(
                        shot ->
                                assertThat(shot.files())
                                        .extracting(file -> file.id().value(), Attachment::blob)
                                        .containsExactly(
                                                tuple("f3", Optional.of(blob)),
                                                tuple("f2", Optional.empty())));
        assertThat(desk.store().mirror().filesToBring(20, 5)).containsExactly(file("f2", 20));
        assertThat(desk.store().mirror().filesToBring(19, 5)).isEmpty();
        desk.told(new Change.CannedResponseRemoved("c1"));
        assertThat(desk.store().mirror().filesToBring(20, 5)).isEmpty();
    }

    @Test
    void filesOfAnArticleComeWithItAndWhoReadsItHearsWhenTheyAreHere() {
        desk.told(article("1", "vpn", "ru", "VPN", file("f1", 10), file("f2", 20)));
        var told = new ArrayList<String>();
        desk.store().articles().watch(() -> told.add("articles"));
        var blob = new BlobId("ab".repeat(32));
        assertThat(vpn().files()).containsExactly(file("f1", 10), file("f2", 20));

        desk.store().mirror().downloaded(new AttachmentId("f2"), blob);

        assertThat(vpn().files())
                .extracting(Attachment::blob)
                .containsExactly(Optional.empty(), Optional.of(blob));
        assertThat(desk.store().articles().list("ru", "")).containsExactly(vpn());
        assertThat(desk.store().articles().translation(vpn(), "ru")).contains(vpn());
        assertThat(told).containsExactly("articles");
        desk.store().mirror().downloaded(new AttachmentId("of a message"), blob);
        assertThat(told).hasSize(1);
        desk.told(article("1", "vpn", "ru", "VPN", file("f3", 30)));
        assertThat(vpn().files()).containsExactly(file("f3", 30));
        desk.told(new Change.ArticleRemoved(new ArticleId("1")));
        assertThat(desk.store().mirror().filesToBring(50, 5)).isEmpty();
    }

    private Article vpn() {
        return desk.store().articles().find(new ArticleId("1")).orElseThrow();
    }

    private static Change withFiles(Attachment... files) {
        return new Change.CannedResponseChanged(
                new CannedResponse("c1", "shot", "Снимок", "ru", "Как", List.of(files)));
    }

    private static Attachment file(String id, long size) {
        return new Attachment(
                new AttachmentId(id),
                id + ".txt",
                "text/plain",
                size,
                Optional.empty(),
                Optional.empty());
    }

    private static Change article(
            String id, String page, String language, String title, Attachment... files) {
        return new Change.ArticleChanged(
                new Article(
                        new ArticleId(id),
                        page,
                        language,
                        title,
                        "Summary",
                        "Category",
                        List.of("tag"),
                        Article.Format.MARKDOWN,
                        "# " + title,
                        List.of(files),
                        NOON));
    }
}
