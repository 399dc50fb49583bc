package app.pult.launch;

import app.pult.ui.chat.ChatCommands;
import app.pult.ui.chat.ChatsModel;
import app.pult.ui.chat.ChatsPane;
import app.pult.ui.shell.Part;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;

import java.util.Optional;

/// The chats of a window, put together; they are followed as long as the window is there, whatever
/// is on the screen. Thread: FX only.
final class DeskChats implements AutoCloseable {
    private final DeskMeans means;
    private final ChatsModel model;
    private final ChatsPane pane;

    DeskChats(Workplace place, DeskMeans means) {
        this.means = means;
        model =
                new ChatsModel(
                        place.chats(),
                        place.tickets(),
                        place.directory(),
                        means.selection(),
                        means.threads());
        pane =
                new ChatsPane(
                        model,
                        means.selection(),
                        means.texts(),
                        means.ages(),
                        place.engine().serverTime());
        new ChatCommands(model, means.commands());
        model.attach();
    }

    ChatsModel model() {
        return model;
    }

    /// The list of chats where they are on the screen, else the queue.
    Part or(Part queue) {
        var list = new StackPane();
        list.setMinWidth(0);
        means.selection()
                .placeProperty()
                .subscribe(
                        now -> {
                            Node wanted = means.selection().atChats() ? pane : queue.node();
                            if (!list.getChildren().contains(wanted)) {
                                list.getChildren().setAll(wanted);
                            }
                        });
        return new Part(list, () -> keyboard(queue));
    }

    private Optional<Node> keyboard(Part queue) {
        return means.selection().atChats() ? pane.keyboard() : queue.keyboard().get();
    }

    @Override
    public void close() {
        model.detach();
    }
}
