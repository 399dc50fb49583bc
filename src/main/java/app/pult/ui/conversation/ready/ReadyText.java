package app.pult.ui.conversation.ready;

import app.pult.desk.CannedResponse;
import app.pult.desk.QuickText;

import java.util.Optional;

/// A text that can be put into the editor: the desk's, or the operator's own. `code` may be empty;
/// `language` is the desk's word for it, none for an own text.
///
/// Thread: any, immutable.
public record ReadyText(
        Optional<QuickText> own,
        String code,
        String title,
        Optional<String> language,
        String text) {
    static ReadyText of(CannedResponse response) {
        return new ReadyText(
                Optional.empty(),
                response.code(),
                response.title(),
                Optional.of(response.language()),
                response.text());
    }

    static ReadyText of(QuickText text) {
        return new ReadyText(
                Optional.of(text), text.code(), text.title(), Optional.empty(), text.text());
    }

    /// How well it fits what was typed, 0 the best; empty if it does not.
    Optional<Integer> rank(String typed) {
        return Fit.rank(typed, code, title, text);
    }
}
