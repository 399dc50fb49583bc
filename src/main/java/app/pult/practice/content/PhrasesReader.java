package app.pult.practice.content;

import app.pult.practice.content.Phrases.Courtesy;
import app.pult.practice.content.Phrases.LastName;
import app.pult.practice.content.Phrases.Meanwhile;
import app.pult.practice.content.Phrases.Topic;

import java.util.LinkedHashMap;
import java.util.List;

/// Reads what grown tickets are said with, in one language, as `FORMAT.md` beside the files
/// describes.
final class PhrasesReader {
    private PhrasesReader() {}

    static Phrases read(String language, Yaml yaml) {
        var names = yaml.part("names");
        var first = names.part("first");
        var words = new LinkedHashMap<String, List<String>>();
        var wordLists = yaml.part("words");
        wordLists.names().forEach(name -> words.put(name, wordLists.strings(name)));
        return new Phrases(
                language,
                first.strings("m"),
                first.strings("f"),
                names.each("last").stream().map(PhrasesReader::lastName).toList(),
                yaml.strings("organisations"),
                words,
                courtesy(yaml),
                yaml.each("topics").stream().map(PhrasesReader::topic).toList());
    }

    private static LastName lastName(Yaml pair) {
        var both = pair.items();
        return new LastName(both.get(0).node().asString(), both.get(1).node().asString());
    }

    private static Courtesy courtesy(Yaml yaml) {
        return new Courtesy(
                yaml.templates("greetings"),
                yaml.templates("signoffs"),
                yaml.templates("operatorGreetings"),
                yaml.templates("operatorSignoffs"),
                yaml.templates("acknowledgements"),
                yaml.templates("nudges"),
                yaml.templates("thanks"),
                yaml.templates("closings"),
                yaml.templates("notes"),
                new Meanwhile(
                        yaml.templates("progress"),
                        yaml.templates("patience"),
                        yaml.templates("laters"),
                        yaml.templates("encouragements")));
    }

    private static Topic topic(Yaml yaml) {
        return new Topic(
                yaml.string("id"),
                yaml.string("group"),
                yaml.string("product"),
                yaml.strings("tags"),
                yaml.number("weight"),
                yaml.each("stories").stream().map(PhrasesReader::story).toList());
    }

    private static Story story(Yaml yaml) {
        return new Story(
                yaml.templates("subjects"),
                yaml.templates("openings"),
                yaml.templates("details"),
                yaml.templates("questions"),
                yaml.templates("answers"),
                yaml.templates("notes"),
                yaml.templates("advices"),
                yaml.templates("results"));
    }
}
