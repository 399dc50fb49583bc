package app.pult.desk.rich;

import java.util.List;

/// A message or an article taken apart: what can be drawn as native text, and nothing that could
/// act by itself. `cut` tells that the source was larger than the reader's limits and the rest was
/// left out.
public record RichText(List<Block> blocks, Extent extent) {
    public enum Extent {
        WHOLE,
        CUT
    }

    public RichText {
        blocks = List.copyOf(blocks);
    }
}
