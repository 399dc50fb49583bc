package app.pult.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;

class TicketLinkTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "pult:ticket/1024",
                "pult://ticket/1024",
                "pult://ticket/1024/",
                "PULT:Ticket/1024",
                "pult:ticket/1024\n"
            })
    void namesATicketAsDesktopsWriteIt(String text) {
        assertThat(TicketLink.of(text)).contains(new TicketLink("1024"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"T-2026.17", "INC_00012", "a"})
    void isReadAsItIsWritten(String number) {
        var link = new TicketLink(number);

        assertThat(TicketLink.of(link.text())).contains(link);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "pult:",
                "pult:ticket/",
                "pult:ticket/../../etc",
                "pult:ticket/-rf",
                "pult:ticket/1 2",
                "pult:ticket/1%0a2",
                "pult:ticket/1\nsync",
                "pult:ticket/1?run=x",
                "pult:outbox/1",
                "https://example.org/pult:ticket/1"
            })
    void whatIsNoTicketIsNoLink(String text) {
        assertThat(TicketLink.of(text)).isEmpty();
    }

    @Test
    void noHelpdeskCountsSoFar() {
        assertThat(TicketLink.of("pult:ticket/" + "1".repeat(65))).isEmpty();
        assertThat(TicketLink.of("pult:ticket/1" + " ".repeat(1_000_000))).isEmpty();
    }

    @Test
    void theLastOneWaitsForADesk() {
        var shown = new ArrayList<TicketLink>();
        var links = new Links();
        links.ask(new TicketLink("1"));
        links.ask(new TicketLink("2"));

        links.lead(shown::add);
        links.leadNowhere();
        links.ask(new TicketLink("3"));
        links.lead(shown::add);

        assertThat(shown).isEqualTo(List.of(new TicketLink("2"), new TicketLink("3")));
    }
}
