package app.pult.practice.content;

import app.pult.desk.Field;
import app.pult.desk.TicketState;
import app.pult.practice.content.CaseFile.Line;
import app.pult.practice.content.CaseFile.Rule;
import app.pult.practice.content.CaseFile.When;
import app.pult.practice.content.Content.ArticleFile;
import app.pult.practice.content.Content.CannedFile;
import app.pult.practice.content.Content.FileInfo;
import app.pult.practice.content.Content.GroupFile;
import app.pult.practice.content.Content.MacroFile;
import app.pult.practice.content.Person.Gender;
import app.pult.practice.content.Person.Role;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the content's files, as `FORMAT.md` beside them describes.
public final class ContentReader {
    private static final List<String> LANGUAGES = List.of("ru", "en");
    private static final Pattern PICTURE = Pattern.compile("!\\[[^]]*]\\(([^:)]+)\\)");

    private ContentReader() {}

    /// Read once, by the first who founds a desk.
    private static final class Shared {
        private static final Content CONTENT = readFiles();
    }

    public static Content read() {
        return Shared.CONTENT;
    }

    private static Content readFiles() {
        var index = Yaml.file("index.yaml");
        var phrases = Yaml.file("phrases.yaml");
        return new Content(
                Yaml.file("people.yaml").items().stream().map(ContentReader::person).toList(),
                Yaml.file("groups.yaml").items().stream()
                        .map(group -> new GroupFile(group.string("id"), group.stringMap("name")))
                        .toList(),
                index.strings("cases").stream().map(ContentReader::caseFile).toList(),
                articles(index.strings("articles")),
                canned(),
                macros(),
                files(index),
                LANGUAGES.stream()
                        .map(language -> PhrasesReader.read(language, phrases.part(language)))
                        .toList());
    }

    static Map<String, FileInfo> files() {
        return files(Yaml.file("index.yaml"));
    }

    private static Map<String, FileInfo> files(Yaml index) {
        var files = new LinkedHashMap<String, FileInfo>();
        for (var file : index.each("files")) {
            var name = file.string("name");
            var resource = file.optionalString("at").orElse(Yaml.FOLDER + "files/" + name);
            files.put(name, new FileInfo(name, file.string("mediaType"), resource));
        }
        return files;
    }

    static CaseFile caseFile(String id) {
        return caseFile(Yaml.file("cases/" + id + ".yaml"));
    }

    /// The bytes of one of the files to attach.
    public static byte[] file(FileInfo file) {
        return Yaml.resource(file.resource());
    }

    /// An HTML body.
    static String html(String name) {
        return Yaml.text("html/" + name);
    }

    private static Person person(Yaml yaml) {
        return new Person(
                yaml.string("id"),
                yaml.string("name"),
                yaml.string("gender").equals("f") ? Gender.FEMALE : Gender.MALE,
                yaml.string("email"),
                yaml.string("role").equals("operator") ? Role.OPERATOR : Role.CUSTOMER,
                yaml.optionalString("organisation"),
                yaml.string("language"));
    }

    private static CaseFile caseFile(Yaml yaml) {
        return new CaseFile(
                yaml.string("id"),
                yaml.string("language"),
                yaml.string("subject"),
                yaml.string("group"),
                yaml.string("requester"),
                yaml.string("channel"),
                yaml.number("priority"),
                state(yaml.string("state")),
                yaml.optionalString("assignee"),
                yaml.strings("tags"),
                yaml.stringMap("customFields"),
                yaml.number("ageMinutes"),
                yaml.optionalNumber("dueMinutes"),
                yaml.each("messages").stream().map(ContentReader::line).toList(),
                yaml.each("script").stream().map(ContentReader::rule).toList(),
                variants(yaml.part("variants")));
    }

