package app.pult.desk.change;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Field;
import app.pult.desk.GroupId;
import app.pult.desk.PersonId;
import app.pult.desk.Priority;
import app.pult.desk.TicketFields;
import app.pult.desk.TicketState;
import app.pult.desk.change.Merge.Conflict;
import app.pult.desk.operation.FieldChange;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

class MergeTest {
    private static final Field PLACE = Field.custom("Площадка");

    /// What the operator saw.
    private static final TicketFields BASE =
            new TicketFields(
                    "Принтер",
                    TicketState.OPEN,
                    Priority.NORMAL,
                    Optional.of(new GroupId("1")),
                    Optional.of(new PersonId("anna")),
                    List.of("a"),
                    Map.of("Площадка", List.of("Томск")));

    /// What the operator makes of each field, and what the server does.
    private static final Map<Field, List<String>> MINE =
            Map.of(
                    Field.SUBJECT,
                    List.of("Принтер не печатает"),
                    Field.STATE,
                    List.of("SOLVED"),
                    Field.PRIORITY,
                    List.of("90"),
                    Field.GROUP,
                    List.of("2"),
                    Field.ASSIGNEE,
                    List.of("boris"),
                    Field.TAGS,
                    List.of("a", "b"),
                    PLACE,
                    List.of("Омск"));

    private static final Map<Field, List<String>> THEIRS =
            Map.of(
                    Field.SUBJECT,
                    List.of("Печать"),
                    Field.STATE,
                    List.of("WAITING"),
                    Field.PRIORITY,
                    List.of("10"),
                    Field.GROUP,
                    List.of(),
                    Field.ASSIGNEE,
                    List.of("olga"),
                    Field.TAGS,
                    List.of("c"),
                    PLACE,
                    List.of("Тула", "Орёл"));

    /// Each field changed here with each field changed there: 49 pairs.
    static Stream<Arguments> pairs() {
        return fields().flatMap(here -> fields().map(there -> Arguments.of(here, there)));
    }

    private static Stream<Field> fields() {
        return Stream.of(
                Field.SUBJECT,
                Field.STATE,
                Field.PRIORITY,
                Field.GROUP,
                Field.ASSIGNEE,
                Field.TAGS,
                PLACE);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void bothChangesSurviveAndOnlyOneFieldChangedTwiceIsAsked(Field here, Field there) {
        var server = BASE.with(there, THEIRS.get(there));
        var mine = new FieldChange(here, BASE.get(here), MINE.get(here));

        var merged = Merge.merge(server, List.of(mine));

        assertThat(merged.fields().get(here)).isEqualTo(MINE.get(here));
        if (here.equals(there)) {
            assertThat(merged.conflicts())
                    .containsExactly(
                            new Conflict(here, BASE.get(here), MINE.get(here), THEIRS.get(here)));
        } else {
            assertThat(merged.conflicts()).isEmpty();
            assertThat(merged.fields().get(there)).isEqualTo(THEIRS.get(there));
        }
        fields().filter(field -> !field.equals(here) && !field.equals(there))
                .forEach(
                        field -> assertThat(merged.fields().get(field)).isEqualTo(BASE.get(field)));
    }

    /// One field, its values with `+` between them: what becomes of it, and whether it is asked.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    subject  | was  | mine | was    | mine | no
                    subject  | was  | mine | mine   | mine | no
                    subject  | was  | mine | theirs | mine | asked
                    subject  | was  | was  | theirs | was  | asked
                    subject  | was  | was  | was    | was  | no
                    tags     | a+b  | a    | a+b    | a    | no
                    tags     | a+b  | a    | a      | a    | no
                    tags     | a+b  | a    | a+b+c  | a    | asked
                    tags     | -    | a    | -      | a    | no
                    tags     | -    | a    | b      | a    | asked
                    tags     | a    | -    | a      | -    | no
                    tags     | a    | -    | -      | -    | no
                    tags     | a    | -    | b      | -    | asked
                    assignee | -    | anna | boris  | anna | asked
                    assignee | anna | -    | boris  | -    | asked
                    assignee | anna | olga | -      | olga | asked
                    custom   | x+y  | y+x  | x+y    | y+x  | no
                    custom   | x    | x+y  | y+x    | x+y  | asked
                    """)
    void aFieldIsAskedOnlyIfBothMadeAnotherThingOfIt(
            String name, String base, String mine, String theirs, String becomes, String asked) {
        var field =
                switch (name) {
                    case "subject" -> Field.SUBJECT;
                    case "tags" -> Field.TAGS;
                    case "assignee" -> Field.ASSIGNEE;
                    default -> PLACE;
                };
        var server = BASE.with(field, values(theirs));

        var merged =
                Merge.merge(server, List.of(new FieldChange(field, values(base), values(mine))));

        assertThat(merged.fields().get(field)).isEqualTo(values(becomes));
        assertThat(merged.conflicts()).hasSize(asked.equals("asked") ? 1 : 0);
    }

    @Test
    void anAnswerKeepsWhatMergesAndAsksAgainOnlyIfTheServerChangesOnceMore() {
        var server = BASE.with(Field.STATE, List.of("WAITING")).with(Field.GROUP, List.of("9"));
        var clash =
                Merge.clash(
                        server,
                        List.of(change(Field.STATE), change(Field.GROUP), change(Field.TAGS)));

        assertThat(clash.conflicts())
                .extracting(Conflict::field)
                .containsExactly(Field.STATE, Field.GROUP);
        var answered = Merge.answered(clash, Set.of(Field.GROUP));
        assertThat(answered)
                .containsExactlyInAnyOrder(
                        change(Field.TAGS),
                        new FieldChange(Field.STATE, List.of("WAITING"), List.of("SOLVED")));
        assertThat(Merge.merge(server, answered).conflicts()).isEmpty();
        assertThat(Merge.merge(server.with(Field.STATE, List.of("NEW")), answered).conflicts())
                .extracting(Conflict::field)
                .containsExactly(Field.STATE);
    }

    @Test
    void whereEverythingIsLeftToTheServerNothingIsLeftToDo() {
        var clash =
                Merge.clash(
                        BASE.with(Field.STATE, List.of("WAITING")), List.of(change(Field.STATE)));

        assertThat(Merge.answered(clash, Set.of(Field.STATE))).isEmpty();
    }

    private static FieldChange change(Field field) {
        return new FieldChange(field, BASE.get(field), MINE.get(field));
    }

    private static List<String> values(String coded) {
        return coded == null ? List.of() : Arrays.asList(coded.split("\\+"));
    }
}
