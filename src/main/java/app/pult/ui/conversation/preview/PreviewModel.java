package app.pult.ui.conversation.preview;

import app.pult.desk.Attachment;
import app.pult.preview.Preview;
import app.pult.preview.UnreadableException;
import app.pult.preview.UnreadableException.Reason;
import app.pult.ui.shell.Threads;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;

/// Some files, one of which is looked at. What is not on the desk is fetched first; who moves on or
/// closes stops what is under way.
///
/// Thread: FX only.
public final class PreviewModel {
    private static final Logger log = LoggerFactory.getLogger(PreviewModel.class);

    /// In so many steps it is told how much is here.
    private static final int STEPS = 100;

    private final List<Attachment> files;
    private final Source source;
    private final Threads threads;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State.Fetching(0));
    private int at;
    private int turn;
    private Runnable stop = () -> {};

    /// Where contents come from. Thread: any but FX; ends when interrupted.
    public interface Source {
        Path fetch(Attachment file, LongConsumer progress) throws IOException;
    }

    /// How far the look at the current file is.
    public sealed interface State {
        /// `bytes` are here.
        record Fetching(long bytes) implements State {}

        record Shown(Preview preview) implements State {}

        record Refused(Reason reason) implements State {}

        /// It is not on this desk, and could not be fetched; why is told across the window.
        record Missing() implements State {}
    }

    /// `files` are not none.
    public PreviewModel(List<Attachment> files, Source source, Threads threads) {
        this.files = List.copyOf(files);
        this.source = source;
        this.threads = threads;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public Attachment file() {
        return files.get(at);
    }

    /// From 0.
    public int place() {
        return at;
    }

    public int count() {
        return files.size();
    }

    /// Looks at the next file, or the one before; nothing happens past the ends.
    public void move(int by) {
        int to = Math.clamp((long) at + by, 0, files.size() - 1);
        if (to != at) {
            show(to);
        }
    }

    /// Looks at the file of this place.
    public void show(int place) {
        close();
        at = place;
        int mine = turn;
        var file = files.get(place);
        state.set(new State.Fetching(0));
        var begun =
                threads.<Preview>begin(
                        () ->
                                Preview.open(
                                        source.fetch(file, bytes -> came(mine, bytes)),
                                        file.name()),
                        preview -> arrived(mine, preview),
                        failure -> failed(mine, failure));
        if (mine == turn) {
            stop = begun;
        }
    }

    /// Lets go of the file. May be called again.
    public void close() {
        turn++;
        stop.run();
        stop = () -> {};
        if (state.get() instanceof State.Shown shown) {
            state.set(new State.Fetching(0));
            letGo(shown.preview());
        }
    }

    private void came(int mine, long bytes) {
        threads.ui()
                .execute(
                        () -> {
                            if (mine == turn
                                    && state.get() instanceof State.Fetching told
                                    && bytes - told.bytes() >= file().size() / STEPS) {
                                state.set(new State.Fetching(bytes));
                            }
                        });
    }

    private void arrived(int mine, Preview preview) {
        if (mine == turn) {
            state.set(new State.Shown(preview));
        } else {
            letGo(preview);
        }
    }

    private void failed(int mine, Throwable failure) {
        if (mine != turn) {
            return;
        }
        if (failure instanceof UnreadableException unreadable) {
            log.debug("No preview: {}", unreadable.reason());
            state.set(new State.Refused(unreadable.reason()));
        } else {
            state.set(new State.Missing());
            threads.failed().accept(failure);
        }
    }

    private void letGo(Preview preview) {
        threads.write(
                () -> {
                    preview.close();
                    return preview;
                },
                closed -> {},
                failure -> log.info("Closing a preview", failure));
    }
}
