package app.pult.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Group;
import app.pult.desk.GroupId;
import app.pult.desk.QueueCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

final class QuestionAsViewTest {
    private static final List<Group> GROUPS =
            List.of(
                    new Group(new GroupId("1"), "Первая линия"),
                    new Group(new GroupId("2"), "Вторая линия"),
                    new Group(new GroupId("3"), "Серверы"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    принтер* vpn                  | open       | принтер vpn | ''
                    state:open принтер            | open       | принтер     | ''
                    состояние:ждёт                | waiting    | ''          | ''
                    state:solved state:rejected   | solved     | ''          | ''
                    state:solved vpn              | solved     | vpn         | state:solved
                    state:new vpn                 | open       | vpn         | state:new
                    исполнитель:я                 | mine       | ''          | ''
                    owner:none from:петров        | unassigned | петров      | ''
                    owner:me state:open           | mine       | ''          | state:open
                    owner:анна vpn                | open       | vpn         | owner:анна
                    группа:сервер tag:vpn         | group:3    | vpn         | ''
                    группа:линия vpn              | open       | vpn         | группа:линия
                    vpn -спам "не идёт" после:7д  | open       | vpn         | -спам;"не идёт";после:7д
                    in:tickets vpn has:file       | open       | vpn         | has:file
                    vpn priority:urgent           | open       | vpn         | priority:urgent
                    """)
    void whatAViewHasNoRoomForIsSaid(String question, String queue, String filter, String lost) {
        var view = QuestionAsView.of(question, GROUPS);

        assertThat(QueueCode.write(view.base())).isEqualTo(queue);
        assertThat(view.filter()).isEqualTo(filter);
        assertThat(String.join(";", view.lost())).isEqualTo(lost);
        assertThat(view.nothing()).isFalse();
    }

    @Test
    void aQuestionWithoutAStateFindsMoreThanTheView() {
        assertThat(QuestionAsView.of("vpn", GROUPS).everyState()).isTrue();
        assertThat(QuestionAsView.of("owner:me", GROUPS).everyState()).isTrue();
        assertThat(QuestionAsView.of("vpn state:open", GROUPS).everyState()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-спам", "after:7d", "in:articles vpn", "\"точная фраза\"", "state:"})
    void whereNothingWouldBeKeptThereIsNoView(String question) {
        assertThat(QuestionAsView.of(question, GROUPS).nothing()).isTrue();
    }
}
