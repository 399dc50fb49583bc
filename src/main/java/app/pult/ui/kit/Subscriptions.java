package app.pult.ui.kit;

import javafx.scene.Node;
import javafx.util.Subscription;

import java.util.ArrayList;
import java.util.List;

/// What a pane listens to while it is on the screen; cleared when it leaves.
///
/// `add` takes JavaFX subscriptions (`property.subscribe(...)`) and any closer
/// (`tickets.watch(...)::close`).
///
/// Thread: FX only.
public final class Subscriptions {
    private final List<Subscription> active = new ArrayList<>();

    public void add(Subscription subscription) {
        active.add(subscription);
    }

    /// Ends all, last first. May be filled again afterwards.
    public void clear() {
        for (var subscription : List.copyOf(active).reversed()) {
            subscription.unsubscribe();
        }
        active.clear();
    }

    /// Runs `attach` each time the node enters a scene (now, if it is in one) and [#clear] each
    /// time it leaves. `attach` adds its subscriptions here.
    public void whileInScene(Node node, Runnable attach) {
        node.sceneProperty()
                .subscribe(
                        scene -> {
                            clear();
                            if (scene != null) {
                                attach.run();
                            }
                        });
    }
}
