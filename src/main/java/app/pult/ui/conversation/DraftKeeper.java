package app.pult.ui.conversation;

import app.pult.desk.Draft;
import app.pult.desk.DraftKey;
import app.pult.desk.operation.OutgoingFile;
import app.pult.ui.shell.Safety;
import app.pult.ui.shell.SerialWrites;
import app.pult.ui.shell.Threads;
import app.pult.ui.shell.UnsavedDrafts;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;

/// The way of what is being written to the disk and back. One draft is shown at a time; it is saved
/// half a second after it changed, however fast it goes on changing, and before another one is
/// shown, always under the key it was typed for.
///
/// Thread: FX only; disk work goes to the executor, in order.
final class DraftKeeper {
    /// Where to look when there is no draft of the wanted kind.
    enum Turning {
        NOWHERE,
        TO_A_LONE_NOTE
    }

    private final UnsavedDrafts drafts;
    private final InstantSource clock;
    private final Threads threads;
    private final SerialWrites writes;
    private final Function<DraftKey, Draft> written;
    private final ReadOnlyObjectWrapper<Safety> safety = new ReadOnlyObjectWrapper<>(Safety.SAVED);
    private Optional<DraftKey> key = Optional.empty();
    private boolean saveAsked;

    /// `written` is what stands in the editor now, as the draft of this key.
    DraftKeeper(
            UnsavedDrafts drafts,
            InstantSource clock,
            Threads threads,
            Function<DraftKey, Draft> written) {
        this.drafts = drafts;
        this.clock = clock;
        this.threads = threads;
        this.written = written;
        writes = new SerialWrites(threads);
        drafts.watchSaved(this::saved);
    }

    ReadOnlyObjectProperty<Safety> safetyProperty() {
        return safety.getReadOnlyProperty();
    }

    /// Whose draft is shown.
    Optional<DraftKey> key() {
        return key;
    }

    /// What is shown, as it stands now.
    Optional<Draft> draft() {
        return key.map(written);
    }

    boolean isShown(DraftKey draft) {
        return key.filter(draft::equals).isPresent();
    }

    /// Saves what is shown and reads another; `found` hears of it if it is still wanted then, and
    /// [#key] is that of what was found.
    void turnTo(Optional<DraftKey> wanted, Turning turning, Consumer<Optional<Draft>> found) {
        saveNow();
        key = wanted;
        if (wanted.isEmpty()) {
            found.accept(Optional.empty());
            return;
        }
        writes.write(
                () -> find(wanted.get(), turning),
                draft -> {
                    if (key.equals(wanted)) {
                        key = draft.map(Draft::key).or(() -> wanted);
                        found.accept(draft);
                    }
                },
                threads.failed());
    }

    private Optional<Draft> find(DraftKey wanted, Turning turning) {
        var note = new DraftKey(wanted.ticket(), DraftKey.Kind.NOTE);
        return drafts.resume(wanted)
                .or(() -> turning == Turning.NOWHERE ? Optional.empty() : drafts.resume(note));
    }

    /// What is shown is as it is on the disk, or as the disk refused it.
    void shown() {
        safety.set(key.map(this::safety).orElse(Safety.SAVED));
    }

    /// What is shown was changed by the operator.
    void changed() {
        if (key.isEmpty()) {
            return;
        }
        safety.set(Safety.UNSAVED);
        if (!saveAsked) {
            saveAsked = true;
            threads.delay().after(UnsavedDrafts.SAVED_AFTER, this::saveAsAsked);
        }
    }

    /// Saves at once: before the window closes, before another draft is shown.
    void saveNow() {
        if (safety.get() != Safety.SAVED) {
            draft().ifPresent(this::save);
        }
    }

    /// Reads or writes in the order of the saves, then calls one of the two.
    <T> void inOrder(
            Callable<T> work, Consumer<? super T> done, Consumer<? super Throwable> failed) {
        writes.write(work, done, failed);
    }

    /// Adds a file to a draft that is not shown.
    void add(DraftKey target, OutgoingFile file) {
        extend(target, "", List.of(file), () -> {});
    }

    /// Puts words behind a draft that is not shown, or still being read; then calls `done`.
    void append(DraftKey target, String words, Runnable done) {
        extend(target, words, List.of(), done);
    }

    private void extend(DraftKey target, String words, List<OutgoingFile> files, Runnable done) {
        writes.write(
                () -> {
                    var found = drafts.find(target);
                    var all = new ArrayList<>(found.map(Draft::files).orElse(List.of()));
                    all.addAll(files);
                    drafts.save(
                            new Draft(
                                    target,
                                    found.map(Draft::text).orElse("") + words,
                                    all,
                                    found.map(Draft::fields).orElse(Map.of()),
                                    found.flatMap(Draft::seen),
                                    clock.instant()));
                    return target;
                },
                saved -> done.run(),
                threads.failed());
    }

    /// Does what takes this draft off the disk by itself, then calls one of the two.
    void submit(Draft draft, Runnable submit, Runnable done, Consumer<? super Throwable> failed) {
        safety.set(Safety.SAVED);
        writes.write(
                () -> {
                    drafts.replace(draft, submit);
                    return draft;
                },
                sent -> done.run(),
                failed);
    }

    private void saveAsAsked() {
        saveAsked = false;
        saveNow();
    }

    /// What the disk refuses is told, kept and tried again by [UnsavedDrafts].
    private void save(Draft draft) {
        safety.set(Safety.SAVED);
        writes.write(
                () -> {
                    if (draft.isBlank()) {
                        drafts.remove(draft.key());
                    } else {
                        drafts.save(draft);
                    }
                    return draft;
                },
                done -> {},
                failure -> {
                    if (isShown(draft.key()) && safety.get() == Safety.SAVED) {
                        safety.set(Safety.FAILED);
                    }
                });
    }

    private void saved(DraftKey now) {
        if (isShown(now) && safety.get() == Safety.FAILED) {
            safety.set(Safety.SAVED);
        }
    }

    private Safety safety(DraftKey draft) {
        return drafts.isRefused(draft) ? Safety.FAILED : Safety.SAVED;
    }
}
