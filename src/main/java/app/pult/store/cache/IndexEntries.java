package app.pult.store.cache;

import app.pult.search.Analyzer;
import app.pult.search.Token;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;

/// Some texts as the index takes them; `words` has for each exact word in how many of them it is.
///
/// Half of what indexing costs is taking texts apart, and that needs no database: another thread
/// does it while the writer of `cache.db` is at something else.
record IndexEntries(List<Entry> all, Map<String, Integer> words) {
    /// So many texts are worth another thread.
    private static final int PORTION = 64;

    /// The columns of a row of `search_index`; `length` in words.
    record Entry(
            SearchText text, String exact, String stem, String code, String title, int length) {}

    /// All portions in their order, taken apart by another thread; few texts by the caller. Thread:
    /// any.
    static List<CompletableFuture<IndexEntries>> of(List<SearchText> texts, Analyzer analyzer) {
        if (texts.size() <= PORTION) {
            return List.of(CompletableFuture.completedFuture(takenApart(texts, analyzer)));
        }
        var portions = new ArrayList<CompletableFuture<IndexEntries>>();
        for (int i = 0; i < texts.size(); i += PORTION) {
            var portion = texts.subList(i, Math.min(i + PORTION, texts.size()));
            portions.add(
                    CompletableFuture.supplyAsync(
                            () -> takenApart(portion, analyzer), ForkJoinPool.commonPool()));
        }
        return portions;
    }

    /// Words of titles are terms of their own: FTS5 keeps one list for all columns of a term and
    /// would read all of it to find the few titles.
    static String titleTerm(String stem) {
        return "=" + stem;
    }

    private static IndexEntries takenApart(List<SearchText> texts, Analyzer analyzer) {
        var all = new ArrayList<Entry>(texts.size());
        var words = new HashMap<String, Integer>();
        for (var text : texts) {
            var whole = text.title() + "\n" + text.body();
            var tokens = analyzer.words(whole);
            all.add(
                    new Entry(
                            text,
                            joined(tokens, Token::exact),
                            joined(tokens, Token::stem),
                            String.join(" ", analyzer.codes(whole)),
                            joined(analyzer.words(text.title()), token -> titleTerm(token.stem())),
                            tokens.size()));
            var seen = new HashSet<String>();
            for (var token : tokens) {
                if (seen.add(token.exact())) {
                    words.merge(token.exact(), 1, Integer::sum);
                }
            }
        }
        return new IndexEntries(all, words);
    }

    private static String joined(List<Token> tokens, Function<Token, String> of) {
        var text = new StringBuilder();
        for (var token : tokens) {
            text.append(of.apply(token)).append(' ');
        }
        return text.toString();
    }
}
