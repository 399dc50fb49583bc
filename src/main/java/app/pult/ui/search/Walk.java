package app.pult.ui.search;

import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What is marked in the list of what was found, and how keys move that. Headings are passed over.
/// What comes late must not take the operator's choice away.
///
/// Thread: FX only.
final class Walk {
    private static final int PAGE = 5;

    private final ListView<Line> list;
    private String asked = "";

    Walk(ListView<Line> list) {
        this.list = list;
    }

    Optional<Line> chosen() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    /// Other lines: the first is marked, or the same as before where the same was asked.
    void show(List<Line> lines, String question) {
        var before = chosen().map(Line::what).filter(what -> question.equals(asked));
        asked = question;
        list.getItems().setAll(lines);
        var whats = lines.stream().map(Line::what).toList();
        int place = before.map(whats::indexOf).orElse(-1);
        if (place >= 0) {
            mark(place);
        } else {
            list.getSelectionModel().clearSelection();
            step(1);
            list.scrollTo(0);
        }
    }

    /// Marks the line at this place, or the next one that can be.
    void to(int place) {
        list.getSelectionModel().clearSelection();
        mark(place);
    }

    /// Past an end it goes round to the other.
    boolean step(int by) {
        int size = list.getItems().size();
        int at = list.getSelectionModel().getSelectedIndex();
        for (int tried = 0; tried < size; tried++) {
            at = at < 0 && by < 0 ? size - 1 : Math.floorMod(at + by, size);
            if (list.getItems().get(at).isFree()) {
                mark(at);
                return true;
            }
        }
        return true;
    }

    boolean page(int by) {
        int last = list.getItems().size() - 1;
        int wanted = list.getSelectionModel().getSelectedIndex() + by * PAGE;
        if (last > 0) {
            int place = Math.clamp(wanted, 1, last);
            mark(list.getItems().get(place).isFree() ? place : place - by);
        }
        return true;
    }

    /// To the first of the next kind, round the ends.
    boolean kind(int by) {
        var starts =
                IntStream.range(0, list.getItems().size())
                        .filter(place -> list.getItems().get(place) instanceof Line.Heading)
                        .map(heading -> heading + 1)
                        .boxed()
                        .toList();
        if (!starts.isEmpty()) {
            int at = list.getSelectionModel().getSelectedIndex();
            int current = (int) starts.stream().filter(start -> start <= at).count() - 1;
            mark(starts.get(Math.floorMod(current + by, starts.size())));
        }
        return true;
    }

    private void mark(int place) {
        list.getSelectionModel().clearAndSelect(place);
        if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            flow.scrollTo(place);
            if (place > 0 && list.getItems().get(place - 1) instanceof Line.Heading) {
                flow.scrollTo(place - 1);
            }
        }
    }
}
