package app.pult.practice.content;

import app.pult.practice.content.Phrases.Courtesy;

import java.util.List;

/// What a grown ticket is about: a story of a topic, or the variants of a hand-written case.
record Subject(String group, String product, List<String> tags, Story story, Courtesy courtesy) {
    static Subject of(Phrases.Topic topic, Story story, Courtesy courtesy) {
        return new Subject(topic.group(), topic.product(), topic.tags(), story, courtesy);
    }

    /// Their texts greet by themselves.
    static Subject of(CaseFile file, Courtesy courtesy) {
        return new Subject(
                file.group(),
                file.customFields().getOrDefault("Product", ""),
                file.tags(),
                file.variants(),
                courtesy.bare());
    }
}
