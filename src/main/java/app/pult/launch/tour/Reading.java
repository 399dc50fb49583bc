package app.pult.launch.tour;

import app.pult.desk.Attachment;
import app.pult.desk.Message;
import app.pult.desk.TicketId;
import app.pult.desk.TicketRow;
import app.pult.launch.tour.Stagehand.Held;

import javafx.scene.input.KeyCode;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The part of the tour in which a conversation is looked into: a file somebody sent, words that
/// are looked for. Thread: the tour's.
record Reading(Setting setting, Consumer<String> step) {
    private static final int SHORTEST = 5;

    /// At a ticket with a picture, else with any file; nothing where nobody has sent one.
    void read() {
        var tickets = setting.open().toList();
        var ours = tickets.stream().filter(setting::isInOurLanguage).toList();
        Stream.of(ours, tickets)
                .flatMap(
                        rows ->
                                Stream.concat(
                                        rows.stream()
                                                .filter(
                                                        row ->
                                                                files(row)
                                                                        .anyMatch(
                                                                                Reading
                                                                                        ::isPicture)),
                                        rows.stream()
                                                .filter(row -> files(row).findAny().isPresent())))
                .map(TicketRow::id)
                .findFirst()
                .ifPresent(this::read);
    }

    private void read(TicketId ticket) {
        var stagehand = setting.stagehand();
        setting.open(ticket);
        lookAtAFile(ticket);
        stagehand.focus("conversation-editor");
        stagehand.press(KeyCode.F, Held.CTRL);
        stagehand.type("conversation-find-words", word(ticket));
        stagehand.until(
                "a place", () -> stagehand.words("conversation-find-count").matches("\\d.*"));
        step.accept("words are found in the conversation, " + stagehand.picture("find"));
        stagehand.escape("conversation-find");
    }

    /// The newest, or from there back to the newest picture.
    private void lookAtAFile(TicketId ticket) {
        var stagehand = setting.stagehand();
        var files = messages(ticket).stream().flatMap(Reading::files).toList().reversed();
        var picture = files.stream().filter(Reading::isPicture).findFirst();
        stagehand.press(KeyCode.F, Held.CTRL_SHIFT);
        stagehand.untilShown("preview");
        stagehand.press(KeyCode.LEFT, picture.map(files::indexOf).orElse(0));
        picture.ifPresent(there -> stagehand.untilShown("preview-image"));
        step.accept("a file is looked at, " + stagehand.picture("preview"));
        stagehand.escape("preview");
    }

    private static Stream<Attachment> files(Message message) {
        return switch (message) {
            case Message.CustomerMessage customer -> customer.attachments().stream();
            case Message.Reply reply -> reply.attachments().stream();
            case Message.InternalNote note -> note.attachments().stream();
            case Message.SystemEntry entry -> Stream.empty();
        };
    }

    private Stream<Attachment> files(TicketRow row) {
        return messages(row.id()).stream().flatMap(Reading::files);
    }

    private static boolean isPicture(Attachment file) {
        return file.mediaType().startsWith("image/");
    }

    private List<Message> messages(TicketId ticket) {
        return setting.place().tickets().conversation(ticket);
    }

    /// The first of what the customer wrote that is no little one.
    private String word(TicketId ticket) {
        return messages(ticket).stream()
                .filter(Message.CustomerMessage.class::isInstance)
                .map(message -> ((Message.CustomerMessage) message).body().text())
                .flatMap(text -> Stream.of(text.split("[^\\p{L}]+", -1)))
                .filter(word -> word.length() >= SHORTEST)
                .findFirst()
                .orElse("");
    }
}
