package app.pult.ui.conversation;

import app.pult.desk.Message;
import app.pult.ui.kit.transcript.Block;
import app.pult.ui.kit.transcript.Paragraph;
import app.pult.ui.kit.transcript.Part;
import app.pult.ui.kit.transcript.Span;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Messages of a chat as its lines: the customer's at the left, ours at the right, and who spoke is
/// said once for what they said in one go. What is not sent yet says so in any case. Notes and
/// entries stay what they are.
///
/// Thread: confined to one conversation.
final class ChatLines {
    /// After a longer silence it is said anew who speaks, and when.
    private static final Duration IN_ONE_GO = Duration.ofMinutes(2);

    private String speaker = "";
    private Instant at = Instant.MIN;

    Block add(Message message, Block block) {
        var who = speaker(message);
        boolean goesOn =
                !who.isEmpty()
                        && who.equals(speaker)
                        && Duration.between(at, message.at()).compareTo(IN_ONE_GO) < 0;
        speaker = who;
        at = message.at();
        if (who.isEmpty()) {
            return block;
        }
        var style = "chat-" + block.styleClass();
        return goesOn
                ? new Block(block.id(), style, List.of(), block.exactTime(), parts(message, block))
                : new Block(block.id(), style, block.header(), block.exactTime(), block.parts());
    }

    /// With what the header would have said of the way to the server behind the last words: nothing
    /// moves when it is gone.
    private static List<Part> parts(Message message, Block block) {
        boolean waits =
                message instanceof Message.Reply reply
                        && reply.delivery() instanceof Message.Delivery.InOutbox;
        var parts = new ArrayList<>(block.parts());
        if (waits && !parts.isEmpty() && parts.getLast() instanceof Paragraph last) {
            var spans = new ArrayList<>(last.spans());
            spans.add(Span.of("  "));
            spans.add(block.header().getLast());
            parts.set(parts.size() - 1, new Paragraph(last.styleClass(), spans));
        }
        return parts;
    }

    /// Empty where it is no line of the chat.
    private static String speaker(Message message) {
        return switch (message) {
            case Message.CustomerMessage said -> "customer " + said.author().id().value();
            case Message.Reply said -> "desk " + said.author().id().value();
            case Message.InternalNote note -> "";
            case Message.SystemEntry entry -> "";
        };
    }
}