    private static TicketState state(String word) {
        return TicketState.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static Line line(Yaml yaml) {
        return new Line(
                yaml.string("by"),
                yaml.string("kind"),
                yaml.number("afterMinutes"),
                yaml.string("text").strip(),
                yaml.optionalString("html").map(ContentReader::html),
                yaml.stringMap("inline"),
                yaml.strings("attachments"));
    }

    private static Rule rule(Yaml yaml) {
        return new Rule(
                When.valueOf(yaml.string("when").toUpperCase(Locale.ROOT)),
                yaml.strings("match"),
                yaml.number("afterSeconds"),
                yaml.optionalString("by"),
                yaml.optionalString("kind"),
                yaml.string("text").strip(),
                yaml.strings("attachments"),
                yaml.optionalString("then").map(ContentReader::state));
    }

    private static Story variants(Yaml yaml) {
        return new Story(
                yaml.templates("subjects"),
                yaml.templates("openings"),
                List.of(),
                yaml.templates("replies"),
                yaml.templates("answers"),
                List.of(),
                yaml.templates("fixes"),
                yaml.templates("closings"));
    }

    private static List<ArticleFile> articles(List<String> ids) {
        var articles = new ArrayList<ArticleFile>();
        for (var id : ids) {
            for (var language : LANGUAGES) {
                articles.add(article(id, language));
            }
        }
        return articles;
    }

    private static ArticleFile article(String id, String language) {
        var name = "articles/" + id + "." + language + ".md";
        var text = Yaml.text(name);
        var end = text.indexOf("\n---", 3);
        if (!text.startsWith("---") || end < 0) {
            throw new IllegalStateException(name + " has no front matter");
        }
        var front = Yaml.parse(name, text.substring(3, end));
        var body = text.substring(text.indexOf('\n', end + 1) + 1).strip();
        return new ArticleFile(
                id,
                language,
                front.string("title"),
                front.string("category"),
                front.strings("tags"),
                front.string("summary"),
                front.string("updated"),
                body,
                PICTURE.matcher(body).results().map(shown -> shown.group(1)).distinct().toList());
    }

    private static List<CannedFile> canned() {
        var canned = new ArrayList<CannedFile>();
        for (var yaml : Yaml.file("canned.yaml").items()) {
            var names = yaml.stringMap("name");
            var files =
                    yaml.has("files") ? Optional.of(yaml.part("files")) : Optional.<Yaml>empty();
            yaml.stringMap("text")
                    .forEach(
                            (language, text) ->
                                    canned.add(
                                            new CannedFile(
                                                    yaml.string("code"),
                                                    language,
                                                    names.getOrDefault(language, ""),
                                                    text.strip(),
                                                    files.map(all -> all.strings(language))
                                                            .orElse(List.of()))));
        }
        return canned;
    }

    private static List<MacroFile> macros() {
        var macros = new ArrayList<MacroFile>();
        for (var yaml : Yaml.file("macros.yaml").items()) {
            var replies = yaml.stringMap("reply");
            yaml.stringMap("name")
                    .forEach(
                            (language, name) ->
                                    macros.add(
                                            new MacroFile(
                                                    yaml.string("id"),
                                                    language,
                                                    name,
                                                    Optional.ofNullable(replies.get(language))
                                                            .map(String::strip),
                                                    changes(yaml.part("changes")))));
        }
        return macros;
    }

    /// @throws IllegalStateException for what would be dropped without a word
    static Map<Field, List<String>> changes(Yaml yaml) {
        var changes = new LinkedHashMap<Field, List<String>>();
        for (var name : yaml.names()) {
            switch (name) {
                case "state" -> changes.put(Field.STATE, List.of(state(yaml.string(name)).name()));
                case "priority" -> changes.put(Field.PRIORITY, List.of(yaml.string(name)));
                case "group" -> changes.put(Field.GROUP, List.of(yaml.string(name)));
                case "assignee" -> changes.put(Field.ASSIGNEE, List.of(yaml.string(name)));
                default -> throw new IllegalStateException("a macro cannot change " + name);
            }
        }
        return changes;
    }
}
