package app.pult.ui.shell;

import app.pult.ui.kit.Command;
import app.pult.ui.shell.MovingOn.After;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The commands that work in every place of the window, with their keys.
///
/// Thread: FX only.
final class ShellCommands {
    private static final int VIEWS = 9;

    /// What the window itself does.
    interface Window {
        void nextPane();

        void previousPane();

        void toggleKeys();

        void toggleGuide();

        /// Opens a tab of the side, goes into it, or puts it away, whichever is next.
        void toggleSide(String tab);

        void togglePalette();

        void toggleSearch();

        /// How the program looks.
        void toggleLook();
    }

    final Command newTicket;
    final Command outbox;
    final Command offline;
    final Command keys;
    final Command guide;
    final Command palette;
    final Command search;
    final Command look;
    private final List<Command> all = new ArrayList<>();
    private final Map<String, Command> side = new LinkedHashMap<>();

    ShellCommands(
            ViewsModel views,
            StatusModel status,
            TicketActions ticket,
            Selection selection,
            Window window) {
        newTicket =
                Command.of("shell.new", () -> selection.go(new Place.NewTicket(Optional.empty())))
                        .on("Ctrl+N");
        outbox = Command.of("shell.outbox", () -> selection.go(new Place.Outbox())).on("Ctrl+0");
        offline = Command.of("shell.offline", status::toggleOffline).on("Ctrl+Shift+O");
        keys = Command.of("shell.keys", window::toggleKeys).on("F1");
        guide = Command.of("shell.guide", window::toggleGuide).on("Shift+F1");
        side.put(
                Side.CUSTOMER,
                Command.of("shell.customer", () -> window.toggleSide(Side.CUSTOMER)).on("F4"));
        side.put(
                Side.KNOWLEDGE,
                Command.of("shell.knowledge", () -> window.toggleSide(Side.KNOWLEDGE)).on("F3"));
        side.put(
                Side.DIAGNOSTICS,
                Command.of("shell.diagnostics", () -> window.toggleSide(Side.DIAGNOSTICS))
                        .on("F12"));
        palette = Command.of("shell.palette", window::togglePalette).on("Ctrl+K");
        search = Command.of("shell.search", window::toggleSearch).on("Ctrl+Shift+K");
        look = Command.of("shell.look", window::toggleLook);
        all.add(palette);
        all.add(search);
        all.add(newTicket);
        all.add(
                Command.of("shell.solve", ticket::solve)
                        .on("Ctrl+D")
                        .when(ticket.solvableProperty(), "shell.solve.hindered"));
        var after = ticket.moving().afterProperty();
        all.add(
                Command.of("shell.after.next", () -> after.set(After.NEXT))
                        .when(after.isNotEqualTo(After.NEXT), "shell.after.hindered"));
        all.add(
                Command.of("shell.after.stay", () -> after.set(After.STAY))
                        .when(after.isNotEqualTo(After.STAY), "shell.after.hindered"));
        all.add(
                Command.of("shell.back", selection::back)
                        .on("Ctrl+J")
                        .when(isPresent(selection), "shell.back.hindered"));
        all.add(outbox);
        for (int view = 1; view <= VIEWS; view++) {
            int index = view - 1;
            all.add(
                    Command.of(ViewsModel.COMMAND + view, () -> views.choose(index))
                            .on("Ctrl+" + view));
        }
        all.add(Command.of("shell.cycle", window::nextPane).on("F6"));
        all.add(Command.of("shell.cycleback", window::previousPane).on("Shift+F6"));
        all.add(Command.of("shell.sync", status::syncNow).on("F5"));
        all.add(offline);
        all.add(Command.of("shell.connect", () -> selection.go(new Place.Connect())));
        all.addAll(side.values());
        all.add(look);
        all.add(keys);
        all.add(guide);
    }

    private static BooleanBinding isPresent(Selection selection) {
        var before = selection.beforeProperty();
        return Bindings.createBooleanBinding(() -> before.get().isPresent(), before);
    }

    /// The command of a tab of the side.
    Command side(String tab) {
        return Objects.requireNonNull(side.get(tab), tab);
    }

    List<Command> all() {
        return List.copyOf(all);
    }
}
