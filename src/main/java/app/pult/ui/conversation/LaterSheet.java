package app.pult.ui.conversation;

import app.pult.ui.kit.Ages;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.time.TimeChoices;
import app.pult.ui.kit.time.TimeSheet;

import java.util.Optional;

/// Asks over the conversation when to send what is written.
///
/// Thread: FX only.
final class LaterSheet {
    private LaterSheet() {}

    static TimeSheet of(
            ComposerModel composer, TimeChoices times, Texts texts, Ages ages, Runnable close) {
        return new TimeSheet(
                new TimeSheet.Question(
                        "later",
                        texts.of("conversation.later.title"),
                        texts.of("conversation.later.prompt"),
                        texts.of("conversation.later.hint"),
                        Optional.empty(),
                        Optional.empty()),
                times,
                texts,
                ages,
                chosen -> chosen.ifPresent(composer.dispatch()::sendLater),
                close);
    }
}
