package app.pult.ui.diagnostics.timeline;

import app.pult.diagnosis.Evidence;
import app.pult.diagnosis.report.Kinds;
import app.pult.diagnosis.timeline.CaseTimeline;
import app.pult.diagnosis.timeline.CaseTimeline.Window;
import app.pult.diagnosis.timeline.Event;
import app.pult.diagnosis.timeline.FileLines;
import app.pult.diagnosis.timeline.Sent;
import app.pult.diagnosis.timeline.TimelineReader;
import app.pult.ui.diagnostics.CaseModel;
import app.pult.ui.kit.Coalescer;
import app.pult.ui.kit.Subscriptions;
import app.pult.ui.shell.Threads;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// The timeline of the ticket that is open. Reads its logs while it is attached, once for each
/// diagnosis; what is around an event is read anew where lines of it were left out. One reading at
/// a time; a later one ends the one before.
///
/// Thread: FX only.
public final class TimelineModel {
    /// What takes longer says how far it is.
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /// Lines before and behind a line of a file.
    private static final int AROUND = 200;

    private static final int AROUND_EACH = 3;

    /// What the pane shows.
    public sealed interface View {
        /// No ticket is open, or its files are not read yet.
        record Nothing() implements View {}

        record Reading() implements View {}

        record Done(CaseTimeline timeline, Shown shown) implements View {}

        /// The operator ended the reading, or it broke.
        record Ended() implements View {}
    }

    /// What of it is in sight. `leftOut` counts the lines that are not, of this stretch.
    public record Shown(Zoom zoom, Optional<Window> window, List<Event> events, long leftOut) {
        public Shown {
            events = List.copyOf(events);
        }
    }

    /// How far a reading is.
    public record Progress(String file, long lines) {}

    private final CaseModel cases;
    private final Threads threads;
    private final Subscriptions subscriptions = new Subscriptions();
    private final Coalescer progressed;
    private final ReadOnlyObjectWrapper<View> view =
            new ReadOnlyObjectWrapper<>(new View.Nothing());
    private final ReadOnlyObjectWrapper<Optional<Progress>> progress =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<FileLines>> lines =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /// Written by the reading.
    private volatile Progress reached = new Progress("", 0);

    private Optional<CaseModel.View.Done> read = Optional.empty();
    private Optional<Runnable> stop = Optional.empty();
    private int reading;

    /// Made by the first reading, on its thread.
    private volatile Optional<Kinds> kinds = Optional.empty();

    public TimelineModel(CaseModel cases, Threads threads) {
        this.cases = cases;
        this.threads = threads;
        progressed = threads.coalescer(this::tell);
    }

    public void attach() {
        subscriptions.add(cases.viewProperty().subscribe(now -> follow()));
    }

    /// A reading under way ends; what was read stays for the next time.
    public void detach() {
        subscriptions.clear();
        if (stop.isPresent()) {
            end();
            if (view.get() instanceof View.Reading) {
                read = Optional.empty();
            }
        }
    }

    public ReadOnlyObjectProperty<View> viewProperty() {
        return view.getReadOnlyProperty();
    }

    /// Of a reading that takes long; empty otherwise.
    public ReadOnlyObjectProperty<Optional<Progress>> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// Lines of a file that were asked for; empty once they are put away.
    public ReadOnlyObjectProperty<Optional<FileLines>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /// Ends the reading under way; what was shown before it is shown again.
    public void stop() {
        if (stop.isPresent()) {
            end();
            ended();
        }
    }

    private void ended() {
        if (view.get() instanceof View.Reading) {
            view.set(new View.Ended());
        }
    }

    /// After a reading that ended early.
    public void again() {
        read = Optional.empty();
        follow();
    }

    /// The timeline, once it is read.
    public Optional<View.Done> done() {
        return view.get() instanceof View.Done done ? Optional.of(done) : Optional.empty();
    }

    /// All of the axis, or what is around an event; an event of no time has nothing around it.
    public void zoom(Zoom zoom, Optional<Event> around) {
        done().ifPresent(
                        done -> {
                            var window =
                                    zoom == Zoom.ALL
                                            ? Optional.<Window>empty()
                                            : around.flatMap(Event::at).map(zoom::around);
                            show(done.timeline(), window.isPresent() ? zoom : Zoom.ALL, window);
                        });
    }

