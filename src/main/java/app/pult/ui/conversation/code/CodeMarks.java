package app.pult.ui.conversation.code;

import app.pult.diagnosis.code.Code;
import app.pult.diagnosis.code.CodeLens;
import app.pult.diagnosis.code.Hit;
import app.pult.ui.kit.transcript.Block;
import app.pult.ui.kit.transcript.Embed;
import app.pult.ui.kit.transcript.Fold;
import app.pult.ui.kit.transcript.Paragraph;
import app.pult.ui.kit.transcript.Part;
import app.pult.ui.kit.transcript.Span;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Marks the codes in the words of a message, which become links that lead to the code. A message
/// is read as one text: what a number is may be said in the line before.
///
/// Thread: any; a long message takes a while, so not JavaFX's.
public final class CodeMarks {
    private static final String SCHEME = "code:";
    private static final String STYLE = "fact";

    private final List<Hit> hits;
    private int from;

    private CodeMarks(List<Hit> hits) {
        this.hits = hits;
    }

    /// A code of a conversation: as it was written first, in which block.
    public record Marked(Code code, String written, String block) {}

    /// The same parts with their codes marked; the same list where there are none.
    public static List<Part> mark(List<Part> parts) {
        var text = new StringBuilder();
        write(parts, text);
        var hits = CodeLens.find(text);
        return hits.isEmpty() ? parts : new CodeMarks(hits).parts(parts);
    }

    /// The code that a link leads to, if it leads to one.
    public static Optional<Code> code(String target) {
        return target.startsWith(SCHEME)
                ? Code.parse(target.substring(SCHEME.length()))
                : Optional.empty();
    }

    /// Each code that is marked in these blocks, once, in the order of the conversation.
    public static List<Marked> in(List<Block> blocks) {
        var all = new LinkedHashMap<Code, Marked>();
        for (var block : blocks) {
            collect(block.parts(), block.id(), all);
        }
        return List.copyOf(all.values());
    }

    private static void collect(List<Part> parts, String block, Map<Code, Marked> into) {
        for (var part : parts) {
            switch (part) {
                case Paragraph paragraph ->
                        paragraph.spans().forEach(span -> collect(span, block, into));
                case Fold fold -> collect(fold.parts(), block, into);
                case Embed embed -> {}
            }
        }
    }

    private static void collect(Span span, String block, Map<Code, Marked> into) {
        span.link()
                .flatMap(CodeMarks::code)
                .ifPresent(code -> into.putIfAbsent(code, new Marked(code, span.text(), block)));
    }

    private static void write(List<Part> parts, StringBuilder text) {
        for (var part : parts) {
            switch (part) {
                case Paragraph paragraph -> {
                    paragraph.spans().forEach(span -> text.append(span.text()));
                    text.append('\n');
                }
                case Fold fold -> write(fold.parts(), text);
                case Embed embed -> {}
            }
        }
    }

    private List<Part> parts(List<Part> parts) {
        var marked = new ArrayList<Part>();
        for (var part : parts) {
            marked.add(
                    switch (part) {
                        case Paragraph paragraph -> paragraph(paragraph);
                        case Fold fold ->
                                new Fold(fold.key(), fold.show(), fold.hide(), parts(fold.parts()));
                        case Embed embed -> embed;
                    });
        }
        return marked;
    }

    private Paragraph paragraph(Paragraph paragraph) {
        var spans = new ArrayList<Span>();
        for (var span : paragraph.spans()) {
            cut(span, spans);
            from += span.text().length();
        }
        from++;
        return new Paragraph(paragraph.styleClass(), spans);
    }

    /// A link stays what it is.
    private void cut(Span span, List<Span> into) {
        int end = from + span.text().length();
        int done = from;
        for (int i = firstBehind(from); i < hits.size() && hits.get(i).start() < end; i++) {
            var hit = hits.get(i);
            if (span.link().isPresent()) {
                break;
            }
            int start = Math.max(hit.start(), from);
            int stop = Math.min(hit.end(), end);
            plain(span, done, start, into);
            into.add(link(span, start, stop, hit.code()));
            done = stop;
        }
        plain(span, done, end, into);
    }

    private void plain(Span span, int start, int stop, List<Span> into) {
        if (start < stop) {
            var text = span.text().substring(start - from, stop - from);
            into.add(new Span(text, span.styleClass(), span.link()));
        }
    }

    private Span link(Span span, int start, int stop, Code code) {
        var style = span.styleClass().isEmpty() ? STYLE : span.styleClass() + " " + STYLE;
        return new Span(
                span.text().substring(start - from, stop - from),
                style,
                Optional.of(SCHEME + code));
    }

    /// The first hit that ends behind a place.
    private int firstBehind(int place) {
        int low = 0;
        int high = hits.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (hits.get(middle).end() <= place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
