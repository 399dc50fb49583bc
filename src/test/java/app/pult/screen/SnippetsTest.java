package app.pult.screen;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Message;
import app.pult.desk.Queue;
import app.pult.desk.QueueOrder;
import app.pult.desk.TicketId;
import app.pult.fixture.practice.PracticeAtWork;
import app.pult.practice.Options;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Command lines through the editor of the real window, the outbox, the practice server and back:
/// not a byte of them may change. Line ends are LF in the editor, whatever was pasted; nothing else
/// is touched.
@Tag("slow")
class SnippetsTest {
    private static final int COUNT = 50;

    @TempDir Path folder;

    @Test
    @Timeout(300)
    void fiftySnippetsComeBackByteForByte() throws Exception {
        var snippets = snippets();
        assertThat(snippets).hasSize(COUNT).doesNotHaveDuplicates();
        var options = Options.in(folder.resolve("server")).withTickets(40).atPace(0);
        try (var practice = PracticeAtWork.start(options);
                var desk = OpenDesk.at(practice, folder.resolve("desk"), Locale.of("ru", "RU"))) {
            desk.start();
            desk.untilFresh();
            var ticket = open(desk);
            for (var snippet : snippets) {
                desk.paste("conversation-editor", snippet);
                desk.press(KeyCode.CONTROL, KeyCode.ENTER);
                if (desk.isShown("conversation-check")) {
                    // It names hosts and passwords: sent all the same.
                    desk.press(KeyCode.CONTROL, KeyCode.ENTER);
                }
                desk.untilEditor(ticket, "");
            }
            desk.untilSent();

            var wanted = snippets.stream().map(text -> text.replace("\r\n", "\n")).toList();
            assertThat(onServer(practice, desk, ticket)).containsAll(wanted);
            desk.untilHere("the answers are back", () -> here(desk, ticket).containsAll(wanted));
        }
    }

    private static TicketId open(OpenDesk desk) {
        var ticket =
                desk.place
                        .tickets()
                        .page(new Queue.Unassigned(), QueueOrder.URGENCY, "", 0, 1)
                        .getFirst()
                        .id();
        desk.open(ticket);
        desk.untilEditor(ticket, "");
        return ticket;
    }

    /// One in each block of the file, between lines of percent signs; `<TAB>` and `<CRLF>` are what
    /// an editor of source files would spoil.
    private static List<String> snippets() throws IOException {
        var text = Files.readString(Path.of("src/test/resources/app/pult/screen/snippets.txt"));
        return Stream.of(text.split("\n%%\n"))
                .map(block -> block.replace("<TAB>", "\t").replace("<CRLF>", "\r\n"))
                .map(block -> block.replace("<SPACE>", " ").replace("<LF>", "\n"))
                .toList();
    }

    private static List<String> onServer(PracticeAtWork practice, OpenDesk desk, TicketId ticket)
            throws IOException {
        var remote = desk.place.tickets().find(ticket).orElseThrow().remote().orElseThrow();
        var json = practice.get("desk/v1/tickets/" + remote.value()).json();
        return StreamSupport.stream(json.path("messages").spliterator(), false)
                .map(message -> message.path("text").asString())
                .toList();
    }

    /// As the desk has them from the server.
    private static List<String> here(OpenDesk desk, TicketId ticket) {
        return desk.place.tickets().conversation(ticket).stream()
                .flatMap(
                        message ->
                                message instanceof Message.Reply reply
                                                && reply.delivery()
                                                        instanceof Message.Delivery.OnServer
                                        ? Stream.of(reply.body().text())
                                        : Stream.empty())
                .toList();
    }
}
