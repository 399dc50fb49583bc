package app.pult.launch;

import static app.pult.fixture.BuiltInEngine.ENGINE;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.diagnosis.input.Input;
import app.pult.fixture.FakeArticles;
import app.pult.fixture.FakeSearch;
import app.pult.fixture.FakeTickets;
import app.pult.ui.diagnostics.FindingHelp;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;

class DeskHelpTest {
    @Test
    void aCodeThatTheCustomerTypedIsOfferedItsRunbook() {
        var offers = offers(Input.message(1, "Не работает VPN, ошибка 13801"));

        assertThat(offers.codes().entrySet())
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.getKey().code()).hasToString("win32:13801");
                            assertThat(one.getValue().runbooks())
                                    .extracting(book -> book.id().value())
                                    .containsExactly("vpn");
                        });
    }

    @Test
    void aCodeThatNoRunbookServesIsNotOffered() {
        assertThat(offers(Input.message(1, "Сайт отвечает: ошибка 404")).codes()).isEmpty();
    }

    @Test
    void whatAFindingOffersIsNotOfferedForItsCodeAgain() {
        var offers =
                offers(
                        Input.message(1, "Сервер пишет ошибка ENOSPC, No space left on device"),
                        Input.text(
                                "messages.log",
                                "Nov  2 08:00:00 srv app[1]: write failed: No space left on device\n"));

        var byFindings =
                offers.findings().values().stream().flatMap(one -> one.runbooks().stream());
        assertThat(byFindings).isNotEmpty();
        assertThat(offers.codes()).isEmpty();
    }

    private static FindingHelp.Offers offers(Input... inputs) {
        var articles = new FakeArticles();
        try (var shelf = new DeskShelf(articles)) {
            return new DeskHelp(
                            shelf,
                            articles,
                            new FakeSearch(new FakeTickets(), articles, List.of()),
                            Locale.of("ru"))
                    .of(ENGINE.run(List.of(inputs)));
        }
    }
}
