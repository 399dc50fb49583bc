package app.pult.ui.queue;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.OrderSpan;
import app.pult.desk.Queue;
import app.pult.desk.QueueOrder;
import app.pult.ui.queue.Sections.Section;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

class SectionsTest {
    private static final Queue MINE = new Queue.Mine();

    /// 14:11 in Moscow.
    private static final Instant NOW = Instant.parse("2025-11-18T11:11:40Z");

    private final Sections sections = new Sections(() -> NOW, ZoneId.of("Europe/Moscow"));

    @ParameterizedTest
    @CsvSource({
        "2025-11-18T11:10:59Z, OVERDUE",
        "2025-11-18T11:11:00Z, DUE_TODAY",
        "2025-11-18T20:59:59.999Z, DUE_TODAY",
        "2025-11-18T21:00:00Z, DUE_TOMORROW",
        "2025-11-19T21:00:00Z, DUE_WEEK",
        "2025-11-24T21:00:00Z, DUE_LATER"
    })
    void aDeadlineIsUnderTheHeadingOfItsDay(Instant due, Heading heading) {
        assertThat(heading(QueueOrder.URGENCY, due.toEpochMilli())).isEqualTo(heading);
    }

    @Test
    void whatIsNeverDueComesLast() {
        assertThat(heading(QueueOrder.URGENCY, OrderSpan.END)).isEqualTo(Heading.UNDATED);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-11-18T11:11:59Z, TODAY",
        "2025-11-17T20:59:59Z, YESTERDAY",
        "2025-11-16T20:59:59Z, WEEK",
        "2025-11-11T20:59:59Z, MONTH",
        "2025-10-19T20:59:59Z, OLDER"
    })
    void anAgeIsUnderTheHeadingOfItsDay(Instant changed, Heading heading) {
        assertThat(heading(QueueOrder.OLDEST_CHANGE, changed.toEpochMilli())).isEqualTo(heading);
        assertThat(heading(QueueOrder.NEWEST_CHANGE, changed.toEpochMilli())).isEqualTo(heading);
    }

    @ParameterizedTest
    @CsvSource({"100, URGENT", "90, URGENT", "89, HIGH", "65, HIGH", "50, NORMAL", "24, LOW"})
    void aPriorityIsUnderItsWord(int priority, Heading heading) {
        assertThat(heading(QueueOrder.PRIORITY, priority)).isEqualTo(heading);
    }

    @Test
    void headingsFollowTheOrderOfTheTickets() {
        assertThat(sections.of(MINE, QueueOrder.PRIORITY))
                .extracting(Section::heading)
                .containsExactly(Heading.URGENT, Heading.HIGH, Heading.NORMAL, Heading.LOW);
        assertThat(sections.of(MINE, QueueOrder.NEWEST_CHANGE).getFirst().heading())
                .isEqualTo(Heading.TODAY);
        assertThat(sections.of(MINE, QueueOrder.OLDEST_CHANGE).getFirst().heading())
                .isEqualTo(Heading.OLDER);
    }

    @Test
    void nothingThatIsOverIsOverdue() {
        assertThat(sections.of(new Queue.Solved(), QueueOrder.URGENCY)).isEmpty();
        assertThat(sections.of(MINE, QueueOrder.NUMBER)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NUMBER")
    void noTicketIsBetweenTwoSections(QueueOrder order) {
        var spans =
                sections.of(MINE, order).stream()
                        .map(Section::span)
                        .sorted(java.util.Comparator.comparingLong(OrderSpan::from))
                        .toList();

        assertThat(spans.getFirst().from()).isEqualTo(Long.MIN_VALUE);
        assertThat(spans.getLast().to()).isEqualTo(OrderSpan.END);
        for (int at = 1; at < spans.size(); at++) {
            assertThat(spans.get(at).from()).isEqualTo(spans.get(at - 1).to() + 1);
        }
    }

    private Heading heading(QueueOrder order, long key) {
        List<Section> all = sections.of(MINE, order);
        return all.stream()
                .filter(section -> key >= section.span().from() && key <= section.span().to())
                .map(Section::heading)
                .reduce(
                        (one, other) -> {
                            throw new AssertionError(one + " and " + other);
                        })
                .orElseThrow();
    }
}
