package app.pult.search;

import app.pult.search.Asked.Extent;
import app.pult.search.Asked.Word;
import app.pult.search.Terms.Counted;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Turns the words of a question into what is looked for. A word this desk knows stands for itself
/// and its forms; only one that nobody here has written is taken for the other keyboard layout, for
/// Russian in Latin letters or for a slip of the finger, in this order.
///
/// Thread: confined to one question.
public final class Widening {
    /// More words tell no more, and each costs.
    private static final int MOST_WORDS = 60;

    private static final int MOST_BEGINNINGS = 24;
    private static final int MOST_MEANT = 4;
    private static final int MOST_KIN = 6;
    private static final int KIN_SHARE = 4;
    private static final double BEGINNING = 0.9;
    private static final double LATIN = 0.95;
    private static final double SLIP = 0.8;
    private static final double FARTHER_SLIP = 0.6;

    private final Terms terms;
    private final Analyzer analyzer;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private final Set<String> codes = new LinkedHashSet<>();
    private final List<String> meant = new ArrayList<>();
    private boolean isMeant;

    /// A word before its weight is known: how often it was asked for, and what may stand for it.
    private static final class Draft {
        private final WordForm form;
        private final Map<String, Double> stems = new HashMap<>();
        private final Map<String, Double> words = new HashMap<>();
        private double asked;
        private long texts;

        private Draft(WordForm form) {
            this.form = form;
        }
    }

    public Widening(Terms terms, Analyzer analyzer) {
        this.terms = terms;
        this.analyzer = analyzer;
    }

    /// Each of `words` counts `emphasis` times; said again, it counts for more.
    public void add(List<Word> words, double emphasis) {
        for (var word : words) {
            add(word, emphasis);
        }
    }

    /// A whole text, of which every word counts `emphasis` times.
    public void add(String text, double emphasis) {
        for (var piece : text.split("\\s+", -1)) {
            if (!piece.isEmpty()) {
                add(new Word(piece, Extent.WHOLE), emphasis);
            }
        }
    }

    /// What is looked for, in the order of the question.
    public List<Wanted> wanted() {
        var wanted = new ArrayList<Wanted>();
        for (var draft : drafts.values()) {
            double emphasis = Wanted.emphasis(draft.asked) * StopWords.share(draft.form.exact());
            wanted.add(
                    new Wanted(
                            draft.form.exact(),
                            draft.form.stem(),
                            emphasis,
                            terms.rarity(draft.texts),
                            draft.stems,
                            draft.words));
        }
        return wanted;
    }

    /// Codes of the question that are more than one word: hosts, versions, paths, addresses.
    public Set<String> codes() {
        return codes;
    }

    /// The question as it was understood, where that is not what was typed.
    public Optional<String> meant() {
        return isMeant ? Optional.of(String.join(" ", meant)) : Optional.empty();
    }

    private void add(Word word, double emphasis) {
        if (drafts.size() >= MOST_WORDS) {
            return;
        }
        var tokens = analyzer.words(word.text());
        if (tokens.size() > 1) {
            codes.addAll(analyzer.codes(word.text()));
        }
        if (tokens.stream().allMatch(token -> isKnown(token, word.extent()))) {
            meant.add(word.text());
            tokens.forEach(token -> take(token, isLast(token, tokens, word), emphasis));
            return;
        }
        var other = inOtherLayout(word);
        if (other.isPresent()) {
            isMeant = true;
            meant.add(other.get().text());
            var there = analyzer.words(other.get().text());
            there.forEach(token -> take(token, isLast(token, there, word), emphasis));
            return;
        }
        for (var token : tokens) {
            if (isKnown(token, word.extent())) {
                meant.add(token.exact());
                take(token, isLast(token, tokens, word), emphasis);
            } else {
                guess(token, emphasis);
            }
        }
    }

    private static Extent isLast(Token token, List<Token> tokens, Word word) {
        return token.equals(tokens.getLast()) ? word.extent() : Extent.WHOLE;
    }

    private boolean isKnown(Token token, Extent extent) {
        return terms.textsWith(token.exact()) > 0
                || terms.textsWithStem(token.stem()) > 0
                || (extent == Extent.BEGINNING && !terms.startingWith(token.exact(), 1).isEmpty());
    }

    /// The same keys in the other layout, if that is a word here.
    private Optional<Word> inOtherLayout(Word word) {
        return KeyboardLayout.other(word.text())
                .map(text -> new Word(text, word.extent()))
                .filter(
                        other -> {
                            var tokens = analyzer.words(other.text());
                            return !tokens.isEmpty()
                                    && tokens.stream()
                                            .allMatch(token -> isKnown(token, word.extent()));
                        });
    }

    private void take(Token token, Extent extent, double emphasis) {
        var draft = draft(token.form(), emphasis);
        draft.texts = terms.textsWithStem(token.stem());
        draft.stems.put(token.stem(), 1.0);
        if (extent == Extent.BEGINNING) {
            for (var longer : terms.startingWith(token.exact(), MOST_BEGINNINGS)) {
                draft.words.putIfAbsent(longer.word(), BEGINNING);
                draft.texts = Math.max(draft.texts, longer.texts());
            }
        } else if (token.stem().length() > KIN_SHARE) {
            kin(token).forEach(stem -> draft.stems.putIfAbsent(stem, 0.0));
        }
    }

    /// Stems that begin as this one does: they lead to texts in which its family is.
    private List<String> kin(Token token) {
        int shared = Math.max(KIN_SHARE, token.stem().length() - 2);
        return terms.startingWith(token.stem().substring(0, shared), MOST_KIN).stream()
                .map(word -> analyzer.stem(word.word()))
                .distinct()
                .toList();
    }

    private void guess(Token token, double emphasis) {
        var russian =
                Analyzer.isCyrillic(token.exact())
                        ? List.<Counted>of()
                        : terms.inLatin(token.exact(), MOST_MEANT);
        var found = russian.isEmpty() ? terms.near(token.exact(), MOST_MEANT) : russian;
        if (found.isEmpty()) {
            meant.add(token.exact());
            draft(token.form(), emphasis).stems.put(token.stem(), 1.0);
            return;
        }
        isMeant = true;
        meant.add(found.getFirst().word());
        var best = found.getFirst().word();
        var draft = draft(analyzer.form(best), emphasis);
        for (var word : found) {
            double fit =
                    !russian.isEmpty() ? LATIN : word.word().equals(best) ? SLIP : FARTHER_SLIP;
            draft.stems.merge(analyzer.stem(word.word()), fit, Math::max);
            draft.texts += word.texts();
        }
    }

    private Draft draft(WordForm form, double emphasis) {
        var draft = drafts.computeIfAbsent(form.stem(), stem -> new Draft(form));
        draft.asked += emphasis;
        return draft;
    }
}
