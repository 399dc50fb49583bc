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

    /// What is written, and as which draft. `conversation` is read from it on a work thread, once
    /// until [#reread].
    public record Subject(DraftKey draft, String text, int files, Supplier<Writing> conversation) {
        boolean isNothing() {
            return text.isBlank() && files == 0;
        }

        Writing in(Writing read) {
            return read.with(draft.kind(), text, files);
        }
    }

    /// What a check has read and found.
    private record Answer(Writing conversation, List<Concern> concerns) {}

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
    private Optional<Writing> known = Optional.empty();
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

    /// The conversation has changed.
    public void reread() {
        known = Optional.empty();
        changed();
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
        }
        int change = changes;
        var memory = remembered;
        var before = known;
        now.ifPresent(
                one ->
                        background.load(
                                CHECK,
                                () -> answer(one, before, memory),
                                answer -> {
                                    if (change == changes) {
                                        known = Optional.of(answer.conversation());
                                        show(answer.concerns());
                                    }
                                }));
    }

    private static Answer answer(Subject subject, Optional<Writing> known, Others others) {
        var conversation = known.orElseGet(subject.conversation());
        return new Answer(
                conversation,
                subject.isNothing() ? List.of() : SendCheck.of(subject.in(conversation), others));
    }

    /// Another draft is asked about anew; one that was sent or emptied begins anew.
    private void turnTo(Optional<Subject> now) {
        var next = now.map(Subject::draft);
        if (!next.map(DraftKey::ticket).equals(draft.map(DraftKey::ticket))) {
            known = Optional.empty();
        }
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
            show(now.map(this::atOnce).orElse(List.of()));
        }
        var concerns = shown.get().concerns();
        boolean isKnown = concerns.stream().map(CheckModel::name).allMatch(asked::contains);
        concerns.stream().map(CheckModel::name).forEach(asked::add);
        if (!isKnown) {
            shown.set(new Shown(concerns, true));
        }
        return isKnown;
    }

    private List<Concern> atOnce(Subject now) {
        return known.map(one -> SendCheck.of(now.in(one), remembered.known())).orElse(List.of());
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
