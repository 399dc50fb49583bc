package app.pult.ui.kit.transcript;

import app.pult.ui.kit.Shortcut;

import javafx.scene.input.KeyEvent;

import org.fxmisc.flowless.VirtualFlow;

import java.util.LinkedHashMap;
import java.util.Map;

/// Reading with the keyboard: scroll by line and page, grow the selection by characters, words and
/// lines, copy. Ctrl+C and Ctrl+A work in every layout.
///
/// Thread: FX only.
final class TranscriptKeys {
    private static final double LINE_PX = 40;
    private static final double PAGE_SHARE = 0.9;

    private final Transcript transcript;
    private final VirtualFlow<Piece, PieceCell> flow;
    private final Map<Shortcut, Runnable> keys = new LinkedHashMap<>();

    TranscriptKeys(Transcript transcript, VirtualFlow<Piece, PieceCell> flow) {
        this.transcript = transcript;
        this.flow = flow;
        key("Ctrl+C", transcript::copy);
        key("Ctrl+Ins", transcript::copy);
        key("Ctrl+A", transcript::selectAll);
        key("Up", () -> flow.scrollYBy(-LINE_PX));
        key("Down", () -> flow.scrollYBy(LINE_PX));
        key("PgUp", () -> flow.scrollYBy(-page()));
        key("PgDn", () -> flow.scrollYBy(page()));
        key("Home", () -> flow.showAsFirst(0));
        key("End", transcript::scrollToEnd);
        key("Shift+Right", () -> grow(1));
        key("Shift+Left", () -> grow(-1));
        key("Shift+Down", () -> growByPiece(1));
        key("Shift+Up", () -> growByPiece(-1));
        transcript.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    }

    private void key(String keys, Runnable action) {
        this.keys.put(Shortcut.parse(keys), action);
    }

    private void press(KeyEvent event) {
        for (var key : keys.entrySet()) {
            if (key.getKey().matches(event) && !transcript.pieces().isEmpty()) {
                key.getValue().run();
                event.consume();
                return;
            }
        }
    }

    private double page() {
        return flow.getHeight() * PAGE_SHARE;
    }

    private void grow(int by) {
        var caret = caret();
        int offset = caret.offset() + by;
        int length = transcript.pieces().get(caret.piece()).text().length();
        if (offset < 0 || offset > length) {
            growByPiece(by);
        } else {
            move(new Selection.Position(caret.piece(), offset));
        }
    }

    private void growByPiece(int by) {
        int piece = Math.clamp(caret().piece() + by, 0, transcript.pieces().size() - 1);
        int length = transcript.pieces().get(piece).text().length();
        move(new Selection.Position(piece, by < 0 ? 0 : length));
    }

    /// Where growing begins: the caret, or the top of what is in sight where nothing is selected.
    private Selection.Position caret() {
        var selection = transcript.selection();
        if (selection.isEmpty() && selection.equals(Selection.NONE)) {
            transcript.select(
                    Selection.at(
                            new Selection.Position(Math.max(0, flow.getFirstVisibleIndex()), 0)));
        }
        return transcript.selection().caret();
    }

    private void move(Selection.Position caret) {
        transcript.select(transcript.selection().to(caret));
        flow.show(caret.piece());
    }
}
