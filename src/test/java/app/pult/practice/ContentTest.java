package app.pult.practice;

import static app.pult.practice.ContentFolder.strings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// People, cases and their simulated customers keep what FORMAT.md promises.
class ContentTest {
    private static final Set<String> STATES = Set.of("new", "open", "waiting", "solved");
    private static final Set<String> CHANNELS = Set.of("mail", "phone", "chat", "web");
    private static final List<String> REQUIRED =
            List.of(
                    "id",
                    "language",
                    "subject",
                    "group",
                    "requester",
                    "channel",
                    "priority",
                    "state",
                    "tags",
                    "customFields",
                    "ageMinutes",
                    "messages",
                    "solution",
                    "script",
                    "variants");

    private static final Pattern PICTURE = Pattern.compile("!\\[[^\\]]+]\\(([^)]+)\\)");

    private final ContentFolder folder = new ContentFolder();
    private final Map<String, JsonNode> people = people();
    private final Map<String, JsonNode> cases = folder.cases();

    private Map<String, JsonNode> people() {
        var byId = new HashMap<String, JsonNode>();
        folder.yaml("people.yaml").forEach(person -> byId.put(person.get("id").asString(), person));
        return byId;
    }

    @Test
    void indexListsExactlyWhatIsInTheFolders() {
        var index = folder.yaml("index.yaml");
        var articles = new ArrayList<String>();
        strings(index.get("articles"))
                .forEach(id -> articles.addAll(List.of(id + ".en.md", id + ".ru.md")));
        var files =
                index.get("files")
                        .valueStream()
                        .filter(file -> !file.has("at"))
                        .map(file -> file.get("name").asString())
                        .toList();

        assertThat(strings(index.get("cases")).stream().map(name -> name + ".yaml"))
                .containsExactlyElementsOf(folder.names("cases"));
        assertThat(articles).containsExactlyInAnyOrderElementsOf(folder.names("articles"));
        assertThat(files).containsExactlyInAnyOrderElementsOf(folder.names("files"));
    }

    private List<String> listed() {
        return folder.yaml("index.yaml")
                .get("files")
                .valueStream()
                .map(file -> file.get("name").asString())
                .toList();
    }

    @Test
    void everyFileIsAttachedSomewhere() {
        var used = new ArrayList<String>();
        for (var ticket : cases.values()) {
            for (var message : ticket.get("messages")) {
                used.addAll(strings(message.path("attachments")));
                message.path("inline").forEach(file -> used.add(file.asString()));
            }
            ticket.get("script").forEach(r -> used.addAll(strings(r.path("attachments"))));
        }
        for (var article : folder.names("articles")) {
            var shown = PICTURE.matcher(folder.text("articles/" + article)).results();
            used.addAll(shown.map(picture -> picture.group(1)).toList());
        }
        for (var canned : folder.yaml("canned.yaml")) {
            canned.path("files").forEach(files -> used.addAll(strings(files)));
        }

        assertThat(Set.copyOf(used)).containsExactlyInAnyOrderElementsOf(listed());
    }

    @Test
    void peopleAreWholeAndEightOfTheFortyAreOperators() {
        var all = folder.yaml("people.yaml");

        assertThat(people).hasSize(all.size());
        for (var person : all) {
            assertThat(person.get("name").asString()).contains(" ");
            assertThat(person.get("gender").asString()).isIn("m", "f");
            assertThat(person.get("language").asString()).isIn("ru", "en");
            assertThat(person.get("email").asString())
                    .matches("[a-z.]+@([a-z0-9-]+\\.)?example\\.(ru|com)");
        }
        assertThat(people.values().stream().filter(p -> role(p).equals("customer"))).hasSize(32);
        assertThat(people.values().stream().filter(p -> role(p).equals("operator"))).hasSize(8);
    }

    @Test
    void casesHaveAllFieldsAndOnlyKnownValues() {
        var groups = new ArrayList<String>();
        folder.yaml("groups.yaml").forEach(group -> groups.add(group.get("id").asString()));

        cases.forEach(
                (name, ticket) -> {
                    assertThat(ticket.propertyNames()).as(name).containsAll(REQUIRED);
                    assertThat(ticket.get("id").asString() + ".yaml").isEqualTo(name);
                    assertThat(ticket.get("language").asString()).as(name).isIn("ru", "en");
                    assertThat(ticket.get("group").asString()).as(name).isIn(groups);
                    assertThat(ticket.get("channel").asString()).as(name).isIn(CHANNELS);
                    assertThat(ticket.get("state").asString()).as(name).isIn(STATES);
                    assertThat(ticket.get("priority").intValue()).as(name).isBetween(0, 100);
                    assertThat(ticket.get("subject").asString()).as(name).isNotBlank();
                    assertThat(ticket.get("customFields").has("Product")).as(name).isTrue();
                    assertThat(roleOf(ticket.get("requester"))).as(name).isEqualTo("customer");
                    if (ticket.has("assignee")) {
                        assertThat(roleOf(ticket.get("assignee"))).as(name).isEqualTo("operator");
                    }
                });
    }

