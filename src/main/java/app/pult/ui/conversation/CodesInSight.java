package app.pult.ui.conversation;

import app.pult.diagnosis.code.CodeLens;
import app.pult.ui.conversation.code.CodeCardBox;
import app.pult.ui.conversation.code.CodeMarks;
import app.pult.ui.conversation.code.CodeMarks.Marked;
import app.pult.ui.conversation.code.CodeSheet;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.transcript.Block;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The error codes of the open ticket: a card under the mouse, a sheet that walks them all.
///
/// Thread: FX only.
final class CodesInSight {
    private final Sheets sheets;
    private final Texts texts;
    private final Consumer<String> search;
    private final ReadOnlyBooleanWrapper any = new ReadOnlyBooleanWrapper();
    private List<Marked> all = List.of();
    private Consumer<String> toBlock = block -> {};

    /// `search` opens the desk's search with these words.
    CodesInSight(Sheets sheets, Texts texts, Consumer<String> search) {
        this.sheets = sheets;
        this.texts = texts;
        this.search = search;
    }

    /// Whether the ticket has codes.
    ReadOnlyBooleanProperty anyProperty() {
        return any.getReadOnlyProperty();
    }

    /// The codes of these blocks from now on; `show` brings a block into sight.
    void follow(List<Block> blocks, Consumer<String> show) {
        all = CodeMarks.in(blocks);
        toBlock = show;
        any.set(!all.isEmpty());
    }

    /// The card of the code that a link leads to.
    Optional<Node> card(String target) {
        return CodeMarks.code(target).map(CodeLens::card).map(card -> new CodeCardBox(card, texts));
    }

    /// Shows the code of a link; false where the link leads elsewhere.
    boolean follow(String target) {
        var code = CodeMarks.code(target);
        code.ifPresent(
                wanted -> {
                    for (int i = 0; i < all.size(); i++) {
                        if (all.get(i).code().equals(wanted)) {
                            open(i);
                        }
                    }
                });
        return code.isPresent();
    }

    /// The newest code; or back, while one is looked at.
    void toggle() {
        if (sheets.isOpen()) {
            sheets.close();
        } else if (!all.isEmpty()) {
            open(all.size() - 1);
        }
    }

    private void open(int first) {
        if (sheets.isOpen()) {
            return;
        }
        var doors =
                new CodeSheet.Doors(
                        search, marked -> toBlock.accept(marked.block()), sheets::close);
        var sheet = new CodeSheet(all, first, texts, doors);
        sheets.show("conversation.codes", sheet, sheet.keyboard());
    }
}
