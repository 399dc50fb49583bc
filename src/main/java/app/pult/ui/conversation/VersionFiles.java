package app.pult.ui.conversation;

import app.pult.desk.operation.OutgoingFile;
import app.pult.ui.conversation.versions.Version;
import app.pult.ui.kit.caret.Along;

import java.util.List;

/// The files of a version, instead of those that are there: they come and go with its words.
/// Thread: FX only.
final class VersionFiles implements Along.Thing {
    private final Version version;
    private final ComposerModel model;
    private final Runnable moved;
    private final List<OutgoingFile> before;
    private final List<String> missedBefore;

    /// `moved` hears each time they came or went.
    VersionFiles(Version version, ComposerModel model, Runnable moved) {
        this.version = version;
        this.model = model;
        this.moved = moved;
        before = List.copyOf(model.files());
        missedBefore = List.copyOf(model.written().notHere());
    }

    @Override
    public void come() {
        set(version.files(), version.notHere());
    }

    @Override
    public void go() {
        set(before, missedBefore);
    }

    private void set(List<OutgoingFile> files, List<String> notHere) {
        model.files().setAll(files);
        model.written().notHere().setAll(notHere);
        moved.run();
    }
}
