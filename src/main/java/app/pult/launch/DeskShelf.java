package app.pult.launch;

import app.pult.desk.Subscription;
import app.pult.diagnosis.rule.BuiltInRules;
import app.pult.diagnosis.rule.Rule;
import app.pult.diagnosis.rule.RuleBook;
import app.pult.diagnosis.runbook.Runbooks;
import app.pult.diagnosis.team.TeamBook;
import app.pult.knowledge.Article;
import app.pult.knowledge.ArticleId;
import app.pult.knowledge.Articles;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The rules and runbooks of an open desk: the program's, then its team's, which follow the
/// knowledge base. Read when first asked for, and anew after articles changed. Thread: any but
/// JavaFX.
public final class DeskShelf implements AutoCloseable {
    private static final List<String> LANGUAGES = List.of("ru", "en");

    private final Articles articles;
    private final Subscription watching;
    private Optional<Runbooks> ofProgram = Optional.empty();
    private Optional<RuleBook> builtIn = Optional.empty();
    private Optional<TeamBook> team = Optional.empty();
    private Optional<RuleBook> rules = Optional.empty();

    /// Set on a store thread, which may not wait for a reading.
    private volatile boolean isChanged;

    public DeskShelf(Articles articles) {
        this.articles = articles;
        watching = articles.watch(this::forget);
    }

    public synchronized Runbooks runbooks() {
        var all = new ArrayList<>(ofProgram().all());
        all.addAll(team().runbooks());
        return new Runbooks(all);
    }

    /// The same one until articles with rules have changed.
    public synchronized RuleBook rules() {
        var own = team().rules();
        if (rules.filter(book -> endsWith(book, own)).isEmpty()) {
            var all = new ArrayList<>(builtIn().rules());
            all.addAll(own);
            rules = Optional.of(own.isEmpty() ? builtIn() : new RuleBook(all));
        }
        return rules.orElseThrow();
    }

    /// What the team added, with what was refused of it.
    public synchronized TeamBook team() {
        if (isChanged || team.isEmpty()) {
            isChanged = false;
            var carrying = all().stream().filter(TeamBook::mayCarry).toList();
            team =
                    Optional.of(
                            carrying.isEmpty() ? TeamBook.EMPTY : TeamBook.of(carrying, taken()));
        }
        return team.orElseThrow();
    }

    private boolean endsWith(RuleBook book, List<Rule> own) {
        int builtInCount = builtIn().rules().size();
        return book.rules().subList(builtInCount, book.rules().size()).equals(own);
    }

    private Set<String> taken() {
        var ids = new HashSet<String>();
        builtIn().rules().forEach(rule -> ids.add(rule.id()));
        ofProgram().all().forEach(book -> ids.add(book.id().value()));
        return ids;
    }

    private Runbooks ofProgram() {
        var read = ofProgram.orElseGet(Runbooks::ofProgram);
        ofProgram = Optional.of(read);
        return read;
    }

    private RuleBook builtIn() {
        var read = builtIn.orElseGet(BuiltInRules::load);
        builtIn = Optional.of(read);
        return read;
    }

    private List<Article> all() {
        Map<ArticleId, Article> all = new LinkedHashMap<>();
        for (var language : LANGUAGES) {
            articles.list(language, "").forEach(article -> all.putIfAbsent(article.id(), article));
        }
        return List.copyOf(all.values());
    }

    private void forget() {
        isChanged = true;
    }

    @Override
    public void close() {
        watching.close();
    }
}
