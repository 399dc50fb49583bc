package app.pult.ui.queue;

import app.pult.ui.kit.rows.RowList;
import app.pult.ui.queue.Lines.Fold;
import app.pult.ui.queue.Lines.Line;

import java.util.Optional;

/// Where the keyboard stands in the list: on the selected ticket, or on a heading. Steps go from
/// ticket to ticket and stop at headings that hide some. Every step says whether it was one.
///
/// Thread: FX only.
final class Walk {
    private static final int NOWHERE = -1;

    private final QueueModel model;
    private final RowList rows;
    private Optional<Heading> heading = Optional.empty();

    Walk(QueueModel model, RowList rows) {
        this.model = model;
        this.rows = rows;
    }

    /// The selected ticket is another one, or stands elsewhere.
    void follow() {
        if (model.selectedProperty().get() >= 0) {
            leaveHeading();
        }
        paint();
    }

    void leaveHeading() {
        heading = Optional.empty();
    }

    void paint() {
        rows.selectedProperty().set(selectedLine());
    }

    /// The model knows what is next when nothing is selected, or the selected ticket has left.
    boolean step(int by) {
        int from = rows.selectedProperty().get();
        for (int line = from + by;
                from != NOWHERE && line >= 0 && line < lines().size();
                line += by) {
            switch (lines().at(line)) {
                case Line.Ticket ticket -> {
                    model.select(ticket.place());
                    stand(Optional.empty());
                    return true;
                }
                case Line.Title title -> {
                    if (title.fold() == Fold.FOLDED) {
                        stand(Optional.of(title.heading()));
                        return true;
                    }
                }
            }
        }
        if (from != NOWHERE) {
            return true;
        }
        if (model.size() == 0) {
            stand(lines().size() == 0 ? Optional.empty() : headingOf(0));
        } else if (by > 0) {
            model.selectNext();
        } else {
            model.selectPrevious();
        }
        return true;
    }

    boolean fold(Fold wanted) {
        var meant = heading.or(() -> headingOf(rows.selectedProperty().get()));
        meant.filter(each -> foldOf(each) != wanted)
                .ifPresent(
                        each -> {
                            model.fold(each);
                            int place = model.selectedProperty().get();
                            boolean back =
                                    place >= 0 && lines().heading(place).equals(Optional.of(each));
                            stand(back ? Optional.empty() : Optional.of(each));
                        });
        return meant.isPresent();
    }

    boolean toggle() {
        heading.ifPresent(model::fold);
        return heading.isPresent();
    }

    /// The heading in a line, or above its ticket.
    Optional<Heading> headingOf(int line) {
        if (line < 0 || line >= lines().size()) {
            return Optional.empty();
        }
        return switch (lines().at(line)) {
            case Line.Title title -> Optional.of(title.heading());
            case Line.Ticket ticket -> lines().heading(ticket.place());
        };
    }

    private Fold foldOf(Heading which) {
        return lines().line(which).map(lines()::at).orElseThrow() instanceof Line.Title title
                ? title.fold()
                : Fold.OPEN;
    }

    /// Puts the keyboard on a heading, or back on the selected ticket.
    private void stand(Optional<Heading> on) {
        heading = on.filter(each -> lines().line(each).isPresent());
        int line = selectedLine();
        rows.selectedProperty().set(line);
        if (line != NOWHERE) {
            rows.reveal(line);
        }
    }

    private int selectedLine() {
        int place = model.selectedProperty().get();
        return heading.flatMap(lines()::line)
                .orElseGet(() -> place < 0 ? NOWHERE : lines().line(place));
    }

    private Lines lines() {
        return model.stock().lines();
    }
}