    /// The event of a line, or the last one before it in its file.
    public Optional<Event> find(Evidence line) {
        return done().flatMap(
                        done ->
                                done.timeline().events().stream()
                                        .filter(event -> event.file().equals(line.file()))
                                        .filter(event -> event.line() <= line.line())
                                        .reduce((a, b) -> b.line() > a.line() ? b : a));
    }

    /// Shows a line of a file with much around it.
    public void open(String file, int line) {
        open(file, List.of(line), AROUND);
    }

    /// Shows some lines of a file with a little around each.
    public void open(String file, List<Integer> some) {
        open(file, some, AROUND_EACH);
    }

    /// Puts the lines away.
    public void close() {
        lines.set(Optional.empty());
    }

    private void open(String file, List<Integer> some, int around) {
        cases.done()
                .ifPresent(
                        done ->
                                begin(
                                        () ->
                                                FileLines.read(
                                                        done.files().inputs(),
                                                        kinds(),
                                                        file,
                                                        some,
                                                        around,
                                                        TimelineModel::isStopped),
                                        found -> lines.set(Optional.of(found))));
    }

    private void follow() {
        var now = cases.done();
        if (now.isEmpty()) {
            end();
            read = Optional.empty();
            lines.set(Optional.empty());
            view.set(new View.Nothing());
        } else if (read.filter(before -> isSame(before, now.get())).isPresent()) {
            read = now;
        } else {
            read = now;
            lines.set(Optional.empty());
            view.set(new View.Reading());
            begin(
                    () -> timeline(now.get(), Optional.empty()),
                    timeline -> show(timeline, Zoom.ALL, Optional.empty()));
        }
    }

    private static boolean isSame(CaseModel.View.Done before, CaseModel.View.Done now) {
        return before.ticket().equals(now.ticket()) && before.diagnosis().equals(now.diagnosis());
    }

    /// What is kept of it at once; where lines of it were left out, soon all of them.
    private void show(CaseTimeline all, Zoom zoom, Optional<Window> window) {
        end();
        view.set(new View.Done(all, shown(all, zoom, window, all.leftOut())));
        if (window.isPresent() && all.leftOut() > 0) {
            read.ifPresent(
                    done ->
                            begin(
                                    () -> timeline(done, window),
                                    near ->
                                            view.set(
                                                    new View.Done(
                                                            all,
                                                            shown(
                                                                    near,
                                                                    zoom,
                                                                    window,
                                                                    near.leftOut())))));
        }
    }

    private static Shown shown(
            CaseTimeline timeline, Zoom zoom, Optional<Window> window, long leftOut) {
        var events =
                window.map(
                                near ->
                                        timeline.events().stream()
                                                .filter(
                                                        event ->
                                                                event.at().isPresent()
                                                                        && near.has(
                                                                                event.at().get()))
                                                .toList())
                        .orElse(timeline.events());
        return new Shown(zoom, window, events, leftOut);
    }

    private CaseTimeline timeline(CaseModel.View.Done done, Optional<Window> window) {
        var sent =
                done.files().parts().stream()
                        .map(part -> new Sent(part.input(), part.at()))
                        .toList();
        return new TimelineReader(kinds(), TimelineModel::isStopped, this::progress)
                .read(sent, done.diagnosis(), window);
    }

    private static boolean isStopped() {
        return Thread.currentThread().isInterrupted();
    }

    private Kinds kinds() {
        var made = kinds.orElseGet(Kinds::new);
        kinds = Optional.of(made);
        return made;
    }

    private void progress(String file, long count) {
        reached = new Progress(file, count);
        progressed.signal();
    }

    private void tell() {
        if (progress.get().isPresent()) {
            progress.set(Optional.of(reached));
        }
    }

    private <T> void begin(Callable<T> work, Consumer<T> deliver) {
        end();
        int mine = reading;
        reached = new Progress("", 0);
        var begun =
                threads.begin(
                        work,
                        result -> {
                            if (mine == reading) {
                                end();
                                deliver.accept(result);
                            }
                        },
                        failure -> {
                            if (mine == reading) {
                                end();
                                threads.failed().accept(failure);
                                ended();
                            }
                        });
        // It may be over already.
        stop = mine == reading ? Optional.of(begun) : stop;
        threads.delay()
                .after(
                        PATIENCE,
                        () -> {
                            if (mine == reading && stop.isPresent()) {
                                progress.set(Optional.of(reached));
                            }
                        });
    }

    private void end() {
        reading++;
        stop.ifPresent(Runnable::run);
        stop = Optional.empty();
        progress.set(Optional.empty());
    }
}
