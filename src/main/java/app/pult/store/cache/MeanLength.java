package app.pult.store.cache;

import app.pult.search.Terms;
import app.pult.store.Session;

import java.sql.SQLException;

/// How long the articles of this desk are on average: what is long beside the others does not
/// depend on which others a question finds, and a long question finds long texts. Counted anew when
/// there are more texts by a tenth. Thread: any.
final class MeanLength {
    private static final long MORE = 10;

    private final Terms terms;
    private volatile Counted counted = new Counted(0, 0);

    /// `words` are the mean while the desk had so many `texts`; 0 for none.
    private record Counted(double words, long texts) {}

    MeanLength(Terms terms) {
        this.terms = terms;
    }

    /// In words; 0 where there is no article.
    double ofArticles(Session session) throws SQLException {
        long texts = terms.texts();
        var before = counted;
        if (before.texts() > 0 && Math.abs(texts - before.texts()) <= before.texts() / MORE) {
            return before.words();
        }
        double words =
                session.find(
                                """
                                SELECT ifnull(avg(length), 0) AS mean FROM search_texts
                                WHERE doc >= ? AND doc < ?
                                """,
                                row -> row.amount("mean"),
                                SearchText.Kind.ARTICLE.base(),
                                SearchText.Kind.PERSON.base())
                        .orElse(0.0);
        counted = new Counted(words, texts);
        return words;
    }
}
