package app.pult.diagnosis.rule;

import app.pult.diagnosis.Bilingual;
import app.pult.diagnosis.Severity;
import app.pult.diagnosis.Suggestion;
import app.pult.diagnosis.rule.Fixture.Expectation;
import app.pult.diagnosis.rule.Fixture.Origin;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Reads a file of rules, a list in YAML:
///
/// ```yaml
/// - id: linux.disk.io-error
///   version: 1
///   severity: error                     # critical, error, warning, info
///   title: {ru: Диск отвечает ошибками, en: The disk answers with errors}
///   because: {ru: …, en: …}             # why it matters
///   kinds: [kernel]                     # optional: ids of kinds of input
///   lines:                              # any of them
///     - has: [I/O error]                # any of these words, whatever their case
///       not: [loop]                     # and none of these
///       match: 'dev (?P<device>\w+)'    # and this, RE2; named groups are facts
///       take: ['sector (?P<sector>\d+)'] # groups that are facts where they are found
///   times: 2                            # optional: so many lines at least
///   also: [{has: […]}]                  # optional: each has a line somewhere
///   facts:                              # optional: each holds
///     - {key: memory.free.pct, below: 10}
///     - {key: trace.root, matches: OutOfMemory}
///   unless: [{has: […]}]                # optional: no line of the input
///   turn: last                          # optional: only lines that no other rule took
///   advice: {ru: …, en: …}
///   articles: [disk-failing]            # optional
///   runbooks: [disk-failing]            # optional
///   found:                              # at least one text that it finds
///     - {origin: captured, source: how, name: dmesg.txt, text: "…"}
///   quiet:                              # at least one that it leaves alone
///     - {text: "…"}
/// ```
///
/// Thread: any.
public final class RuleReader {
    private static final YAMLMapper MAPPER = YAMLMapper.builder().build();

    private static final Set<String> NAMES =
            Set.of(
                    "id",
                    "version",
                    "severity",
                    "title",
                    "because",
                    "kinds",
                    "lines",
                    "times",
                    "also",
                    "facts",
                    "unless",
                    "turn",
                    "advice",
                    "articles",
                    "runbooks",
                    "found",
                    "quiet");

    private final String file;

    private RuleReader(String file) {
        this.file = file;
    }

    /// The rules of one file, in its order.
    ///
    /// @throws IllegalArgumentException with the file, the rule and what is wrong with it
    public static List<Rule> read(String file, String yaml) {
        JsonNode root;
        try {
            root = MAPPER.readTree(yaml);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(file + ": " + e.getOriginalMessage(), e);
        }
        var reader = new RuleReader(file);
        var rules = new ArrayList<Rule>();
        var ids = new HashSet<String>();
        for (var node : root) {
            var rule = reader.rule(node);
            if (!ids.add(rule.id())) {
                throw new IllegalArgumentException(file + ": two rules are called " + rule.id());
            }
            rules.add(rule);
        }
        return List.copyOf(rules);
    }

    private Rule rule(JsonNode node) {
        var id = node.path("id").asString("without an id");
        try {
            for (var name : node.propertyNames()) {
                if (!NAMES.contains(name)) {
                    throw new IllegalArgumentException("nothing is called \"" + name + "\"");
                }
            }
            return new Rule(
                    text(node, "id"),
                    node.path("version").asInt(1),
                    Severity.of(text(node, "severity")),
                    bilingual(node, "title"),
                    bilingual(node, "because"),
                    Set.copyOf(strings(node.path("kinds"))),
                    new Rule.When(
                            lines(node.path("lines")),
                            node.path("times").asInt(1),
                            lines(node.path("also")),
                            facts(node.path("facts")),
                            lines(node.path("unless"))),
                    node.path("turn").asString("").equals("last")
                            ? Rule.Turn.LAST
                            : Rule.Turn.USUAL,
                    new Suggestion(
                            bilingual(node, "advice"),
                            strings(node.path("articles")),
                            strings(node.path("runbooks"))),
                    fixtures(node));
        } catch (IllegalArgumentException | JacksonException | PatternSyntaxException e) {
            throw new IllegalArgumentException(file + ": " + id + ": " + e.getMessage(), e);
        }
    }

    private static List<LinePattern> lines(JsonNode list) {
        var lines = new ArrayList<LinePattern>();
        for (var node : list) {
            lines.add(
                    new LinePattern(
                            strings(node.path("has")),
                            strings(node.path("not")),
                            optional(node, "match").map(Pattern::compile),
                            strings(node.path("take")).stream().map(Pattern::compile).toList()));
        }
        return lines;
    }

    private static List<FactTest> facts(JsonNode list) {
        var tests = new ArrayList<FactTest>();
        for (var node : list) {
            var key = text(node, "key");
            if (node.has("below")) {
                tests.add(new FactTest.Below(key, node.get("below").asDouble()));
            } else if (node.has("above")) {
                tests.add(new FactTest.Above(key, node.get("above").asDouble()));
            } else {
                tests.add(new FactTest.Matches(key, Pattern.compile(text(node, "matches"))));
            }
        }
        return tests;
    }

    private static List<Fixture> fixtures(JsonNode node) {
        var fixtures = new ArrayList<Fixture>();
        for (var each : node.path("found")) {
            fixtures.add(
                    new Fixture(
                            each.path("name").asString("input.txt"),
                            text(each, "text"),
                            Expectation.FOUND,
                            Origin.valueOf(text(each, "origin").toUpperCase(Locale.ROOT)),
                            text(each, "source")));
        }
        for (var each : node.path("quiet")) {
            fixtures.add(
                    new Fixture(
                            each.path("name").asString("input.txt"),
                            text(each, "text"),
                            Expectation.LEFT_ALONE,
                            Origin.SYNTHETIC,
                            each.path("source").asString("")));
        }
        return fixtures;
    }

    private static Bilingual bilingual(JsonNode node, String name) {
        return new Bilingual(text(node.path(name), "ru"), text(node.path(name), "en"));
    }

    private static String text(JsonNode node, String name) {
        return optional(node, name)
                .orElseThrow(() -> new IllegalArgumentException("\"" + name + "\" is missing"));
    }

    private static Optional<String> optional(JsonNode node, String name) {
        var value = node.path(name);
        return value.isValueNode() && !value.isNull()
                ? Optional.of(value.asString())
                : Optional.empty();
    }

    private static List<String> strings(JsonNode list) {
        var strings = new ArrayList<String>();
        list.forEach(item -> strings.add(item.asString()));
        return strings;
    }
}
