package app.pult.search;

import app.pult.search.Excerpt.Mark;

import java.util.ArrayList;
import java.util.List;

/// Chooses the part of a text that shows best why it was found. Thread: confined to one question.
public final class Excerpts {
    private static final String MORE = "…";
    private static final int NOTHING = -1;

    private final List<Wanted> wanted;
    private final Analyzer analyzer;

    /// One more than the place of what a word is, [#NOTHING], or 0 where it was not looked at.
    private final WordBytes terms = new WordBytes();

    public Excerpts(List<Wanted> wanted, Analyzer analyzer) {
        this.wanted =
                wanted.stream()
                        .filter(word -> !StopWords.has(word.exact()))
                        .limit(Byte.MAX_VALUE)
                        .toList();
        this.analyzer = analyzer;
    }

    /// All of it, with its marks.
    public Excerpt whole(String text) {
        return cut(text, matches(analyzer.words(text)), 0, text.length());
    }

    /// About `length` characters around the place with most of the question.
    public Excerpt best(String text, int length) {
        return best(text, analyzer.words(text), length);
    }

    /// The same of a text whose `words` are known.
    public Excerpt best(String text, List<Token> words, int length) {
        var matches = matches(words);
        int start = 0;
        double most = -1;
        for (int i = 0; i < matches.size(); i++) {
            double weight = 0;
            long seen = 0;
            for (int j = i; j < matches.size(); j++) {
                if (matches.get(j).mark.end() - matches.get(i).mark.start() > length) {
                    break;
                }
                long bit = 1L << (matches.get(j).term & 63);
                weight += (seen & bit) == 0 ? matches.get(j).weight : 0;
                seen |= bit;
            }
            if (weight > most) {
                most = weight;
                start = matches.get(i).mark.start();
            }
        }
        int from = start <= length / 3 ? 0 : wordAt(text, start - length / 4);
        int to = Math.min(text.length(), from + length);
        return cut(text, matches, from, to);
    }

    private record Match(Mark mark, int term, double weight) {}

    private List<Match> matches(List<Token> words) {
        var matches = new ArrayList<Match>();
        for (var token : words) {
            int term = term(token.form());
            if (term != NOTHING) {
                matches.add(
                        new Match(
                                new Mark(token.start(), token.end()),
                                term,
                                wanted.get(term).weight()));
            }
        }
        return matches;
    }

    /// The first of what is looked for that this word is, or [#NOTHING].
    private int term(WordForm form) {
        int known = terms.of(form);
        if (known == 0) {
            int place = place(form);
            known = place == NOTHING ? NOTHING : place + 1;
            terms.set(form, known);
        }
        return known == NOTHING ? NOTHING : known - 1;
    }

    private int place(WordForm form) {
        for (int i = 0; i < wanted.size(); i++) {
            if (wanted.get(i).fits(form) > 0) {
                return i;
            }
        }
        return NOTHING;
    }

    /// One line: every run of blanks is one.
    private static Excerpt cut(String text, List<Match> matches, int from, int to) {
        var line = new StringBuilder(from > 0 ? MORE : "");
        var marks = new ArrayList<Mark>();
        int next = 0;
        while (next < matches.size() && matches.get(next).mark.start() < from) {
            next++;
        }
        int opened = -1;
        boolean blank = true;
        for (int i = from; i < to; i++) {
            if (next < matches.size() && matches.get(next).mark.start() == i) {
                opened = line.length();
            }
            char sign = text.charAt(i);
            boolean isBlank = Character.isWhitespace(sign) || Character.isISOControl(sign);
            if (!isBlank) {
                line.append(sign);
            } else if (!blank) {
                line.append(' ');
            }
            blank = isBlank;
            if (opened >= 0 && next < matches.size() && matches.get(next).mark.end() == i + 1) {
                marks.add(new Mark(opened, line.length()));
                opened = -1;
                next++;
            }
        }
        var end = line.toString().stripTrailing();
        var inside = marks.stream().filter(mark -> mark.end() <= end.length()).toList();
        return new Excerpt(to < text.length() ? end + MORE : end, inside);
    }

    private static int wordAt(String text, int place) {
        int at = Math.max(0, place);
        while (at > 0 && !Character.isWhitespace(text.charAt(at - 1)) && place - at < 30) {
            at--;
        }
        return at;
    }
}
