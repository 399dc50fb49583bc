package app.pult.ui.kit.transcript;

import java.util.List;

/// One message: who and when in its header, what in its parts. `styleClass` chooses the ground:
/// `customer`, `mine`, `note`, `system`, or `plain` for an article. `exactTime` is shown when the
/// header is hovered. `id` is the caller's, unique in the conversation.
///
/// Thread: any, immutable.
public record Block(
        String id, String styleClass, List<Span> header, String exactTime, List<Part> parts) {
    public Block {
        header = List.copyOf(header);
        parts = List.copyOf(parts);
    }
}
