package app.pult.desk.rich;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/// Tells what an author wrote from what a mail program put below or between it: quotes with the
/// line that introduces them, and copies of earlier mails under their heads. In doubt it is the
/// author's: words among those of a copied mail that stand in no earlier message are an answer, a
/// message of nothing but quotes is a message, and one or two quoted lines above an answer say what
/// it answers.
///
/// Thread: any; confined to one call.
public final class Quoted {
    private static final int SHORT_QUOTE = 2;
    private static final int LINES_OF_HEAD = 8;
    private static final int LINES_OF_INTRODUCTION = 3;

    /// Who wrote a section.
    public enum Origin {
        AUTHOR,
        EARLIER
    }

    /// Blocks that stand together; `lines` of them say something.
    public record Section(Origin origin, List<Block> blocks, int lines) {
        public Section {
            blocks = List.copyOf(blocks);
        }
    }

    private final List<Block> blocks;
    private final List<List<String>> lines;
    private final Origin[] origins;
    private final Earlier earlier;

    private Quoted(List<Block> blocks, Earlier earlier) {
        this.blocks = blocks;
        this.earlier = earlier;
        lines = blocks.stream().map(Lines::of).toList();
        origins = new Origin[blocks.size()];
        for (int i = 0; i < origins.length; i++) {
            origins[i] = isQuote(i) ? Origin.EARLIER : Origin.AUTHOR;
        }
    }

    /// A message whose quotes are marked line by line; `earlier` is what was said before it.
    public static List<Section> inPlain(RichText text, Earlier earlier) {
        return new Quoted(text.blocks(), earlier).split();
    }

    /// A message from HTML, where an answer may stand within what is marked as a quote.
    public static List<Section> inHtml(RichText text, Earlier earlier) {
        var parts = new ArrayList<Block>();
        for (var block : text.blocks()) {
            if (block instanceof Block.Quote quote) {
                quote.blocks().forEach(part -> parts.add(new Block.Quote(List.of(part))));
            } else {
                parts.add(block);
            }
        }
        var quoted = new Quoted(parts, earlier);
        quoted.answersWithinQuotes();
        return quoted.split();
    }

    private List<Section> split() {
        introductions();
        copies();
        keepWhatIsAnswered();
        joinEmptyLines();
        return saysSomething(0, origins.length)
                ? sections()
                : List.of(section(Origin.AUTHOR, 0, origins.length));
    }

    private void answersWithinQuotes() {
        for (int from = 0; from < origins.length; from++) {
            int to = from;
            while (to < origins.length && isQuote(to)) {
                to++;
            }
            answers(from, to);
            from = to;
        }
    }

    /// Unknown lines between known ones are an answer.
    private void answers(int from, int to) {
        int first = from;
        while (first < to && !isTelling(first)) {
            first++;
        }
        int last = to - 1;
        while (last > first && !isTelling(last)) {
            last--;
        }
        for (int i = first; i < last; i++) {
            if (!isKnown(i)) {
                origins[i] = Origin.AUTHOR;
            }
        }
    }

    private void introductions() {
        for (int i = 1; i < origins.length; i++) {
            if (origins[i] == Origin.EARLIER && origins[i - 1] == Origin.AUTHOR) {
                introduction(i);
            }
        }
    }

    /// The line above a quote that says whose it is, which may be broken.
    private void introduction(int quote) {
        int end = quote - 1;
        while (end > 0 && isEmpty(end)) {
            end--;
        }
        var joined = "";
        for (int at = end; at >= 0 && at > end - LINES_OF_INTRODUCTION; at--) {
            if (isQuote(at) || lines.get(at).size() != 1) {
                return;
            }
            joined = (lines.get(at).getFirst() + " " + joined).strip();
            if (MailHeads.introduces(joined)) {
                boolean broken = at > 0 && lines.get(at - 1).size() == 1 && opens(at - 1);
                mark(broken ? at - 1 : at, quote);
                return;
            }
        }
    }

    private boolean opens(int block) {
        return !isQuote(block) && MailHeads.opensIntroduction(lines.get(block).getFirst());
    }

    /// A mail copied below the answer, or, where there is none above, with the answer in it.
    private void copies() {
        for (int head = 0; head < origins.length; head++) {
            if (!isQuote(head) && begins(head)) {
                copy(head);
                return;
            }
        }
    }

