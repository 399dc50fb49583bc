package app.pult.ui.diagnostics.runbook;

import app.pult.desk.TicketId;
import app.pult.diagnosis.Bilingual;
import app.pult.diagnosis.runbook.run.RunbookRun;
import app.pult.ui.kit.EmptyState;
import app.pult.ui.kit.Subscriptions;
import app.pult.ui.kit.Texts;
import app.pult.ui.shell.Threads;
import app.pult.ui.shell.Ticker;

import javafx.scene.Node;
import javafx.scene.layout.BorderPane;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// The runbook of the open ticket: the choice, the step, the end. Thread: FX only.
public final class RunbookPane extends BorderPane {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final RunbookModel model;
    private final Means means;
    private final ChoicePage choice;
    private final GoingPage going;
    private final OverPage over;
    private final EmptyState nothing;
    private final EmptyState reading;

    /// `noteOf` makes the words of the proof of a run, `write` begins an internal note, `tell` a
    /// reply in the customer's language.
    public record Means(
            Texts texts,
            Threads threads,
            Function<RunbookRun, String> noteOf,
            BiConsumer<TicketId, String> write,
            BiConsumer<TicketId, Bilingual> tell) {}

    public RunbookPane(RunbookModel model, Means means) {
        this.model = model;
        this.means = means;
        choice = new ChoicePage(model, means.texts());
        going = new GoingPage(model, means.texts());
        over = new OverPage(model, means);
        nothing = new EmptyState(means.texts().of("diagnostics.runbook.nothing"));
        reading = new EmptyState(means.texts().of("diagnostics.runbook.reading"));
        // Keeps the keyboard until there is something to press.
        reading.setFocusTraversable(true);
        setId("diagnostics-runbook");
        var active = new Subscriptions();
        active.whileInScene(this, () -> attach(active));
    }

    /// Where the keyboard goes now.
    public Optional<Node> keyboard() {
        return switch (model.viewProperty().get()) {
            case Showing.Choosing choosing -> choice.keyboard();
            case Showing.Going step -> going.keyboard();
            case Showing.Over ended -> over.keyboard();
            case Showing.Lost lost -> over.keyboard();
            case Showing.Nothing none -> Optional.empty();
            case Showing.Reading wait -> Optional.of(reading);
        };
    }

    private void attach(Subscriptions active) {
        active.add(model.viewProperty().subscribe(this::show));
        model.attach();
        active.add(model::detach);
        active.add(Ticker.start(means.threads().delay(), SECOND, going::tick));
    }

    private void show(Showing view) {
        boolean hadKeyboard = isFocusWithin();
        switch (view) {
            case Showing.Nothing none -> setCenter(nothing);
            case Showing.Reading wait -> setCenter(reading);
            case Showing.Choosing choosing -> {
                choice.show(choosing.lines());
                setCenter(choice);
            }
            case Showing.Going step -> {
                going.show(step);
                setCenter(going);
            }
            case Showing.Over ended -> {
                over.show(ended.kept());
                setCenter(over);
            }
            case Showing.Lost lost -> {
                over.lost(lost.kept());
                setCenter(over);
            }
        }
        if (hadKeyboard) {
            keyboard().ifPresent(Node::requestFocus);
        }
    }
}
