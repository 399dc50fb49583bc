package app.pult.desk.rich;

import java.util.List;

/// A message or an article taken apart: what can be drawn as native text, and nothing that could
/// act by itself.
public record RichText(List<Block> blocks, Extent extent) {
    public enum Extent {
        WHOLE,
        /// The source was larger than the reader's limits; the rest was left out.
        CUT,
        /// It was too large to be taken apart: its lines stand here as they were written.
        UNFORMATTED
    }

    public RichText {
        blocks = List.copyOf(blocks);
    }
}
