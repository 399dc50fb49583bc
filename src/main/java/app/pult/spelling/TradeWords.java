package app.pult.spelling;

import org.apache.lucene.analysis.hunspell.Dictionary;
import org.apache.lucene.analysis.hunspell.WordFormGenerator;
import org.apache.lucene.store.ByteBuffersDirectory;

import java.io.IOException;
import java.io.InputStream;
import java.text.ParseException;
import java.util.Set;
import java.util.TreeSet;

/// The words of the trade in all their forms: a Hunspell dictionary of our own, unfolded by the
/// rules of its language. Thread: any.
final class TradeWords {
    private TradeWords() {}

    /// @throws IOException if the resources are broken
    static Set<String> of(String language) throws IOException {
        try (var work = new ByteBuffersDirectory();
                var rules = open(language + ".aff");
                var words = open(language + ".dic")) {
            var forms = new TreeSet<String>();
            new WordFormGenerator(new Dictionary(work, "trade", rules, words))
                    .generateAllSimpleWords(form -> forms.add(form.getWord()), () -> {});
            return forms;
        } catch (ParseException e) {
            throw new IOException("The words of the trade in " + language, e);
        }
    }

    private static InputStream open(String name) throws IOException {
        var resource = TradeWords.class.getResourceAsStream(name);
        if (resource == null) {
            throw new IOException("There is no " + name);
        }
        return resource;
    }
}