    private void copy(int head) {
        int body = head + 1;
        while (body < origins.length && (lines.get(body).isEmpty() || isHead(body))) {
            body++;
        }
        boolean answered = saysSomething(0, head);
        if (!answered && !isTellingFrom(body)) {
            return;
        }
        mark(head > 0 && isRule(head - 1) ? head - 1 : head, origins.length);
        if (answered) {
            answers(body, origins.length);
        } else {
            for (int i = body; i < origins.length; i++) {
                origins[i] = isKnown(i) || isQuote(i) ? Origin.EARLIER : Origin.AUTHOR;
            }
        }
    }

    private boolean isTellingFrom(int block) {
        return IntStream.range(block, origins.length).anyMatch(this::isTelling);
    }

    private boolean begins(int block) {
        return !lines.get(block).isEmpty()
                && MailHeads.begins(
                        lines.subList(block, Math.min(lines.size(), block + LINES_OF_HEAD)).stream()
                                .flatMap(Collection::stream)
                                .limit(LINES_OF_HEAD)
                                .toList());
    }

    private boolean isHead(int block) {
        return MailHeads.isPart(lines.get(block).getFirst());
    }

    private boolean isRule(int block) {
        return blocks.get(block) instanceof Block.Rule
                || (lines.get(block).size() == 1 && MailHeads.isRule(lines.get(block).getFirst()));
    }

    /// Whether one of its lines can only be from an earlier message.
    private boolean isTelling(int block) {
        return lines.get(block).stream().anyMatch(earlier::tells);
    }

    private boolean isKnown(int block) {
        var own = lines.get(block);
        if (own.isEmpty() || isHead(block)) {
            return !Lines.isPicture(blocks.get(block));
        }
        for (int at = 0; at < own.size(); at++) {
            var above = at > 0 ? own.get(at - 1) : neighbour(block, -1);
            var below = at < own.size() - 1 ? own.get(at + 1) : neighbour(block, 1);
            if (!earlier.has(own.get(at), above, below)) {
                return false;
            }
        }
        return true;
    }

    /// The next line above or below that says something; empty where there is none.
    private String neighbour(int block, int step) {
        for (int i = block + step; i >= 0 && i < origins.length; i += step) {
            if (!lines.get(i).isEmpty()) {
                return step < 0 ? lines.get(i).getLast() : lines.get(i).getFirst();
            }
        }
        return "";
    }

    private void keepWhatIsAnswered() {
        for (int i = 0; i < origins.length; i++) {
            boolean alone = i == 0 || origins[i - 1] == Origin.AUTHOR;
            if (isQuote(i) && alone && lines.get(i).size() <= SHORT_QUOTE && answerFollows(i)) {
                origins[i] = Origin.AUTHOR;
            }
        }
    }

    private boolean answerFollows(int quote) {
        int next = quote + 1;
        while (next < origins.length && isEmpty(next)) {
            next++;
        }
        return next < origins.length && origins[next] == Origin.AUTHOR && !isQuote(next);
    }

    private void joinEmptyLines() {
        for (int i = 1; i < origins.length; i++) {
            if (origins[i - 1] == Origin.EARLIER && isEmpty(i)) {
                origins[i] = Origin.EARLIER;
            }
        }
        for (int i = origins.length - 2; i >= 0; i--) {
            if (origins[i + 1] == Origin.EARLIER && isEmpty(i)) {
                origins[i] = Origin.EARLIER;
            }
        }
    }

    private boolean saysSomething(int from, int to) {
        return IntStream.range(from, to).anyMatch(i -> origins[i] == Origin.AUTHOR && !isEmpty(i));
    }

    private boolean isQuote(int block) {
        return blocks.get(block) instanceof Block.Quote;
    }

    private boolean isEmpty(int block) {
        return lines.get(block).isEmpty() && !Lines.isPicture(blocks.get(block));
    }

    private void mark(int from, int to) {
        Arrays.fill(origins, from, to, Origin.EARLIER);
    }

    private List<Section> sections() {
        var sections = new ArrayList<Section>();
        for (int from = 0; from < origins.length; ) {
            int to = from + 1;
            while (to < origins.length && origins[to] == origins[from]) {
                to++;
            }
            sections.add(section(origins[from], from, to));
            from = to;
        }
        return sections;
    }

    private Section section(Origin origin, int from, int to) {
        int said = lines.subList(from, to).stream().mapToInt(List::size).sum();
        return new Section(origin, blocks.subList(from, to), said);
    }
}
