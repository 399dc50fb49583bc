package app.pult.ui.queue;

import app.pult.desk.TicketId;
import app.pult.desk.TicketRow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The loaded stretches of a queue and which of them are being looked at. Keeps a few pages around
/// the viewport and forgets the rest, so that memory does not grow with the queue.
///
/// Thread: FX only.
final class Pages {
    static final int SIZE = 100;
    private static final int KEPT = 10;

    private final Map<Integer, List<TicketRow>> loaded = new LinkedHashMap<>();
    private final ArrayList<Integer> inSight = new ArrayList<>();

    /// A viewport is shorter than a page, so it lies on two at most; on more where what is folded
    /// away lies between.
    private int allowed = 2;

    /// The row at this place, if it is loaded; notes that somebody looks there.
    Optional<TicketRow> look(int index) {
        see(index / SIZE);
        return find(index);
    }

    Optional<TicketRow> find(int index) {
        var rows = loaded.getOrDefault(index / SIZE, List.of());
        int at = index % SIZE;
        return at < rows.size() ? Optional.of(rows.get(at)) : Optional.empty();
    }

    /// Where a ticket stands, if that stretch is loaded.
    Optional<Integer> indexOf(TicketId ticket) {
        for (var page : loaded.entrySet()) {
            var rows = page.getValue();
            for (int at = 0; at < rows.size(); at++) {
                if (rows.get(at).id().equals(ticket)) {
                    return Optional.of(page.getKey() * SIZE + at);
                }
            }
        }
        return Optional.empty();
    }

    /// How many pages can be looked at together.
    void allow(int many) {
        allowed = Math.min(many, KEPT);
    }

    /// The pages being looked at, latest last.
    List<Integer> inSight() {
        return List.copyOf(inSight);
    }

    /// The page looked at most recently that is not here yet.
    Optional<Integer> missing() {
        return inSight.reversed().stream().filter(page -> !loaded.containsKey(page)).findFirst();
    }

    void put(int page, List<TicketRow> rows) {
        loaded.remove(page);
        loaded.put(page, List.copyOf(rows));
        var oldest = loaded.keySet().iterator();
        while (loaded.size() > KEPT && oldest.hasNext()) {
            if (!inSight.contains(oldest.next())) {
                oldest.remove();
            }
        }
    }

    /// Everything anew: what else was loaded is out of date.
    void replace(Map<Integer, List<TicketRow>> fresh) {
        loaded.clear();
        fresh.forEach(this::put);
    }

    /// Another queue: nobody has looked at anything but its head.
    void rewind() {
        inSight.clear();
        inSight.add(0);
    }

    private void see(int page) {
        if (!inSight.isEmpty() && inSight.getLast() == page) {
            return;
        }
        inSight.remove(Integer.valueOf(page));
        inSight.add(page);
        while (inSight.size() > allowed) {
            inSight.removeFirst();
        }
    }
}
