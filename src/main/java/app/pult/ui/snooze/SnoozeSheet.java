package app.pult.ui.snooze;

import app.pult.desk.Snooze.End;
import app.pult.ui.kit.Ages;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.time.TimeSheet;
import app.pult.ui.snooze.SnoozeModel.Target;

import javafx.scene.control.CheckBox;

import java.util.List;
import java.util.Optional;

/// Asks over the window until when tickets are put off.
///
/// Thread: FX only.
public final class SnoozeSheet {
    private SnoozeSheet() {}

    /// For the marked tickets, else the open one; empty where none can be put off. `close` takes it
    /// off the window.
    public static Optional<TimeSheet> of(
            SnoozeModel model, Texts texts, Ages ages, Runnable close) {
        var targets = model.chosenProperty().get();
        return targets.isEmpty()
                ? Optional.empty()
                : Optional.of(of(model, targets, texts, ages, close));
    }

    private static TimeSheet of(
            SnoozeModel model, List<Target> targets, Texts texts, Ages ages, Runnable close) {
        var early = early(model, texts);
        boolean asleep = targets.stream().anyMatch(target -> target.snooze().isPresent());
        boolean one = targets.size() == 1;
        var end = texts.of(one ? "snooze.end.label" : "snooze.several.end");
        return new TimeSheet(
                new TimeSheet.Question(
                        "snooze",
                        one
                                ? texts.of("snooze.title", targets.getFirst().number())
                                : texts.of("snooze.several.title", targets.size()),
                        texts.of("snooze.prompt"),
                        hint(targets, texts, ages),
                        Optional.of(early),
                        asleep ? Optional.of(end) : Optional.empty()),
                model.times(),
                texts,
                ages,
                chosen -> {
                    model.endProperty().set(early.isSelected() ? End.REPLY : End.TIME);
                    chosen.ifPresentOrElse(
                            until -> model.put(targets, until), () -> model.end(targets));
                },
                close);
    }

    private static CheckBox early(SnoozeModel model, Texts texts) {
        var early = new CheckBox(texts.of("snooze.early"));
        early.setId("snooze-early");
        early.setSelected(model.endProperty().get() == End.REPLY);
        early.setWrapText(true);
        return early;
    }

    private static String hint(List<Target> targets, Texts texts, Ages ages) {
        return Optional.of(targets)
                .filter(all -> all.size() == 1)
                .flatMap(all -> all.getFirst().snooze())
                .map(now -> texts.of("snooze.now", ages.moment(now.until())))
                .orElse(texts.of("snooze.hint"));
    }
}
