package app.pult.ui.update;

import app.pult.ui.kit.Background;
import app.pult.ui.kit.Subscriptions;
import app.pult.ui.shell.Threads;
import app.pult.ui.shell.Ticker;
import app.pult.update.UpdateCheck;
import app.pult.update.Verdict;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.time.Duration;
import java.util.Optional;

/// The newer version, once one is known. Looks a while after the window opened and then each hour;
/// the check itself asks its place once a day. What cannot be believed is for the diagnosis, not
/// for the operator. Thread: FX only.
public final class UpdateModel {
    private static final Duration FIRST = Duration.ofSeconds(20);
    private static final Duration EVERY = Duration.ofHours(1);
    private static final String LOOK = "update";

    private final UpdateCheck check;
    private final Background background;
    private final Threads threads;
    private final Subscriptions subscriptions = new Subscriptions();
    private final ReadOnlyObjectWrapper<Optional<Verdict.Newer>> newer =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /// @param threads whose work nobody else waits for: a share may not answer for minutes
    public UpdateModel(UpdateCheck check, Threads threads) {
        this.check = check;
        this.threads = threads;
        background = threads.background();
    }

    public void attach() {
        threads.delay().after(FIRST, this::look);
        subscriptions.add(Ticker.start(threads.delay(), EVERY, this::look));
    }

    public void detach() {
        subscriptions.clear();
        background.cancelAll();
    }

    public ReadOnlyObjectProperty<Optional<Verdict.Newer>> newerProperty() {
        return newer.getReadOnlyProperty();
    }

    /// The operator does not want to be told of this version again; the command still shows it.
    public void putAway() {
        newer.get()
                .map(known -> known.manifest().version())
                .ifPresent(
                        version ->
                                background.load(
                                        LOOK,
                                        () -> {
                                            check.putAway(version);
                                            return check.known();
                                        },
                                        this::show));
    }

    /// Asks, if it is time to.
    public void look() {
        background.load(LOOK, check::askDaily, this::show);
    }

    private void show(Verdict verdict) {
        newer.set(verdict instanceof Verdict.Newer found ? Optional.of(found) : Optional.empty());
    }
}
