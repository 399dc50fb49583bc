package app.pult.ui.kit.transcript;

import javafx.scene.Node;

import java.util.function.Supplier;

/// An image, a row of attachments, a button: a node between the words, made when it comes into
/// sight and made again when it comes back. Two embeds with one key and one text are the same.
///
/// Thread: any; `node` is called on the FX thread.
public record Embed(String key, String copiedAs, Supplier<Node> node) implements Part {
    @Override
    public boolean equals(Object other) {
        return other instanceof Embed embed
                && key.equals(embed.key)
                && copiedAs.equals(embed.copiedAs);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }
}
