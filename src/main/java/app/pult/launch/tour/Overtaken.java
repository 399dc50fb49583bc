package app.pult.launch.tour;

import app.pult.desk.TicketId;
import app.pult.desk.operation.OutboxState;
import app.pult.launch.tour.Stagehand.Held;

import javafx.scene.input.KeyCode;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The part of the tour in which a customer writes while the operator answers without a network:
/// the reply is held until the operator has read that, and then goes out on their word. Thread: the
/// tour's.
record Overtaken(Setting setting, PracticeDoor practice, Script script, Consumer<String> step) {

    /// Offline: the answer, and the words it does not know of.
    ///
    /// @param done tickets that are not for this
    TicketId write(List<TicketId> done) {
        var stagehand = setting.stagehand();
        var ticket = setting.openFirst(done);
        stagehand.type("conversation-editor", script.overtaken());
        stagehand.click("conversation-send");
        stagehand.until("the editor is empty", setting::editorIsEmpty);
        var remote = setting.place().tickets().find(ticket).orElseThrow().remote().orElseThrow();
        practice.customerWrites(remote, script.customer());
        return ticket;
    }

    /// Online again, in the outbox: what is held is looked into and sent all the same.
    void solve(TicketId ticket) {
        var stagehand = setting.stagehand();
        stagehand.untilHere("the reply is held", () -> isHeld(ticket));
        stagehand.press(KeyCode.DIGIT0, Held.CTRL);
        stagehand.focus("outbox-list");
        step.accept("a reply is held, " + stagehand.picture("held"));
        stagehand.press(KeyCode.O, Held.CTRL);
        stagehand.untilShown("conversation-editor");
        step.accept("the news is read, " + stagehand.picture("news"));
        stagehand.press(KeyCode.DIGIT0, Held.CTRL);
        stagehand.focus("outbox-list");
        stagehand.press(KeyCode.ENTER, Held.CTRL);
        stagehand.untilHere("the reply is on its way", () -> !isHeld(ticket));
    }

    /// Once it is sent: a server may have opened the ticket for it.
    Worked worked(TicketId ticket) {
        return new Worked(
                ticket,
                List.of(script.overtaken()),
                List.of(),
                Optional.of(setting.state(ticket)),
                false);
    }

    private boolean isHeld(TicketId ticket) {
        return setting.place().outbox().list(1000).stream()
                .filter(entry -> entry.operation().ticket().equals(ticket))
                .anyMatch(entry -> entry.state() == OutboxState.HELD);
    }
}
