package app.pult.ui.shell;

import app.pult.desk.Draft;
import app.pult.desk.DraftKey;
import app.pult.desk.Drafts;
import app.pult.desk.Subscription;
import app.pult.desk.TicketId;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The window's way to the drafts: what the disk refused is kept here, so that an editor that turns
/// to another ticket does not take it along, and is saved as soon as the disk takes anything again.
///
/// Thread: any but JavaFX.
public final class UnsavedDrafts implements Drafts {
    private final Drafts disk;
    private final Map<DraftKey, Draft> refused = new ConcurrentHashMap<>();

    public UnsavedDrafts(Drafts disk) {
        this.disk = disk;
    }

    @Override
    public void save(Draft draft) {
        refused.put(draft.key(), draft);
        disk.save(draft);
        refused.remove(draft.key(), draft);
        saveRefused();
    }

    private void saveRefused() {
        for (var draft : List.copyOf(refused.values())) {
            disk.save(draft);
            refused.remove(draft.key(), draft);
        }
    }

    @Override
    public Optional<Draft> find(DraftKey key) {
        return Optional.ofNullable(refused.get(key)).or(() -> disk.find(key));
    }

    @Override
    public List<Draft> list() {
        var kept = Map.copyOf(refused);
        return Stream.concat(
                        kept.values().stream(),
                        disk.list().stream().filter(draft -> !kept.containsKey(draft.key())))
                .sorted(Comparator.comparing(Draft::savedAt).reversed())
                .toList();
    }

    @Override
    public List<Draft> versions(DraftKey key) {
        return disk.versions(key);
    }

    @Override
    public void remove(DraftKey key) {
        refused.remove(key);
        disk.remove(key);
    }

    @Override
    public TicketId newTicket() {
        return disk.newTicket();
    }

    @Override
    public Subscription watch(Consumer<DraftKey> listener) {
        return disk.watch(listener);
    }
}
