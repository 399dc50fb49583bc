package app.pult.ui.conversation;

import app.pult.desk.Message;
import app.pult.desk.Person;
import app.pult.desk.TicketEvent;
import app.pult.desk.operation.OutboxEntry;
import app.pult.desk.rich.Earlier;
import app.pult.ui.conversation.ConversationModel.View;
import app.pult.ui.conversation.code.CodeMarks;
import app.pult.ui.kit.Ages;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.transcript.Block;
import app.pult.ui.kit.transcript.Paragraph;
import app.pult.ui.kit.transcript.Part;
import app.pult.ui.kit.transcript.Span;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A conversation as the blocks of a transcript: who, in what part, when; what was said; files; and
/// in one grey line what happened in between.
///
/// Thread: any; taking HTML apart may take a while, so not JavaFX's.
final class MessageBlocks {
    private final Texts texts;
    private final Ages ages;
    private final AttachmentParts files;
    private final FieldWords words;

    MessageBlocks(Texts texts, Ages ages, AttachmentParts files) {
        this.texts = texts;
        this.ages = ages;
        this.files = files;
        words = new FieldWords(texts);
    }

    List<Block> of(View.Open open, Instant now) {
        return newest(open, now, open.messages().size());
    }

    /// At most so many of the newest. What they repeat is told by a few that stand before them.
    List<Block> newest(View.Open open, Instant now, int most) {
        int size = open.messages().size();
        int first = Math.max(0, size - most);
        int from = Math.max(0, first - Earlier.LATEST);
        var made = new ArrayList<Block>();
        var parts = new MessageParts(texts, files);
        var lines = new ChatLines();
        for (var message : open.messages().subList(from, size)) {
            var block = block(message, open, now, parts);
            made.add(open.isChat() ? lines.add(message, block) : block);
        }
        return made.subList(first - from, made.size());
    }

    private Block block(Message message, View.Open open, Instant now, MessageParts parts) {
        return switch (message) {
            case Message.CustomerMessage said ->
                    block(
                            said,
                            "customer",
                            header(
                                    said.author(),
                                    texts.of("conversation.kind.customer"),
                                    when(said, now),
                                    Optional.empty()),
                            CodeMarks.mark(parts.next(said)));
            case Message.Reply said ->
                    block(
                            said,
                            "mine",
                            header(
                                    author(said.author(), open),
                                    texts.of("conversation.kind.reply"),
                                    when(said, now),
                                    delivery(said.delivery(), open)),
                            CodeMarks.mark(parts.next(said)));
            case Message.InternalNote said ->
                    block(
                            said,
                            "note",
                            header(
                                    author(said.author(), open),
                                    texts.of("conversation.kind.note"),
                                    when(said, now),
                                    delivery(said.delivery(), open)),
                            CodeMarks.mark(parts.next(said)));
            case Message.SystemEntry entry ->
                    block(
                            entry,
                            "system",
                            List.of(),
                            List.of(
                                    new Paragraph(
                                            "",
                                            List.of(
                                                    Span.of(
                                                            entry.author().name()
                                                                    + " · "
                                                                    + event(entry.event(), open)
                                                                    + " · "
                                                                    + when(entry, now),
                                                            "muted")))));
        };
    }

    private Block block(Message message, String style, List<Span> header, List<Part> parts) {
        return new Block(message.id().value(), style, header, ages.exact(message.at()), parts);
    }

    private static List<Span> header(
            Person author, String kind, String when, Optional<Span> state) {
        var spans = new ArrayList<Span>();
        spans.add(Span.of(author.name(), "strong"));
        spans.add(Span.of("  " + kind + " · " + when, "muted"));
        state.ifPresent(
                span -> {
                    spans.add(Span.of(" · ", "muted"));
                    spans.add(span);
                });
        return spans;
    }

    private Person author(Person author, View.Open open) {
        return open.me().map(Person::id).filter(author.id()::equals).isPresent()
                ? new Person(author.id(), texts.of("conversation.author.me"), author.address())
                : author;
    }

    private String when(Message message, Instant now) {
        var day = ages.day(message.at(), now);
        return day.equals(texts.of("age.today"))
                ? ages.time(message.at())
                : texts.of("conversation.time.day", day, ages.time(message.at()));
    }

    private Optional<Span> delivery(Message.Delivery delivery, View.Open open) {
        return switch (delivery) {
            case Message.Delivery.OnServer there -> Optional.empty();
            case Message.Delivery.InOutbox waits ->
                    Optional.of(
                            Optional.ofNullable(open.outbox().get(waits.operation()))
                                    .map(this::waiting)
                                    .orElse(
                                            Span.of(
                                                    texts.of("conversation.delivery.queued"),
                                                    "warning-text")));
        };
    }

    private Span waiting(OutboxEntry entry) {
        return switch (entry.state()) {
            case QUEUED ->
                    entry.isPutOff()
                            ? Span.of(later(entry), "muted")
                            : Span.of(texts.of("conversation.delivery.queued"), "warning-text");
            case SENDING -> Span.of(texts.of("conversation.delivery.sending"), "warning-text");
            case HELD -> Span.of(texts.of("conversation.delivery.held"), "danger-text");
            case FAILED -> Span.of(texts.of("conversation.delivery.failed"), "danger-text");
            case DONE -> Span.of(texts.of("conversation.delivery.done"), "success-text");
            case CANCELLED -> Span.of(texts.of("conversation.delivery.cancelled"), "muted");
        };
    }

    private String later(OutboxEntry entry) {
        return texts.of(
                "conversation.delivery.later", entry.notBefore().map(ages::moment).orElse(""));
    }

    private String event(TicketEvent event, View.Open open) {
        return switch (event) {
            case TicketEvent.Created created -> texts.of("conversation.event.created");
            case TicketEvent.Changed changed ->
                    texts.of(
                            "conversation.event.changed",
                            words.name(changed.field()),
                            words.values(changed.field(), changed.from(), open),
                            words.values(changed.field(), changed.to(), open));
            case TicketEvent.Merged merged ->
                    texts.of("conversation.event.merged", merged.into().value());
            case TicketEvent.Other other -> other.words();
        };
    }
}
