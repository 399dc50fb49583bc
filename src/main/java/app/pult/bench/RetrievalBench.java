package app.pult.bench;

import app.pult.bench.Figure.More;
import app.pult.search.Hit;
import app.pult.store.Store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// `bench retrieval`: a foreign corpus of texts as the knowledge base of a desk, its questions
/// asked of the desk's own search, and what was found as a TREC run: `qid Q0 docid rank score tag`.
/// Corpus and questions are JSON objects with `_id`, `title` and `text`, one a line. Each question
/// is taken for what somebody wrote: nothing in it is a command.
public final class RetrievalBench implements Bench {
    private static final String NAME = "retrieval";
    private static final int FOUND = 100;

    private final Path corpus;
    private final Path queries;
    private final Path run;

    public RetrievalBench(Path corpus, Path queries, Path run) {
        this.corpus = corpus;
        this.queries = queries;
        this.run = run;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Figure> run(Plan plan) throws IOException {
        try (var workshop = Workshop.below(plan.data());
                var store = Store.open(workshop.folder("desk"), plan.machine().clock())) {
            var indexing = new Samples();
            var texts = Files.readAllLines(corpus);
            indexing.time(
                    () -> {
                        ForeignTexts.asArticles(store, texts);
                        return texts;
                    });
            var asking = new Samples();
            var lines = new ArrayList<String>();
            for (var line : Files.readAllLines(queries)) {
                var found =
                        asking.time(
                                () ->
                                        store.search()
                                                .articlesLike(
                                                        ForeignTexts.field(line, "title"),
                                                        ForeignTexts.field(line, "text"),
                                                        FOUND));
                tell(ForeignTexts.field(line, "_id"), found, lines);
            }
            Files.write(run, lines);
            return List.of(figure(texts.size(), indexing, asking));
        }
    }

    private static void tell(String query, List<Hit.OfArticle> found, List<String> lines) {
        for (int i = 0; i < found.size(); i++) {
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "%s Q0 %s %d %d pult",
                            query,
                            found.get(i).id().value(),
                            i + 1,
                            FOUND - i));
        }
    }

    private static Figure figure(int texts, Samples indexing, Samples asking) {
        var each = asking.spread();
        return new Figure(
                NAME,
                "a question",
                each.p50(),
                0,
                "ms",
                "by eval_ir.py",
                Figure.Verdict.MET,
                new More()
                        .count("texts", texts)
                        .count("n", each.n())
                        .number("p99", each.p99())
                        .number("indexing_ms", indexing.totalMillis())
                        .values());
    }
}
