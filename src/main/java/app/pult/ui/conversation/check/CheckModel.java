package app.pult.ui.conversation.check;

import app.pult.desk.DraftKey;
import app.pult.desk.sendcheck.Concern;
import app.pult.desk.sendcheck.Others;
import app.pult.desk.sendcheck.SendCheck;
import app.pult.desk.sendcheck.Writing;
import app.pult.ui.kit.Background;
import app.pult.ui.shell.Threads;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// What is to be looked at before sending. It is found out when nothing was typed for a moment; a
/// check that is out of date by then is forgotten.
///
/// Whoever sends with something on the line gets it said plainly instead, once; then it goes. What
/// was dismissed is silent until its draft has gone.
///
/// Thread: FX only.
public final class CheckModel {
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final String CHECK = "check";

    /// What is written, and as which draft.
    public record Subject(DraftKey draft, Writing writing) {
        boolean isNothing() {
            return writing.text().isBlank() && writing.files() == 0;
        }
    }

    /// What the line says. `isAsked`: somebody wanted to send it so.
    public record Shown(List<Concern> concerns, boolean isAsked) {
        static final Shown NOTHING = new Shown(List.of(), false);

        public Shown {
            concerns = List.copyOf(concerns);
        }
    }

    private final Supplier<Optional<Subject>> subject;
    private final Others others;
    private final Threads threads;
    private final Background background;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING);
    private final Map<DraftKey, Set<String>> dismissed = new HashMap<>();
    private final Set<String> asked = new HashSet<>();
    private Remembered remembered;
    private Optional<DraftKey> draft = Optional.empty();
    private int changes;
    private int checked = -1;

    /// `subject` is what is written at the time; empty while no draft is open.
    public CheckModel(Supplier<Optional<Subject>> subject, Others others, Threads threads) {
        this.subject = subject;
        this.others = others;
        this.threads = threads;
        background = threads.background();
        remembered = new Remembered(others);
    }

    public ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Something was typed, attached, turned to or received.
    public void changed() {
        int change = ++changes;
        background.cancel(CHECK);
        if (subject.get().map(Subject::isNothing).orElse(true)) {
            check();
            return;
        }
        threads.delay().after(PAUSE, () -> checkIf(change));
    }

    private void checkIf(int change) {
        if (change == changes) {
            check();
        }
    }

    private void check() {
        var now = subject.get();
        turnTo(now);
        if (now.isEmpty() || now.get().isNothing()) {
            show(List.of());
            return;
        }
        int change = changes;
        var writing = now.get().writing();
        var memory = remembered;
        background.load(
                CHECK,
                () -> SendCheck.of(writing, memory),
                found -> {
                    if (change == changes) {
                        show(found);
                    }
                });
    }

    /// Another draft is asked about anew; one that was sent or emptied begins anew.
    private void turnTo(Optional<Subject> now) {
        var next = now.map(Subject::draft);
        if (!next.equals(draft)) {
            draft = next;
            asked.clear();
            remembered = new Remembered(others);
        }
        now.filter(Subject::isNothing)
                .ifPresent(
                        one -> {
                            dismissed.remove(one.draft());
                            asked.clear();
                        });
    }

    private void show(List<Concern> found) {
        checked = changes;
        var silent = draft.map(one -> dismissed.getOrDefault(one, Set.of())).orElse(Set.of());
        var concerns =
                found.stream()
                        .filter(one -> !isOwnBlank(one))
                        .filter(one -> !silent.contains(name(one)))
                        .toList();
        boolean isAsked = concerns.stream().map(CheckModel::name).anyMatch(asked::contains);
        shown.set(concerns.isEmpty() ? Shown.NOTHING : new Shown(concerns, isAsked));
    }

    /// Whether it may go. If not, the line says why from now on, and the next time it may.
    public boolean maySend() {
        if (checked != changes) {
            var now = subject.get();
            turnTo(now);
            // Nothing is read on this thread: what others have is known as far as it was asked for.
            show(now.map(one -> SendCheck.of(one.writing(), remembered.known())).orElse(List.of()));
        }
        var concerns = shown.get().concerns();
        boolean isKnown = concerns.stream().map(CheckModel::name).allMatch(asked::contains);
        concerns.stream().map(CheckModel::name).forEach(asked::add);
        if (!isKnown) {
            shown.set(new Shown(concerns, true));
        }
        return isKnown;
    }

    /// Says nothing more of what it says now, in this draft.
    public void dismiss() {
        draft.ifPresent(
                one -> {
                    var silent = dismissed.computeIfAbsent(one, key -> new HashSet<>());
                    shown.get().concerns().stream().map(CheckModel::name).forEach(silent::add);
                });
        shown.set(Shown.NOTHING);
    }

    /// Pult's own blanks have marks in the text and a hint of their own, and stop the sending.
    private static boolean isOwnBlank(Concern concern) {
        return concern.kind() == Concern.Kind.BLANK && concern.words().startsWith("{{?");
    }

    private static String name(Concern concern) {
        return concern.kind() + " " + concern.words().toLowerCase(Locale.ROOT);
    }
}
