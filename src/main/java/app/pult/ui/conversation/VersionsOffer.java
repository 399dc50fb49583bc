package app.pult.ui.conversation;

import app.pult.desk.DraftKey;
import app.pult.ui.conversation.versions.Version;
import app.pult.ui.conversation.versions.VersionsSheet;

import java.util.function.BiConsumer;

/// What stood in the editor before, offered over the conversation.
///
/// Thread: FX only.
final class VersionsOffer {
    private final ConversationPane.Means means;
    private final Sheets sheets;
    private final ComposerModel composer;
    private final BiConsumer<DraftKey, Version> restore;

    /// `restore` gets what was chosen, and of which draft it is.
    VersionsOffer(
            ConversationPane.Means means,
            Sheets sheets,
            ComposerModel composer,
            BiConsumer<DraftKey, Version> restore) {
        this.means = means;
        this.sheets = sheets;
        this.composer = composer;
        this.restore = restore;
    }

    void toggle() {
        if (sheets.isOpen()) {
            sheets.close();
            return;
        }
        composer.saveNow();
        composer.key().ifPresent(this::show);
    }

    private void show(DraftKey draft) {
        var versions = composer.versions();
        versions.open(draft, composer.textProperty().get());
        var sheet =
                new VersionsSheet(
                        versions,
                        new VersionsSheet.Means(
                                means.texts(), means.ages(), means.clock().instant()),
                        version -> {
                            sheets.close();
                            restore.accept(draft, version);
                        },
                        sheets::close);
        sheets.show("conversation.versions", sheet, sheet.keyboard());
    }
}
