package app.pult.practice.content;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.practice.Options;

import org.junit.jupiter.api.Test;

import java.lang.Character.UnicodeScript;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Tickets grown from the phrases read as if somebody had written them.
class GrowthTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final int MANY = 600;

    private final Content content = ContentReader.read();

    @Test
    void englishTicketsHoldNoRussianLettersAlsoInSignatures() {
        var english = grown(7).stream().filter(t -> t.language().equals("en")).toList();

        assertThat(english).hasSizeGreaterThan(100);
        assertThat(english)
                .allSatisfy(
                        ticket ->
                                assertThat(text(ticket).codePoints())
                                        .noneMatch(
                                                c ->
                                                        UnicodeScript.of(c)
                                                                == UnicodeScript.CYRILLIC));
    }

    @Test
    void noSlotAndNoFormIsLeftUnfilled() {
        assertThat(grown(11)).allSatisfy(t -> assertThat(text(t)).doesNotContain("{", "}", "|"));
    }

    @Test
    void theSameSeedGrowsTheSameTickets() {
        assertThat(grown(3)).isEqualTo(grown(3)).isNotEqualTo(grown(4));
    }

    @Test
    void theDeskOfAFirstStartHoldsFourThousandMessages() {
        var growth = new Growth(content, 1, NOW, Options.DEFAULT_TICKETS, 0);
        var messages = content.cases().stream().mapToInt(file -> file.messages().size()).sum();
        for (int i = content.cases().size(); i < Options.DEFAULT_TICKETS; i++) {
            messages += growth.next().messages().size();
        }

        assertThat(messages).isBetween(4_000, 4_400);
    }

    private List<Grown> grown(long seed) {
        var growth = new Growth(content, seed, NOW, MANY, 0);
        var tickets = new ArrayList<Grown>();
        for (int i = 0; i < MANY; i++) {
            tickets.add(growth.next());
        }
        return tickets;
    }

    private static String text(Grown ticket) {
        var text = new StringBuilder(ticket.subject());
        ticket.messages().forEach(said -> text.append('\n').append(said.text()));
        return text.toString();
    }
}
