package app.pult.store.cache;

import app.pult.search.Analyzer;
import app.pult.search.Token;
import app.pult.search.WordForm;
import app.pult.search.WordForms;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Texts that were read and taken apart for the last questions: the next letter of a question asks
/// for nearly the same texts. What was not needed for longest goes first. Thread: any.
final class ReadTexts {
    /// Words of all texts together, about 4 bytes each.
    private static final int MOST_WORDS = 4_000_000;

    /// Texts, about 20 KB each.
    private static final int MOST_QUOTED = 300;

    private final WordForms known = WordForms.kept();
    private final Analyzer analyzer = new Analyzer(known);
    private final Map<Long, Body> bodies = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<Long, Quoted> quoted = new LinkedHashMap<>(16, 0.75f, true);
    private int words;

    /// What has this digest in its row of `search_texts`.
    private record Body(long digest, List<WordForm> words) {}

    /// What is shown of a text is a part of `text`; `words` are all of it.
    record Quoted(long digest, String text, List<Token> words) {}

    /// Where a text comes from if it is not here.
    interface Source {
        String read() throws SQLException;
    }

    /// Takes a question apart: its words are those of the texts here.
    Analyzer analyzer() {
        return analyzer;
    }

    boolean isFull() {
        return known.isFull();
    }

    /// The words of the text at this place of the index.
    List<WordForm> words(long doc, long digest, Source source) throws SQLException {
        synchronized (bodies) {
            var body = bodies.get(doc);
            if (body != null && body.digest() == digest) {
                return body.words();
            }
        }
        var read = analyzer.forms(source.read());
        keep(doc, new Body(digest, read));
        return read;
    }

    /// A text as it is shown, with its words: an answer and the next have most texts in common.
    Quoted quoted(long doc, long digest, Source source) throws SQLException {
        synchronized (quoted) {
            var known = quoted.get(doc);
            if (known != null && known.digest() == digest) {
                return known;
            }
        }
        var text = source.read();
        var read = new Quoted(digest, text, analyzer.words(text));
        synchronized (quoted) {
            quoted.put(doc, read);
            if (quoted.size() > MOST_QUOTED) {
                quoted.remove(quoted.keySet().iterator().next());
            }
        }
        return read;
    }

    private void keep(long doc, Body body) {
        synchronized (bodies) {
            var before = bodies.put(doc, body);
            words += body.words().size() - (before == null ? 0 : before.words().size());
            var oldest = bodies.values().iterator();
            while (words > MOST_WORDS && oldest.hasNext()) {
                words -= oldest.next().words().size();
                oldest.remove();
            }
        }
    }
}
