package app.pult.ui.kit.transcript;

import java.util.List;

/// How one list of pieces becomes another: `same` at the start stay, those up to `oldEnd` are
/// replaced, those behind move by `shift`.
///
/// Thread: any, immutable.
record Splice(int same, int oldEnd, int shift) {
    static Splice of(List<Piece> old, List<Piece> next) {
        int most = Math.min(old.size(), next.size());
        int same = 0;
        while (same < most && old.get(same).equals(next.get(same))) {
            same++;
        }
        int tail = 0;
        while (tail < most - same
                && old.get(old.size() - 1 - tail).equals(next.get(next.size() - 1 - tail))) {
            tail++;
        }
        return new Splice(same, old.size() - tail, next.size() - old.size());
    }

    boolean changesNothing() {
        return same == oldEnd && shift == 0;
    }

    void apply(List<Piece> pieces, List<Piece> next) {
        pieces.subList(same, oldEnd).clear();
        pieces.addAll(same, next.subList(same, oldEnd + shift));
    }

    /// What was selected, where its pieces are now; nothing where one of them was replaced.
    Selection moved(Selection selection) {
        if (selection.end().piece() < same) {
            return selection;
        }
        return selection.start().piece() < oldEnd
                ? Selection.NONE
                : new Selection(moved(selection.anchor()), moved(selection.caret()));
    }

    private Selection.Position moved(Selection.Position position) {
        return new Selection.Position(position.piece() + shift, position.offset());
    }
}
