package app.pult.launch;

import app.pult.desk.Queue;
import app.pult.desk.TicketId;
import app.pult.ui.kit.Command;
import app.pult.ui.kit.UiThread;
import app.pult.ui.kit.rows.RowList;
import app.pult.ui.shell.Place;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A start of the window for its own sake, asked for by the system property `pult.rehearsal`:
/// `start` says [#PAINTED] on standard output once the queue is painted, and ends; `train` walks on
/// through what operators open first, so that the virtual machine notes the classes it takes, and
/// ends. Thread: FX only.
public final class Rehearsal {
    /// The property.
    public static final String PROPERTY = "pult.rehearsal";

    /// What is said once the first rows of the queue are in the window.
    public static final String PAINTED = "painted";

    /// Pulses for each thing that is opened: a third of a second.
    private static final int LOOK = 20;

    private static final PseudoClass LOADING = PseudoClass.getPseudoClass("loading");

    /// Opened in turn over the desk, and closed by being asked for again.
    private static final List<String> SHEETS =
            List.of(
                    "shell.palette",
                    "shell.search",
                    "shell.guide",
                    "shell.keys",
                    "shell.look",
                    "queue.views",
                    "snooze.open",
                    "notices.settings");

    /// The same over the open ticket.
    private static final List<String> OVER_TICKET =
            List.of(
                    "conversation.files",
                    "conversation.macro",
                    "conversation.quicktexts",
                    "conversation.handover");

    /// Written in its turn: what offers ready texts, then articles, then what no dictionary has.
    private static final List<String> WRITTEN = List.of("::", "??", "Thnak you");

    private static final List<String> SIDE =
            List.of("shell.customer", "shell.knowledge", "shell.diagnostics");

    private final Extent extent;

    private enum Extent {
        START,
        TRAIN
    }

    private Rehearsal(Extent extent) {
        this.extent = extent;
    }

    /// Empty at a start that somebody works with.
    static Optional<Rehearsal> asked() {
        return Optional.ofNullable(System.getProperty(PROPERTY))
                .map(word -> new Rehearsal(Extent.valueOf(word.toUpperCase(Locale.ROOT))));
    }

    void begin(DeskWindow window, Scene scene) {
        whenPainted(
                scene,
                () -> {
                    say();
                    var rest =
                            switch (extent) {
                                case START -> List.<Runnable>of();
                                case TRAIN -> walk(window, scene);
                            };
                    walk(rest.iterator());
                });
    }

    /// Runs the action in the first pulse after the one in which the list of tickets was laid out
    /// with its rows.
    private static void whenPainted(Scene scene, Runnable action) {
        new AnimationTimer() {
            private boolean laidOut;

            @Override
            public void handle(long now) {
                if (laidOut) {
                    stop();
                    action.run();
                } else {
                    laidOut = isFilled(scene);
                }
            }
        }.start();
    }

    private static boolean isFilled(Scene scene) {
        return scene.lookup("#queue-list") instanceof RowList list
                && list.row(list.first()).isPresent()
                && list.lookupAll(".queue-row").stream()
                        .filter(Node::isVisible)
                        .noneMatch(row -> row.getPseudoClassStates().contains(LOADING))
                && list.lookupAll(".queue-row").stream().anyMatch(Node::isVisible);
    }

    private static List<Runnable> walk(DeskWindow window, Scene scene) {
        var steps = new ArrayList<Runnable>();
        for (long ticket = 1; ticket <= 2; ticket++) {
            var id = new TicketId(ticket);
            steps.add(() -> window.selection().open(id));
        }
        SIDE.forEach(tab -> steps.add(() -> run(window, tab)));
        WRITTEN.forEach(words -> steps.add(() -> write(scene, words)));
        steps.add(() -> run(window, "spelling.next"));
        steps.add(() -> write(scene, ""));
        for (var sheet : Stream.of(OVER_TICKET, SHEETS).flatMap(List::stream).toList()) {
            steps.add(() -> run(window, sheet));
            steps.add(() -> run(window, sheet));
        }
        steps.add(() -> run(window, "conversation.find"));
        steps.add(() -> window.selection().go(new Place.NewTicket(Optional.empty())));
        steps.add(() -> window.selection().go(new Place.Outbox()));
        steps.add(() -> window.selection().show(new Queue.AllOpen()));
        return steps;
    }

    private static void write(Scene scene, String words) {
        if (scene.lookup("#conversation-editor") instanceof TextArea editor) {
            editor.requestFocus();
            editor.setText(words);
            editor.end();
        }
    }

    private static void run(DeskWindow window, String command) {
        window.commands().find(command).ifPresent(Command::run);
    }

    private static void walk(Iterator<Runnable> steps) {
        new AnimationTimer() {
            private int pulse;

            @Override
            public void handle(long now) {
                if (pulse++ % LOOK != 0) {
                    return;
                }
                if (steps.hasNext()) {
                    steps.next().run();
                } else {
                    stop();
                    UiThread.later(Platform::exit);
                }
            }
        }.start();
    }

    /// Tells whoever started this process that its window is painted.
    public static void say() {
        try (var out = new FileOutputStream(FileDescriptor.out)) {
            out.write((PAINTED + System.lineSeparator()).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