    @Test
    void thereAreEnoughCasesInBothLanguages() {
        assertThat(cases.size()).isGreaterThanOrEqualTo(40);
        assertThat(cases.values().stream().filter(c -> c.get("language").asString().equals("ru")))
                .hasSizeGreaterThanOrEqualTo(20);
        assertThat(cases.values().stream().filter(c -> c.get("language").asString().equals("en")))
                .hasSizeGreaterThanOrEqualTo(18);
        assertThat(cases.values().stream().map(c -> c.get("state").asString())).containsAll(STATES);
    }

    @Test
    void conversationsBeginWithTheCustomerAndRunForwardInTime() {
        cases.forEach(
                (name, ticket) -> {
                    var messages = ticket.get("messages");
                    assertThat(messages.size()).as(name).isBetween(2, 8);
                    assertThat(messages.get(0).get("kind").asString()).isEqualTo("customer");
                    assertThat(messages.get(0).get("afterMinutes").intValue()).isZero();
                    var last = 0;
                    for (var message : messages) {
                        var at = message.get("afterMinutes").intValue();
                        assertThat(at)
                                .as(name)
                                .isBetween(last, ticket.get("ageMinutes").intValue());
                        last = at;
                        checkAuthor(name, message);
                        assertThat(message.get("text").asString()).as(name).isNotBlank();
                    }
                });
    }

    @Test
    void stateSaysWhoseTurnItIs() {
        cases.forEach(
                (name, ticket) -> {
                    var kinds = new ArrayList<String>();
                    ticket.get("messages").forEach(m -> kinds.add(m.get("kind").asString()));
                    kinds.removeIf("note"::equals);
                    switch (ticket.get("state").asString()) {
                        case "new" -> assertThat(kinds).as(name).containsOnly("customer");
                        case "waiting" -> assertThat(kinds.getLast()).as(name).isEqualTo("reply");
                        case "open" -> assertThat(kinds.getLast()).as(name).isEqualTo("customer");
                        default -> assertThat(kinds).as(name).contains("reply");
                    }
                });
    }

    @Test
    void htmlBodiesExistAndTheirInlineImagesToo() {
        var bodies = new ArrayList<String>();
        cases.forEach(
                (name, ticket) -> {
                    for (var message : ticket.get("messages")) {
                        if (message.has("html")) {
                            var html = "html/" + message.get("html").asString();
                            bodies.add(html);
                            message.path("inline")
                                    .propertyNames()
                                    .forEach(
                                            id ->
                                                    assertThat(folder.text(html))
                                                            .contains("cid:" + id));
                        }
                    }
                });

        assertThat(bodies).isNotEmpty();
        assertThat(bodies.stream().map(html -> folder.text(html)).toList())
                .allSatisfy(
                        html ->
                                assertThat(html)
                                        .contains(
                                                "<script", "<blockquote", "<table", "width=\"1\""));
    }

    @Test
    void simulatedCustomersAnswerWhateverTheOperatorDoes() {
        cases.forEach(
                (name, ticket) -> {
                    var rules = new ArrayList<JsonNode>();
                    ticket.get("script").forEach(rules::add);
                    rules.forEach(rule -> checkRule(name, rule));
                    var replies = rules.stream().filter(r -> when(r).equals("reply")).toList();
                    assertThat(replies.getLast().has("match")).as(name + ": fallback").isFalse();
                    if (!ticket.get("state").asString().equals("solved")) {
                        assertThat(replies).as(name).hasSizeGreaterThanOrEqualTo(5);
                        assertThat(rules.stream().map(ContentTest::when)).as(name).contains("idle");
                    }
                });
    }

    private void checkRule(String name, JsonNode rule) {
        assertThat(when(rule)).as(name).isIn("reply", "note", "idle");
        assertThat(rule.get("afterSeconds").intValue()).as(name).isPositive();
        assertThat(rule.get("text").asString()).as(name).isNotBlank();
        rule.path("match").forEach(stem -> assertThat(stem.isString()).as(name + stem).isTrue());
        assertThat(strings(rule.path("match")))
                .as(name + ": stems are compared in lower case")
                .allSatisfy(stem -> assertThat(stem).isEqualTo(stem.toLowerCase(Locale.ROOT)));
        if (rule.has("then")) {
            assertThat(rule.get("then").asString()).isIn(STATES);
        }
        if (rule.has("by")) {
            checkAuthor(name, rule);
        }
        if (when(rule).equals("note")) {
            assertThat(rule.path("kind").asString("")).as(name).isEqualTo("note");
        }
    }

    private void checkAuthor(String name, JsonNode message) {
        var expected = message.path("kind").asString("customer").equals("customer");
        assertThat(roleOf(message.get("by")))
                .as(name + ": " + message.get("by"))
                .isEqualTo(expected ? "customer" : "operator");
    }

    private String roleOf(JsonNode id) {
        assertThat(people).containsKey(id.asString());
        return role(people.get(id.asString()));
    }

    private static String role(JsonNode person) {
        return person.get("role").asString();
    }

    private static String when(JsonNode rule) {
        return rule.get("when").asString();
    }
}
