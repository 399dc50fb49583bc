package app.pult.ui.kit.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Cuts blocks into pieces; of the folds those in `open` show what is in them.
///
/// Thread: confined to one cutting.
final class PieceCutter {
    private final Set<String> open;
    private final Block block;
    private final List<Piece> contents = new ArrayList<>();
    private final LineCutter lines;

    private PieceCutter(Block block, Set<String> open) {
        this.block = block;
        this.open = open;
        lines = new LineCutter(block, contents);
    }

    static List<Piece> cut(List<Block> blocks, Set<String> open) {
        var pieces = new ArrayList<Piece>();
        for (var block : blocks) {
            header(block, pieces);
            pieces.addAll(new PieceCutter(block, open).cut());
        }
        return pieces;
    }

    private static void header(Block block, List<Piece> pieces) {
        if (!block.header().isEmpty()) {
            var header = new Piece.Content.Header(block.header(), block.exactTime());
            pieces.add(
                    Piece.piece(block, header, true)
                            .at(new Piece.Edges(false, block.parts().isEmpty())));
        }
    }

    private List<Piece> cut() {
        block.parts().forEach(this::add);
        lines.flush();
        for (int i = 0; i < contents.size(); i++) {
            var edges = new Piece.Edges(i == 0, i == contents.size() - 1);
            contents.set(i, contents.get(i).at(edges));
        }
        return contents;
    }

    private void add(Part part) {
        switch (part) {
            case Paragraph paragraph -> lines.add(paragraph);
            case Embed embed -> {
                lines.flush();
                contents.add(Piece.piece(block, new Piece.Content.Node(embed), true));
            }
            case Fold fold -> {
                lines.flush();
                boolean shown = open.contains(fold.key());
                contents.add(Piece.piece(block, new Piece.Content.Control(fold, shown), true));
                if (shown) {
                    int from = contents.size();
                    fold.parts().forEach(this::add);
                    lines.flush();
                    for (int i = from; i < contents.size(); i++) {
                        contents.set(i, contents.get(i).in(fold.key()));
                    }
                }
            }
        }
    }
}
