package app.pult.ui.kit.transcript;

import java.util.List;
import java.util.stream.Stream;

/// Parts behind a small control that the operator opens: `show` is on it while they are folded,
/// `hide` while they are not. `key` is the caller's, unique in the conversation.
///
/// Thread: any, immutable.
public record Fold(String key, String show, String hide, List<Part> parts) implements Part {
    public Fold {
        parts = List.copyOf(parts);
    }

    static Stream<Fold> in(Block block) {
        return block.parts().stream().filter(Fold.class::isInstance).map(Fold.class::cast);
    }
}
