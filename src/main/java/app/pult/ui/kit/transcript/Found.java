package app.pult.ui.kit.transcript;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Where words stand in a conversation as it was when it was searched, whatever their case, ё as е,
/// in what is folded too.
///
/// Thread: any, immutable.
public final class Found {
    /// What was searched, and what was unfolded then.
    private final List<Block> blocks;

    private final Set<String> opened;
    private final Set<String> unfolded;
    private final List<Piece> pieces;
    private final List<Selection> places;

    private Found(
            List<Block> blocks,
            Set<String> opened,
            Set<String> unfolded,
            List<Piece> pieces,
            List<Selection> places) {
        this.blocks = blocks;
        this.opened = opened;
        this.unfolded = unfolded;
        this.pieces = pieces;
        this.places = places;
    }

    static Found in(List<Block> blocks, Set<String> opened, String words) {
        var wanted = fold(words);
        if (wanted.isEmpty()) {
            return new Found(blocks, opened, opened, PieceCutter.cut(blocks, opened), List.of());
        }
        var unfolded = unfolded(blocks, opened, wanted);
        var pieces = PieceCutter.cut(blocks, unfolded);
        return new Found(blocks, opened, unfolded, pieces, places(pieces, wanted));
    }

    public int count() {
        return places.size();
    }

    /// Whether it still is about what is shown.
    boolean isOf(List<Block> shown, Set<String> openNow) {
        return opened.equals(openNow) && blocks.equals(shown);
    }

    Set<String> unfolded() {
        return unfolded;
    }

    List<Piece> pieces() {
        return pieces;
    }

    List<Selection> places() {
        return places;
    }

    private static Set<String> unfolded(List<Block> blocks, Set<String> opened, String wanted) {
        var keys = new HashSet<>(opened);
        for (var block : blocks) {
            Fold.in(block)
                    .filter(fold -> !keys.contains(fold.key()))
                    .filter(fold -> !places(cut(block, fold), wanted).isEmpty())
                    .forEach(fold -> keys.add(fold.key()));
        }
        return Set.copyOf(keys);
    }

    private static List<Piece> cut(Block block, Fold fold) {
        var alone =
                new Block(
                        block.id(), block.styleClass(), List.of(), block.exactTime(), fold.parts());
        return PieceCutter.cut(List.of(alone), Set.of());
    }

    private static List<Selection> places(List<Piece> pieces, String wanted) {
        var places = new ArrayList<Selection>();
        for (int first = 0; first < pieces.size(); ) {
            int end = first + 1;
            while (end < pieces.size() && !pieces.get(end - 1).endsLine()) {
                end++;
            }
            search(pieces.subList(first, end), first, wanted, places);
            first = end;
        }
        return List.copyOf(places);
    }

    /// Pieces of one long line are searched as one: what is cut there stands together.
    private static void search(List<Piece> line, int first, String wanted, List<Selection> places) {
        var joined = new StringBuilder();
        var starts = new int[line.size()];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = joined.length();
            joined.append(line.get(i).text());
        }
        var text = fold(joined.toString());
        int at = text.indexOf(wanted);
        while (at >= 0) {
            int to = at + wanted.length();
            places.add(new Selection(position(starts, first, at), position(starts, first, to)));
            at = text.indexOf(wanted, to);
        }
    }

    private static Selection.Position position(int[] starts, int first, int at) {
        int piece = starts.length - 1;
        while (starts[piece] > at) {
            piece--;
        }
        return new Selection.Position(first + piece, at - starts[piece]);
    }

    /// Sign for sign, so that places are places of the original; a hard space is a space.
    private static String fold(String text) {
        var folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char sign = Character.toLowerCase(text.charAt(i));
            folded.append(sign == 'ё' ? 'е' : sign == '\u00a0' ? ' ' : sign);
        }
        return folded.toString();
    }
}
