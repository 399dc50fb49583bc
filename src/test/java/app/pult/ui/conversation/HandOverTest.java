package app.pult.ui.conversation;

import static app.pult.fixture.ATicket.aTicket;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Field;
import app.pult.desk.Group;
import app.pult.desk.GroupId;
import app.pult.desk.Person;
import app.pult.fixture.Told;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;

class HandOverTest {
    private static final Person VERA = Told.person("vera", "Вера Нестеренко");
    private final ConversationModel.View.Open open =
            new ConversationModel.View.Open(
                    aTicket(7).heldBy(Told.BORIS).in(new GroupId("1")).build(),
                    List.of(),
                    Optional.empty(),
                    Map.of(),
                    List.of(),
                    List.of(Told.ANNA, Told.BORIS, VERA),
                    List.of(
                            new Group(new GroupId("1"), "Доступ"),
                            new Group(new GroupId("2"), "Почта")),
                    Optional.of(Told.ANNA),
                    ConversationModel.Talk.CHAT);

    @Test
    void neitherIAmOfferedNorWhoHasIt() {
        assertThat(HandOver.of(open, ""))
                .extracting(HandOver::name)
                .containsExactly("Вера Нестеренко", "Доступ", "Почта");
    }

    @Test
    void aGroupGetsItFromWhoHadIt() {
        var changes = HandOver.of(open, "почт").getFirst().changes();

        assertThat(changes)
                .extracting(change -> change.field() + " " + change.base() + change.mine())
                .containsExactly(Field.GROUP + " [1][2]", Field.ASSIGNEE + " [boris][]");
    }

    @Test
    void everyWordTypedIsInTheName() {
        assertThat(HandOver.of(open, "нест вера")).extracting(HandOver::name).hasSize(1);
        assertThat(HandOver.of(open, "вера почта")).isEmpty();
    }
}
