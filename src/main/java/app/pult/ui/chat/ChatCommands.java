package app.pult.ui.chat;

import app.pult.ui.kit.Command;
import app.pult.ui.kit.Commands;
import app.pult.ui.kit.Subscriptions;

import javafx.beans.binding.Bindings;

import java.util.ArrayList;
import java.util.List;

/// Quick ways between chats, from wherever the operator is; there only where the server has chats.
///
/// Thread: FX only.
public final class ChatCommands {
    private static final String OPEN = "chat.open.";
    private static final int NUMBERED = 9;

    private final List<Command> all = new ArrayList<>();
    private final Subscriptions added = new Subscriptions();

    /// Follows for as long as the window is there.
    public ChatCommands(ChatsModel model, Commands commands) {
        var some = Bindings.isNotEmpty(model.running());
        all.add(Command.of("chat.all", model::show).on("Alt+0"));
        for (int number = 1; number <= NUMBERED; number++) {
            int place = number - 1;
            all.add(
                    Command.of(OPEN + number, () -> model.talk(place))
                            .on("Ctrl+Shift+" + number)
                            .when(
                                    Bindings.size(model.running()).greaterThan(place),
                                    "chat.hindered"));
        }
        all.add(
                Command.of("chat.next", () -> model.talkNext(1))
                        .on("Ctrl+Tab")
                        .when(some, "chat.hindered"));
        all.add(
                Command.of("chat.previous", () -> model.talkNext(-1))
                        .on("Ctrl+Shift+Tab")
                        .when(some, "chat.hindered"));
        all.add(
                Command.of("chat.longest", model::talkToLongestWaiting)
                        .on("Alt+W")
                        .when(model.waitingProperty().greaterThan(0), "chat.longest.hindered"));
        model.offeredProperty()
                .subscribe(
                        offered -> {
                            added.clear();
                            if (offered) {
                                all.forEach(command -> added.add(commands.add(command)));
                            }
                        });
    }
}
