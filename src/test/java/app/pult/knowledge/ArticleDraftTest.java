package app.pult.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Body;
import app.pult.desk.Message;
import app.pult.desk.Message.CustomerMessage;
import app.pult.desk.Message.Delivery;
import app.pult.desk.Message.InternalNote;
import app.pult.desk.Message.Reply;
import app.pult.desk.MessageId;
import app.pult.desk.Person;
import app.pult.desk.PersonId;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

class ArticleDraftTest {
    private static final ArticleDraft.Headings HEADINGS =
            new ArticleDraft.Headings("Signs", "Solution", "…");
    private static final Person WHO = new Person(new PersonId("1"), "Ivan", "ivan@example.org");

    @Test
    void whatWasAskedAndWhatWasAnsweredBecomesMarkdown() {
        var draft =
                ArticleDraft.of(
                        " No access ",
                        List.of(
                                customer("It says 0x80070005\n# not a heading"),
                                customer("Since Monday"),
                                note("Antivirus locks the folder"),
                                reply("Please add an exception.\n> It says 0x80070005\n"),
                                customer("Thank you!")));

        assertThat(draft.markdown(HEADINGS))
                .isEqualTo(
                        """
                        # No access

                        ## Signs

                        It says 0x80070005
                        \\# not a heading

                        Since Monday

                        ## Solution

                        Antivirus locks the folder

                        Please add an exception.
                        """);
    }

    @Test
    void whereNothingWasSaidThePlaceIsLeftForIt() {
        assertThat(ArticleDraft.of("VPN", List.of(reply("> only quoted"))).markdown(HEADINGS))
                .isEqualTo("# VPN\n\n## Signs\n\n…\n\n## Solution\n\n…\n");
    }

    private static Message customer(String text) {
        return new CustomerMessage(
                new MessageId(text), WHO, Instant.EPOCH, Body.ofText(text), List.of());
    }

    private static Message reply(String text) {
        return new Reply(
                new MessageId(text),
                WHO,
                Instant.EPOCH,
                Body.ofText(text),
                List.of(),
                new Delivery.OnServer());
    }

    private static Message note(String text) {
        return new InternalNote(
                new MessageId(text),
                WHO,
                Instant.EPOCH,
                Body.ofText(text),
                List.of(),
                new Delivery.OnServer());
    }
}
