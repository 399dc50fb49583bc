package app.pult.ui.outbox;

import app.pult.ui.kit.Command;
import app.pult.ui.outbox.OutboxLine.Action;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// What can be ordered about the chosen operation.
///
/// Thread: FX only.
final class OutboxCommands {
    final Command send;
    final Command edit;
    final Command cancel;
    final Command open;

    private final OutboxModel model;

    OutboxCommands(OutboxModel model) {
        this.model = model;
        send =
                Command.of("outbox.send", () -> chosen(line -> model.sendNow(line.id())))
                        .on("Ctrl+Enter")
                        .when(
                                where(
                                        line ->
                                                line.can(Action.SEND_NOW)
                                                        || line.can(Action.SEND_ANYWAY)
                                                        || line.can(Action.SEND_AGAIN)),
                                "outbox.send.hindered");
        edit =
                Command.of("outbox.edit", () -> chosen(line -> model.edit(line.id())))
                        .on("Ctrl+E")
                        .when(where(line -> line.can(Action.EDIT)), "outbox.edit.hindered");
        cancel =
                Command.of("outbox.cancel", () -> chosen(line -> model.cancel(line.id())))
                        .on("Ctrl+Del")
                        .when(where(line -> line.can(Action.CANCEL)), "outbox.cancel.hindered");
        open =
                Command.of("outbox.open", () -> chosen(line -> model.open(line.id())))
                        .on("Ctrl+O")
                        .when(where(line -> true), "outbox.open.hindered");
    }

    List<Command> all() {
        return List.of(send, edit, cancel, open);
    }

    private void chosen(Consumer<OutboxLine> order) {
        model.chosenLine().ifPresent(order);
    }

    private ObservableBooleanValue where(Predicate<OutboxLine> condition) {
        return Bindings.createBooleanBinding(
                () -> model.chosenLine().filter(condition).isPresent(),
                model.chosenProperty(),
                model.lines());
    }
}
