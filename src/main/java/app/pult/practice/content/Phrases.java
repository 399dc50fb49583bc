package app.pult.practice.content;

import java.util.List;
import java.util.Map;

/// Everything a ticket in one language is grown from.
public record Phrases(
        String language,
        List<String> maleNames,
        List<String> femaleNames,
        List<LastName> lastNames,
        List<String> organisations,
        Map<String, List<String>> words,
        Courtesy courtesy,
        List<Topic> topics) {
    public Phrases {
        maleNames = List.copyOf(maleNames);
        femaleNames = List.copyOf(femaleNames);
        lastNames = List.copyOf(lastNames);
        organisations = List.copyOf(organisations);
        words = Map.copyOf(words);
        topics = List.copyOf(topics);
    }

    public record LastName(String masculine, String feminine) {}

    /// What surrounds the matter itself.
    public record Courtesy(
            List<Template> greetings,
            List<Template> signoffs,
            List<Template> operatorGreetings,
            List<Template> operatorSignoffs,
            List<Template> acknowledgements,
            List<Template> nudges,
            List<Template> thanks,
            List<Template> closings,
            List<Template> notes,
            Meanwhile meanwhile) {
        private static final List<Template> SILENCE = List.of(Template.of(""));

        /// The same around texts that greet by themselves.
        Courtesy bare() {
            return new Courtesy(
                    SILENCE,
                    SILENCE,
                    SILENCE,
                    SILENCE,
                    acknowledgements,
                    nudges,
                    thanks,
                    closings,
                    notes,
                    meanwhile);
        }
    }

    /// What is said while nobody is any further: the operator tells how it goes and the customer
    /// waits, the customer puts a step off and the operator agrees.
    public record Meanwhile(
            List<Template> progress,
            List<Template> patience,
            List<Template> laters,
            List<Template> encouragements) {}

    /// A field of work; `weight` says how often it comes, relative to the others.
    public record Topic(
            String id,
            String group,
            String product,
            List<String> tags,
            int weight,
            List<Story> stories) {
        public Topic {
            tags = List.copyOf(tags);
            stories = List.copyOf(stories);
        }
    }
}
