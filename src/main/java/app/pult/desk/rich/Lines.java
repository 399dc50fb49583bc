package app.pult.desk.rich;

import java.util.List;
import java.util.stream.Collectors;

/// The lines of a block that say something, with one space between words. Thread: any.
final class Lines {
    private Lines() {}

    static boolean isPicture(Block block) {
        return block instanceof Block.Paragraph paragraph
                && paragraph.inlines().stream()
                        .anyMatch(
                                inline ->
                                        inline instanceof Inline.Picture
                                                || inline instanceof Inline.RemotePicture);
    }

    static List<String> of(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> of(words(paragraph.inlines()));
            case Block.Heading heading -> of(words(heading.inlines()));
            case Block.Item item -> of(words(item.inlines()));
            case Block.Quote quote ->
                    quote.blocks().stream().flatMap(inner -> of(inner).stream()).toList();
            case Block.Code code -> of(code.text());
            case Block.Table table ->
                    table.rows().stream()
                            .flatMap(row -> of(String.join(" ", row)).stream())
                            .toList();
            case Block.Rule rule -> List.of();
        };
    }

    private static List<String> of(String text) {
        return text.lines().map(Lines::spaced).filter(line -> !line.isEmpty()).toList();
    }

    private static String spaced(String line) {
        var spaced = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char sign = line.charAt(i);
            boolean space = Character.isWhitespace(sign) || Character.isSpaceChar(sign);
            boolean doubled = spaced.isEmpty() || spaced.charAt(spaced.length() - 1) == ' ';
            if (!space) {
                spaced.append(sign);
            } else if (!doubled) {
                spaced.append(' ');
            }
        }
        return spaced.toString().strip();
    }

    private static String words(List<Inline> inlines) {
        return inlines.stream()
                .map(
                        inline ->
                                switch (inline) {
                                    case Inline.Text text -> text.text();
                                    case Inline.Link link -> link.text();
                                    case Inline.Break end -> "\n";
                                    case Inline.Picture picture -> "";
                                    case Inline.RemotePicture picture -> "";
                                })
                .collect(Collectors.joining());
    }
}
