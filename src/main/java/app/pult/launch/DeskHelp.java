package app.pult.launch;

import app.pult.diagnosis.CodeMention;
import app.pult.diagnosis.Diagnosis;
import app.pult.diagnosis.Evidence;
import app.pult.diagnosis.Finding;
import app.pult.diagnosis.code.CodeLens;
import app.pult.diagnosis.runbook.Runbook;
import app.pult.knowledge.Article;
import app.pult.knowledge.Articles;
import app.pult.search.Search;
import app.pult.ui.diagnostics.FindingHelp.Offers;
import app.pult.ui.diagnostics.FindingOffers;
import app.pult.ui.diagnostics.FindingOffers.Book;
import app.pult.ui.diagnostics.FindingOffers.Page;
import app.pult.ui.diagnostics.FindingOffers.Reason;
import app.pult.ui.diagnostics.runbook.Lines;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Looks up what helps with findings and codes on this desk: the runbooks that serve them, the
/// articles that their rules name, then articles with their words. Thread: any but JavaFX.
final class DeskHelp {
    private static final int MOST_RUNBOOKS = 2;
    private static final int MOST_ARTICLES = 3;

    private final DeskShelf shelf;
    private final Articles articles;
    private final Search search;
    private final Locale locale;

    DeskHelp(DeskShelf shelf, Articles articles, Search search, Locale locale) {
        this.shelf = shelf;
        this.articles = articles;
        this.search = search;
        this.locale = locale;
    }

    /// A code whose most likely runbook is offered by a finding is no news.
    Offers of(Diagnosis diagnosis) {
        var findings = new LinkedHashMap<Finding, FindingOffers>();
        var codes = new LinkedHashMap<CodeMention, FindingOffers>();
        if (!diagnosis.findings().isEmpty() || !diagnosis.codes().isEmpty()) {
            var books = shelf.runbooks();
            var pages = articles.list(locale.getLanguage(), "");
            var taken = new HashSet<Runbook>();
            for (var finding : diagnosis.findings()) {
                var serving = Lines.of(books, finding);
                taken.addAll(serving);
                findings.put(finding, new FindingOffers(books(serving), articles(finding, pages)));
            }
            for (var mention : diagnosis.codes()) {
                var serving = Lines.of(books, mention);
                if (!serving.isEmpty() && !taken.contains(serving.getFirst())) {
                    codes.put(mention, new FindingOffers(books(serving), articles(mention)));
                }
            }
        }
        return new Offers(findings, codes);
    }

    private List<Book> books(List<Runbook> serving) {
        return serving.stream()
                .limit(MOST_RUNBOOKS)
                .map(book -> new Book(book.id(), book.title().in(locale)))
                .toList();
    }

    private List<Page> articles(CodeMention mention) {
        var card = CodeLens.card(mention.code());
        return search
                .articlesLike(
                        card.title() + " " + card.symbol(), mention.line().text(), MOST_ARTICLES)
                .stream()
                .map(hit -> new Page(hit.id(), hit.title().text(), Reason.WORDS))
                .toList();
    }

    private List<Page> articles(Finding finding, List<Article> all) {
        var named = finding.suggestion().articles();
        var found = new ArrayList<Page>();
        var taken = new HashSet<String>();
        for (var article : all) {
            if (named.contains(article.translationOf()) && taken.add(article.translationOf())) {
                found.add(new Page(article.id(), article.title(), Reason.RULE));
            }
        }
        var proof =
                finding.evidence().stream().map(Evidence::text).collect(Collectors.joining("\n"));
        for (var hit : search.articlesLike(finding.title().in(locale), proof, MOST_ARTICLES)) {
            if (found.size() < MOST_ARTICLES && taken.add(hit.page())) {
                found.add(new Page(hit.id(), hit.title().text(), Reason.WORDS));
            }
        }
        return found;
    }
}
