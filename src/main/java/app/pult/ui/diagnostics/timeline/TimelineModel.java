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
import app.pult.ui.kit.Subscriptions;
import app.pult.ui.shell.Threads;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The timeline of the ticket that is open. Reads its logs while it is attached, once for each
/// diagnosis; what is around an event is read anew where lines of it were left out. One reading at
/// a time: lines that are asked for meanwhile go first, and what they ended is begun again.
///
/// Thread: FX only.
public final class TimelineModel {
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

    private final CaseModel cases;
    private final Subscriptions subscriptions = new Subscriptions();
    private final Reading reading;
    private final ReadOnlyObjectWrapper<View> view =
            new ReadOnlyObjectWrapper<>(new View.Nothing());
    private final ReadOnlyObjectWrapper<Optional<FileLines>> lines =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    private Optional<CaseModel.View.Done> read = Optional.empty();

    /// Begins what has not come to its end.
    private Optional<Runnable> unfinished = Optional.empty();

    /// Made by the first reading, on its thread.
    private volatile Optional<Kinds> kinds = Optional.empty();

    public TimelineModel(CaseModel cases, Threads threads) {
        this.cases = cases;
        reading = new Reading(threads);
    }

    public void attach() {
        subscriptions.add(cases.viewProperty().subscribe(now -> follow()));
    }

    /// A reading under way ends; it is begun again, and what was read is shown, the next time.
    public void detach() {
        subscriptions.clear();
        reading.end();
    }

    public ReadOnlyObjectProperty<View> viewProperty() {
        return view.getReadOnlyProperty();
    }

    /// Of a reading that takes long; empty otherwise.
    ReadOnlyObjectProperty<Optional<Reading.Progress>> progressProperty() {
        return reading.progressProperty();
    }

    /// Lines of a file that were asked for; empty once they are put away.
    public ReadOnlyObjectProperty<Optional<FileLines>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /// Ends the reading under way; what was shown before it is shown again.
    public void stop() {
        if (reading.isUnderWay()) {
            reading.end();
            ended();
        }
    }

    private void ended() {
        unfinished = Optional.empty();
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
                                reading.begin(
                                        () ->
                                                FileLines.read(
                                                        done.files().inputs(),
                                                        kinds(),
                                                        file,
                                                        some,
                                                        around,
                                                        TimelineModel::isStopped),
                                        found -> {
                                            lines.set(Optional.of(found));
                                            goOn();
                                        },
                                        this::goOn));
    }

    private void goOn() {
        unfinished.ifPresent(Runnable::run);
    }

    private void follow() {
        var now = cases.done();
        if (now.isEmpty()) {
            reading.end();
            unfinished = Optional.empty();
            read = Optional.empty();
            lines.set(Optional.empty());
            view.set(new View.Nothing());
        } else if (read.filter(before -> isSame(before, now.get())).isPresent()) {
            read = now;
            if (!reading.isUnderWay()) {
                goOn();
            }
        } else {
            read = now;
            lines.set(Optional.empty());
            view.set(new View.Reading());
            read(
                    now.get(),
                    Optional.empty(),
                    timeline -> show(timeline, Zoom.ALL, Optional.empty()));
        }
    }

    private void read(
            CaseModel.View.Done done, Optional<Window> window, Consumer<CaseTimeline> deliver) {
        unfinished =
                Optional.of(
                        () ->
                                reading.begin(
                                        () -> timeline(done, window),
                                        timeline -> {
                                            unfinished = Optional.empty();
                                            deliver.accept(timeline);
                                        },
                                        this::ended));
        goOn();
    }

    private static boolean isSame(CaseModel.View.Done before, CaseModel.View.Done now) {
        return before.ticket().equals(now.ticket()) && before.diagnosis().equals(now.diagnosis());
    }

    /// What is kept of it at once; where lines of it were left out, soon all of them.
    private void show(CaseTimeline all, Zoom zoom, Optional<Window> window) {
        reading.end();
        unfinished = Optional.empty();
        view.set(new View.Done(all, shown(all, zoom, window, all.leftOut())));
        if (window.isPresent() && all.leftOut() > 0) {
            read.ifPresent(
                    done ->
                            read(
                                    done,
                                    window,
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
        return new TimelineReader(kinds(), TimelineModel::isStopped, reading::reach)
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
}
