package app.pult.ui.conversation;

import static app.pult.fixture.ATicket.aTicket;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Field;
import app.pult.desk.Macro;
import app.pult.desk.Then;
import app.pult.desk.operation.FieldChange;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;

class MacroPlanTest {
    private final ConversationModel.View.Open open = AnOpenTicket.of(aTicket(7).build());

    @Test
    void aChangeOfStateWithoutAValueIsNoChange() {
        for (var field : List.of(Field.STATE, Field.PRIORITY, Field.SUBJECT)) {
            var plan =
                    MacroPlan.of(
                            macro(Map.of(field, List.of(), Field.TAGS, List.of("vpn"))),
                            open,
                            Optional.of("Hello"));

            assertThat(plan.now()).extracting(FieldChange::field).containsExactly(Field.TAGS);
            assertThat(plan.then()).isEqualTo(Then.KEEP);
        }
    }

    @Test
    void aStateThatWaitsForTheAnswerGoesWithIt() {
        var macro = macro(Map.of(Field.STATE, List.of("WAITING")));

        var withText = MacroPlan.of(macro, open, Optional.of("Hello"));
        assertThat(withText.then()).isEqualTo(Then.WAIT);
        assertThat(withText.now()).isEmpty();
        assertThat(MacroPlan.of(macro, open, Optional.empty()).now()).hasSize(1);
    }

    private static Macro macro(Map<Field, List<String>> changes) {
        return new Macro("m", "Macro", "en", Optional.empty(), changes);
    }
}
