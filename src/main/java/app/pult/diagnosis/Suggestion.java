package app.pult.diagnosis;

import java.util.List;

/// What to do about a finding: `advice` in one or two sentences, ids of `articles` of the knowledge
/// base and of `runbooks`, both possibly none.
public record Suggestion(Bilingual advice, List<String> articles, List<String> runbooks) {
    public Suggestion {
        articles = List.copyOf(articles);
        runbooks = List.copyOf(runbooks);
    }
}
