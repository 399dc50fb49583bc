package app.pult.desk;

import java.util.List;

/// The operator's own views. Nobody else has them: a change is on the disk, and its count right,
/// when it returns. Thread: any but JavaFX.
public interface SavedViews {
    /// In the operator's order.
    List<Queue.Saved> list();

    /// Keeps a new one, at the end.
    Queue.Saved add(String name, Queue base, String filter, QueueOrder order);

    void rename(long id, String name);

    void remove(long id);

    /// Puts all in this order. One that was removed and is among them is there again, as it was;
    /// one that is not among them stays behind them.
    void arrange(List<Queue.Saved> views);

    Subscription watch(Runnable listener);
}
