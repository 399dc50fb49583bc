package app.pult.ui.diagnostics.runbook;

import app.pult.diagnosis.code.CodeLens;
import app.pult.diagnosis.input.Input;
import app.pult.diagnosis.runbook.Phrases;
import app.pult.diagnosis.runbook.Runbook;
import app.pult.diagnosis.runbook.run.RunbookRun;
import app.pult.knowledge.Platform;
import app.pult.ui.kit.FittingCell;
import app.pult.ui.kit.Texts;

import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;

import java.util.stream.Collectors;

/// A runbook that may be begun, or a run of this ticket, with why it is offered. Thread: FX only.
final class LineCell extends FittingCell<Line> {
    private final Texts texts;
    private final Label title = new Label();
    private final Label why = new Label();
    private final VBox lines = new VBox(title, why);

    LineCell(ListView<Line> list, Texts texts) {
        super(list);
        this.texts = texts;
        title.setWrapText(true);
        why.setWrapText(true);
        why.getStyleClass().add("secondary");
        lines.getStyleClass().add("runbook-offer");
    }

    @Override
    protected Face face(Line line) {
        title.setText(title(line));
        why.setText(why(line));
        return new Face(lines, title.getText() + ". " + why.getText());
    }

    private String title(Line line) {
        return switch (line) {
            case Line.Begun(var kept) -> kept.run().title().in(texts.locale());
            case Line.Book(var book, var because) -> book.title().in(texts.locale());
        };
    }

    private String why(Line line) {
        return switch (line) {
            case Line.Begun(var kept) -> state(kept.run());
            case Line.Book(var book, var because) ->
                    because.map(hint -> why(hint, systems(book))).orElseGet(() -> systems(book));
        };
    }

    private String why(Hint hint, String systems) {
        return switch (hint) {
            case Hint.OfFinding(var finding) ->
                    texts.of(
                            "diagnostics.runbook.because",
                            finding.title().in(texts.locale()),
                            systems);
            case Hint.OfCode(var mention) ->
                    texts.of(
                            "diagnostics.runbook.because.code",
                            CodeLens.card(mention.code()).title(),
                            Input.called(mention.line().file()).in(texts.locale()),
                            systems);
        };
    }

    private String state(RunbookRun run) {
        return switch (run.place()) {
            case RunbookRun.Place.At at -> texts.of("diagnostics.runbook.begun", run.os().shown());
            case RunbookRun.Place.Ended(var end) ->
                    texts.of(
                            "diagnostics.runbook.ended",
                            Phrases.of(end.outcome()).in(texts.locale()));
            case RunbookRun.Place.Stopped stopped -> texts.of("diagnostics.runbook.given_up");
        };
    }

    private static String systems(Runbook book) {
        return book.os().stream().sorted().map(Platform::shown).collect(Collectors.joining(", "));
    }
}
