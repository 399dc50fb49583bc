package app.pult.ui.conversation;

import static app.pult.fixture.ATicket.aTicket;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Body;
import app.pult.desk.Message;
import app.pult.desk.MessageId;
import app.pult.desk.Person;
import app.pult.desk.PersonId;
import app.pult.fixture.FakeTime;
import app.pult.fixture.NoFiles;
import app.pult.ui.kit.Ages;
import app.pult.ui.kit.Sizes;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.transcript.Fold;
import app.pult.ui.shell.Threads;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

class MessageBlocksTest {
    private static final int MESSAGES = 40;
    private static final int NEWEST = 7;
    private static final Person IRMA = new Person(new PersonId("p1"), "Irma", "irma@example.com");

    private final FakeTime time = new FakeTime();
    private final MessageBlocks blocks = blocks();

    private MessageBlocks blocks() {
        var texts = Texts.in(Locale.ENGLISH);
        var threads = new Threads(Runnable::run, Runnable::run, (wait, action) -> {}, error -> {});
        var files =
                new AttachmentParts(
                        texts, new Sizes(texts), new NoFiles(), threads, attachment -> {});
        return new MessageBlocks(texts, new Ages(texts, ZoneOffset.UTC), files);
    }

    /// In letters what one repeats of the messages before it is folded; in a chat it is said once
    /// who speaks.
    @ParameterizedTest
    @EnumSource
    void theNewestAreWhatTheyAreAmongAll(ConversationModel.Talk talk) {
        var open = conversation(talk);

        var newest = blocks.newest(open, time.instant(), NEWEST);

        var all = blocks.of(open, time.instant());
        assertThat(all).hasSize(MESSAGES);
        assertThat(newest).isEqualTo(all.subList(MESSAGES - NEWEST, MESSAGES));
        if (talk == ConversationModel.Talk.CHAT) {
            assertThat(newest.getFirst().header()).isEmpty();
        } else {
            assertThat(newest.getFirst().parts()).hasAtLeastOneElementOfType(Fold.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofFewerAllAreTheNewest(ConversationModel.Talk talk) {
        var open = conversation(talk);

        assertThat(blocks.newest(open, time.instant(), MESSAGES + 1))
                .isEqualTo(blocks.of(open, time.instant()));
    }

    private ConversationModel.View.Open conversation(ConversationModel.Talk talk) {
        return new ConversationModel.View.Open(
                aTicket(7).build(),
                IntStream.range(0, MESSAGES).mapToObj(this::message).toList(),
                Optional.empty(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                talk);
    }

    private Message message(int number) {
        var answeredInTheCopy =
                """
                From: Irma
                Sent: Monday
                To: Support
                Subject: The printer

                %s
                %s
                """
                        .formatted(words(number - 1), words(number));
        return new Message.CustomerMessage(
                new MessageId("m" + number),
                IRMA,
                time.instant().plus(Duration.ofSeconds(number)),
                Body.ofText(answeredInTheCopy),
                List.of());
    }

    private static String words(int number) {
        return "Words of letter number %d, and of no other.".formatted(number);
    }
}
