package app.pult.ui.conversation.versions;

import app.pult.desk.BlobId;
import app.pult.desk.Blobs;
import app.pult.desk.DraftKey;
import app.pult.desk.Drafts;
import app.pult.desk.operation.OutgoingFile;
import app.pult.ui.kit.Background;
import app.pult.ui.shell.Threads;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The versions of one draft beside what the editor holds. What was asked for another draft, or
/// before, is never shown.
///
/// Thread: FX only.
public final class VersionsModel {
    public enum Phase {
        LOADING,
        SHOWN,
        EMPTY,
        FAILED
    }

    /// Reads behind the saves that were asked for before.
    public interface Reads {
        <T> void inOrder(
                Callable<T> read, Consumer<? super T> done, Consumer<? super Throwable> failed);
    }

    /// Whose versions, and what the editor holds.
    private record Asked(DraftKey draft, String now) {}

    private final Drafts drafts;
    private final Blobs blobs;
    private final Reads reads;
    private final Consumer<Throwable> failed;
    private final Background background;
    private final ObservableList<Version> versions = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.LOADING);
    private Optional<Asked> asked = Optional.empty();

    /// Counts what was asked: an answer to an earlier question is for nobody.
    private int question;

    public VersionsModel(Drafts drafts, Blobs blobs, Reads reads, Threads threads) {
        this.drafts = drafts;
        this.blobs = blobs;
        this.reads = reads;
        failed = threads.failed();
        background = threads.background();
    }

    /// Newest first.
    public ObservableList<Version> versions() {
        return versions;
    }

    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /// Whose versions are shown or asked for.
    public Optional<DraftKey> draft() {
        return asked.map(Asked::draft);
    }

    /// Reads the versions of this draft; `now` is what the editor holds.
    public void open(DraftKey draft, String now) {
        int wanted = ++question;
        asked = Optional.of(new Asked(draft, now));
        versions.clear();
        phase.set(Phase.LOADING);
        reads.inOrder(
                () -> read(draft, WordDiff.words(now)),
                found -> {
                    if (question == wanted) {
                        versions.setAll(found);
                        phase.set(found.isEmpty() ? Phase.EMPTY : Phase.SHOWN);
                    }
                },
                failure -> {
                    if (question == wanted) {
                        phase.set(Phase.FAILED);
                    }
                    failed.accept(failure);
                });
    }

    /// Whether the editor holds these very words.
    boolean isNow(Version version) {
        return asked.filter(one -> one.now().equals(version.text())).isPresent();
    }

    /// Nobody looks any more.
    public void close() {
        question++;
        asked = Optional.empty();
        versions.clear();
        background.cancelAll();
    }

    /// Says in which pieces a version differs from what the editor holds; of two that were asked
    /// for only the later is told.
    void compare(Version version, Consumer<List<WordDiff.Piece>> told) {
        asked.ifPresent(
                one ->
                        background.load(
                                "difference", () -> WordDiff.of(one.now(), version.text()), told));
    }

    private List<Version> read(DraftKey draft, int now) {
        var found = drafts.versions(draft);
        var here =
                found.stream()
                        .flatMap(version -> version.files().stream())
                        .map(OutgoingFile::blob)
                        .distinct()
                        .filter(this::isHere)
                        .collect(Collectors.toUnmodifiableSet());
        return found.stream().map(version -> Version.of(version, here, now)).toList();
    }

    private boolean isHere(BlobId content) {
        try (var opened = blobs.open(content)) {
            return opened.available() >= 0;
        } catch (IOException e) {
            return false;
        }
    }
}
