package app.pult.practice;

import static app.pult.practice.ContentFolder.strings;
import static app.pult.practice.ContentFolder.walk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Articles, canned responses, macros and the phrases from which tickets are grown.
class ContentLibraryTest {
    private static final List<String> LANGUAGES = List.of("ru", "en");
    private static final Set<String> CATEGORIES =
            Set.of(
                    "access",
                    "windows",
                    "office",
                    "mail",
                    "network",
                    "servers",
                    "security",
                    "printers");
    private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");
    private static final Pattern HEADING = Pattern.compile("(?m)^(#+) \\S");
    private static final Pattern ARTICLE =
            Pattern.compile("(?:Статья: |Article: |article:)([a-z0-9-]+)");
    private static final Pattern CODE = Pattern.compile("(?i)0x[0-9a-f]+|\\d[\\d.]*");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)]\\(article:([a-z0-9-]+)\\)");
    private static final Pattern SLOT = Pattern.compile("(?<!\\{)\\{([^{}]*)}(?!})");
    private static final Pattern DAY_FIRST = Pattern.compile("(?:^|[.!?] |\\n)\\{day}");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([^{}?]*)}}");
    private static final Set<String> PLACEHOLDERS =
            Set.of(
                    "requester.first_name",
                    "requester.name",
                    "ticket.number",
                    "ticket.subject",
                    "operator.name",
                    "operator.first_name",
                    "date");
    private static final List<String> STORY =
            List.of(
                    "subjects",
                    "openings",
                    "details",
                    "questions",
                    "answers",
                    "notes",
                    "advices",
                    "results");

    private final ContentFolder folder = new ContentFolder();
    private final JsonNode phrases = folder.yaml("phrases.yaml");

    @Test
    void articlesSayTheSameInBothLanguages() {
        var ids = strings(folder.yaml("index.yaml").get("articles"));

        assertThat(ids).hasSizeGreaterThanOrEqualTo(80);
        for (var id : ids) {
            var russian = folder.text("articles/" + id + ".ru.md");
            var english = folder.text("articles/" + id + ".en.md");
            assertThat(blocks(russian)).as(id).isEqualTo(blocks(english));
            assertThat(headings(russian)).as(id).isEqualTo(headings(english));
            assertThat(headings(russian).stream().filter("##"::equals)).as(id).hasSize(6);
            for (var field : List.of("id", "category", "updated")) {
                assertThat(front(russian, field)).as(id).isEqualTo(front(english, field));
            }
        }
    }

    @Test
    void everyArticleSaysWhatToTellTheRequesterAndWhenToEscalate() {
        for (var name : folder.names("articles")) {
            var wanted =
                    name.endsWith(".ru.md")
                            ? List.of("### Что сказать заявителю", "### Когда передавать дальше")
                            : List.of("### What to tell the requester", "### When to escalate");
            assertThat(folder.text("articles/" + name).lines()).as(name).containsAll(wanted);
        }
    }

    @Test
    void articlesHaveWholeFrontMattersAndNamedBlocks() {
        for (var name : folder.names("articles")) {
            var text = folder.text("articles/" + name);
            assertThat(front(text, "id")).isEqualTo(name.substring(0, name.indexOf('.')));
            assertThat(front(text, "category")).as(name).isIn(CATEGORIES);
            assertThat(front(text, "updated")).as(name).matches("\"20\\d\\d-[01]\\d-[0-3]\\d\"");
            for (var field : List.of("title", "tags", "summary")) {
                assertThat(front(text, field)).as(name + " " + field).isNotBlank();
            }
            assertThat(text.lines().filter(line -> line.startsWith("```")).count() % 2).isZero();
            assertThat(FENCE.matcher(text).results().map(block -> block.group(1)).toList())
                    .as(name)
                    .isSubsetOf(
                            "powershell",
                            "cmd",
                            "bash",
                            "ini",
                            "xml",
                            "text",
                            "pult-rule",
                            "pult-runbook");
        }
        assertThat(CATEGORIES)
                .allSatisfy(
                        category ->
                                assertThat(folder.names("articles"))
                                        .filteredOn(name -> category(name).equals(category))
                                        .as(category)
                                        .hasSizeGreaterThanOrEqualTo(6));
    }

    /// YAML takes an unquoted 5.2 for a number, and 05 would lose its zero: nobody would find them.
    @Test
    void aCodeAmongTheTagsIsWrittenAsPeoplePasteItAndStandsInTheText() {
        for (var name : folder.names("articles")) {
            var front = folder.front(name);
            var text = folder.text("articles/" + name);
            assertThat(front.get("summary").isString()).as(name).isTrue();
            for (var tag : front.get("tags")) {
                assertThat(tag.isString()).as(name + ": " + tag + " in quotes").isTrue();
                if (CODE.matcher(tag.asString()).matches()) {
                    assertThat(text.substring(text.indexOf("\n---\n", 4)))
                            .as(name)
                            .contains(tag.asString());
                }
            }
        }
    }

    @Test
    void aLinkToAnArticleIsItsTitle() {
        var links = 0;
        for (var name : folder.names("articles")) {
            for (var link : LINK.matcher(folder.text("articles/" + name)).results().toList()) {
                var target = link.group(2) + name.substring(name.indexOf('.'));
                var title = front(folder.text("articles/" + target), "title").replace("\"", "");
                assertThat(link.group(1)).as(name).isEqualTo(title);
                links++;
            }
        }
        assertThat(links).isGreaterThan(10);
    }

    @Test
    void articlesThatAreReferredToExist() {
        var ids = strings(folder.yaml("index.yaml").get("articles"));
        var named = new HashSet<String>();
        folder.texts()
                .forEach(
                        (name, text) ->
                                ARTICLE.matcher(text)
                                        .results()
                                        .map(m -> m.group(1))
                                        .forEach(named::add));

        assertThat(named).hasSizeGreaterThan(10);
        assertThat(ids).containsAll(named);
    }

    @Test
    void cannedResponsesAreTheSameInBothLanguages() {
        var canned = folder.yaml("canned.yaml");
        var codes = new HashSet<String>();

        assertThat(canned.size()).isGreaterThanOrEqualTo(14);
        for (var response : canned) {
            assertThat(codes.add(response.get("code").asString())).isTrue();
            checkBoth(response.get("code").asString(), response.get("text"));
            if (response.has("files")) {
                LANGUAGES.forEach(
                        l -> assertThat(strings(response.get("files").get(l))).isNotEmpty());
            }
            LANGUAGES.forEach(l -> assertThat(response.get("name").get(l).asString()).isNotBlank());
        }
        assertThat(folder.text("canned.yaml")).contains("{{?").contains("{{requester.first_name}}");
    }

    @Test
    void macrosChangeOnlyWhatATicketHas() {
        var groups = new ArrayList<String>();
        folder.yaml("groups.yaml").forEach(group -> groups.add(group.get("id").asString()));
        var macros = folder.yaml("macros.yaml");

        assertThat(macros.size()).isGreaterThanOrEqualTo(6);
        for (var macro : macros) {
            var name = macro.get("id").asString();
            var changes = macro.get("changes");
            assertThat(List.copyOf(changes.propertyNames()))
                    .as(name)
                    .isNotEmpty()
                    .isSubsetOf("state", "priority", "group", "assignee");
            assertThat(changes.path("state").asString("open")).isIn("open", "waiting", "solved");
            assertThat(changes.path("group").asString("mail")).isIn(groups);
            assertThat(changes.path("priority").asInt(0)).isBetween(0, 100);
            if (macro.has("reply")) {
                checkBoth(name, macro.get("reply"));
            }
        }
    }

    @Test
    void thereIsEnoughToGrowFromInBothLanguages() {
        for (var language : LANGUAGES) {
            var own = phrases.get(language);
            assertThat(count(own, "subjects")).as(language).isGreaterThanOrEqualTo(60);
            assertThat(count(own, "openings") + count(own, "answers")).isGreaterThanOrEqualTo(120);
            assertThat(count(own, "questions") + count(own, "advices")).isGreaterThanOrEqualTo(80);
            assertThat(count(own, "notes")).isGreaterThanOrEqualTo(40);
            var first = own.get("names").get("first");
            assertThat(first.get("m").size() + first.get("f").size()).isGreaterThanOrEqualTo(60);
            assertThat(own.get("names").get("last").size()).isGreaterThanOrEqualTo(60);
            assertThat(own.get("organisations").size()).isGreaterThanOrEqualTo(40);
        }
    }

    @Test
    void everyStoryIsWholeAndItsGroupExists() {
        var groups = new ArrayList<String>();
        folder.yaml("groups.yaml").forEach(group -> groups.add(group.get("id").asString()));

        for (var language : LANGUAGES) {
            for (var topic : phrases.get(language).get("topics")) {
                assertThat(topic.get("group").asString()).isIn(groups);
                assertThat(topic.get("weight").intValue()).isPositive();
                for (var story : topic.get("stories")) {
                    assertThat(List.copyOf(story.propertyNames())).containsExactlyElementsOf(STORY);
                    STORY.forEach(list -> assertThat(story.get(list).size()).isPositive());
                }
            }
        }
    }

    @Test
    void womenGetTheFeminineFormOfALastName() {
        for (var pair : phrases.get("ru").get("names").get("last")) {
            var masculine = pair.get(0).asString();
            var feminine = pair.get(1).asString();
            if (masculine.endsWith("ский") || masculine.endsWith("цкий")) {
                assertThat(feminine).isEqualTo(masculine.replaceAll("ий$", "ая"));
            } else if (masculine.matches(".*(ов|ев|ёв|ин|ын)")) {
                assertThat(feminine).isEqualTo(masculine + "а");
            } else {
                assertThat(feminine).isEqualTo(masculine);
            }
        }
    }

    @Test
    void slotsAreKnownAndStandWhereTheyMay() {
        for (var language : LANGUAGES) {
            walk(
                    language,
                    phrases.get(language),
                    (place, text) -> checkSlots(place, language, text));
        }
        folder.cases()
                .forEach(
                        (name, ticket) -> {
                            var language = ticket.get("language").asString();
                            walk(
                                    name,
                                    ticket.get("variants"),
                                    (p, text) -> checkSlots(p, language, text));
                            for (var part : List.of("messages", "script")) {
                                walk(
                                        name,
                                        ticket.get(part),
                                        (p, t) -> assertThat(slots(t)).as(p).isEmpty());
                            }
                        });
    }

    @Test
    void variantsOfACaseSufficeForGrowing() {
        folder.cases()
                .forEach(
                        (name, ticket) -> {
                            var variants = ticket.get("variants");
                            for (var list : List.of("subjects", "openings")) {
                                assertThat(variants.get(list).size())
                                        .as(name)
                                        .isGreaterThanOrEqualTo(6);
                            }
                            for (var list : List.of("replies", "answers", "fixes", "closings")) {
                                assertThat(variants.get(list).size())
                                        .as(name)
                                        .isGreaterThanOrEqualTo(3);
                            }
                        });
    }

    private void checkSlots(String place, String language, String text) {
        var known = new HashSet<>(phrases.get(language).get("words").propertyNames());
        known.addAll(List.of("requester", "operator", "organisation"));
        for (var slot : slots(text)) {
            if (slot.contains("|")) {
                assertThat(language).as(place + ": forms are Russian").isEqualTo("ru");
                assertThat(slot.split("\\|", -1)).as(place).hasSize(2).doesNotContain("");
            } else {
                assertThat(slot).as(place + ": " + text).isIn(known);
            }
        }
        assertThat(text).as(place).doesNotContainPattern(DAY_FIRST);
        assertThat(text.replaceAll(SLOT.pattern(), "")).as(place).doesNotContain("{", "}");
    }

    private static List<String> slots(String text) {
        return SLOT.matcher(text).results().map(m -> m.group(1)).toList();
    }

    private static void checkBoth(String name, JsonNode texts) {
        var russian = placeholders(texts.get("ru").asString());
        assertThat(russian).as(name).isEqualTo(placeholders(texts.get("en").asString()));
        assertThat(PLACEHOLDERS).as(name).containsAll(new HashSet<>(russian));
        assertThat(blanks(texts.get("ru"))).as(name).isEqualTo(blanks(texts.get("en")));
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(m -> m.group(1)).sorted().toList();
    }

    private static int blanks(JsonNode text) {
        return text.asString().split("\\[\\[", -1).length - 1;
    }

    private static int count(JsonNode own, String list) {
        var inStories = 0;
        for (var topic : own.get("topics")) {
            for (var story : topic.get("stories")) {
                inStories += story.get(list).size();
            }
        }
        return inStories + own.path(list).size();
    }

    private static List<String> blocks(String article) {
        return FENCE.matcher(article).results().map(MatchResult::group).toList();
    }

    private static List<String> headings(String article) {
        var prose = FENCE.matcher(article).replaceAll("");
        return HEADING.matcher(prose).results().map(m -> m.group(1)).toList();
    }

    private String category(String name) {
        return front(folder.text("articles/" + name), "category");
    }

    private static String front(String article, String field) {
        var end = article.indexOf("\n---\n", 4);
        assertThat(article).startsWith("---\n");
        assertThat(end).isPositive();
        return article.substring(4, end)
                .lines()
                .filter(line -> line.startsWith(field + ": "))
                .map(line -> line.substring(field.length() + 2).strip())
                .findFirst()
                .orElse("");
    }
}
