package app.pult.diagnosis.team;

import app.pult.desk.rich.Block;
import app.pult.diagnosis.report.Kinds;
import app.pult.diagnosis.rule.Rule;
import app.pult.diagnosis.rule.RuleProof;
import app.pult.diagnosis.rule.RuleReader;
import app.pult.diagnosis.runbook.Fault;
import app.pult.diagnosis.runbook.Runbook;
import app.pult.diagnosis.runbook.RunbookReader;
import app.pult.knowledge.Article;
import app.pult.knowledge.ArticleId;
import app.pult.knowledge.ArticleText;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The rules and runbooks that a team keeps in its articles, in fenced blocks called `pult-rule` (a
/// list of rules, as in [RuleReader]) and `pult-runbook` (one, as in `runbooks/FORMAT.md`). In the
/// order of the articles. Translations of a page may carry the same block: it counts once.
///
/// Thread: any, immutable.
public record TeamBook(List<Rule> rules, List<Runbook> runbooks, List<Refused> refused) {
    public static final TeamBook EMPTY = new TeamBook(List.of(), List.of(), List.of());

    private static final String RULE = "pult-rule";
    private static final String RUNBOOK = "pult-runbook";

    /// In characters, and in rules and runbooks of a desk: more is no knowledge base.
    private static final int LONGEST = 100_000;

    private static final int MOST = 500;
    private static final Pattern ID = Pattern.compile("(?m)^id:\\s*['\"]?([A-Za-z0-9.-]+)");

    /// A block that is not used. `reason` is in English, as formats are: for its author.
    public record Refused(ArticleId article, String title, String reason) {}

    public TeamBook {
        rules = List.copyOf(rules);
        runbooks = List.copyOf(runbooks);
        refused = List.copyOf(refused);
    }

    /// `taken` are the ids of the program's own rules and runbooks, which nobody replaces.
    public static TeamBook of(Collection<Article> articles, Set<String> taken) {
        var reading = new Reading(taken);
        articles.forEach(reading::read);
        return new TeamBook(reading.rules, reading.runbooks, reading.refused);
    }

    /// Cheap, for the many that do not.
    public static boolean mayCarry(Article article) {
        return article.body().contains(RULE) || article.body().contains(RUNBOOK);
    }

    /// Thread: confined to one reading.
    private static final class Reading {
        private final Kinds kinds = new Kinds();
        private final Set<String> taken;
        private final List<Rule> rules = new ArrayList<>();
        private final List<Runbook> runbooks = new ArrayList<>();
        private final List<Refused> refused = new ArrayList<>();

        /// What stood in a block, and the page it was on.
        private final Map<String, String> seen = new HashMap<>();

        private Reading(Set<String> taken) {
            this.taken = new HashSet<>(taken);
        }

        private void read(Article article) {
            for (var block : ArticleText.of(article).blocks()) {
                if (block instanceof Block.Code code) {
                    var text = code.text();
                    if (code.language().equals(RULE)) {
                        once(article, text, () -> rules(article, text));
                    } else if (code.language().equals(RUNBOOK)) {
                        once(article, text, () -> runbook(article, text));
                    }
                }
            }
        }

        private void once(Article article, String text, Runnable read) {
            var page = article.translationOf();
            if (text.length() > LONGEST || rules.size() + runbooks.size() >= MOST) {
                refuse(article, "is too long, or there are too many");
            } else if (page.isBlank() || !page.equals(seen.put(text, page))) {
                read.run();
            }
        }

        private void rules(Article article, String text) {
            try {
                var read = RuleReader.read(article.id().value(), text);
                if (read.isEmpty()) {
                    refuse(article, "has no rule");
                }
                for (var rule : read) {
                    rule(article, rule);
                }
            } catch (IllegalArgumentException e) {
                refuse(article, String.valueOf(e.getMessage()));
            }
        }

        private void rule(Article article, Rule rule) {
            var fault = RuleProof.fault(rule, kinds);
            if (fault.isPresent()) {
                refuse(article, fault.get());
            } else if (!taken.add(rule.id())) {
                refuse(article, "there is a rule called " + rule.id() + " already");
            } else {
                rules.add(rule);
            }
        }

        private void runbook(Article article, String text) {
            var id = ID.matcher(text);
            var file = (id.find() ? id.group(1) : article.id().value()) + ".yaml";
            switch (RunbookReader.read(file, text)) {
                case RunbookReader.Result.Read(var book) -> {
                    if (taken.add(book.id().value())) {
                        runbooks.add(book);
                    } else {
                        refuse(
                                article,
                                "there is a runbook called " + book.id().value() + " already");
                    }
                }
                case RunbookReader.Result.Refused(var faults) ->
                        refuse(
                                article,
                                faults.stream()
                                        .map(Fault::toString)
                                        .collect(Collectors.joining("; ")));
            }
        }

        private void refuse(Article article, String reason) {
            refused.add(new Refused(article.id(), article.title(), reason));
        }
    }
}
