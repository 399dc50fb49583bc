package app.pult.ui.conversation;

import static app.pult.fixture.ATicket.aTicket;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Field;
import app.pult.ui.kit.Texts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Locale;

class FieldWordsTest {
    private final FieldWords words = new FieldWords(Texts.in(Locale.ENGLISH));
    private final ConversationModel.View.Open open = AnOpenTicket.of(aTicket(7).build());

    @ParameterizedTest
    @CsvSource({"3236, urgent", "-5, low", "50, normal", "high, high"})
    void aConversationOpensWhateverPriorityItsServerToldOf(String told, String shown) {
        assertThat(words.values(Field.PRIORITY, List.of(told), open)).isEqualTo(shown);
    }

    @Test
    void aStateOfAnotherLifecycleIsToldInTheServersWord() {
        assertThat(words.values(Field.STATE, List.of("SOLVED", "FROZEN"), open))
                .isEqualTo("solved, FROZEN");
    }
}
