package app.pult.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.stream.Stream;

class QueueCodeTest {
    static Stream<Queue> queues() {
        return Stream.of(
                new Queue.Mine(),
                new Queue.Unassigned(),
                new Queue.AllOpen(),
                new Queue.Waiting(),
                new Queue.Solved(),
                new Queue.Unsent(),
                new Queue.OfGroup(new GroupId("12")));
    }

    @ParameterizedTest
    @MethodSource("queues")
    void whatWasWrittenIsReadBack(Queue queue) {
        assertThat(QueueCode.read(QueueCode.write(queue))).contains(queue);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "group:", "burning"})
    void whatIsNotUnderstoodIsNothing(String written) {
        assertThat(QueueCode.read(written)).isEmpty();
    }

    @Test
    void anOwnViewIsOpenedAsItselfNotAsWhatItIsOf() {
        var own = new Queue.Saved(3, "Printing", new Queue.AllOpen(), "", QueueOrder.NUMBER);
        var other = new Queue.Saved(4, "VPN", new Queue.AllOpen(), "vpn", QueueOrder.URGENCY);
        var written = QueueCode.write(own);

        assertThat(QueueCode.read(written, List.of(other, own))).contains(own);
        assertThat(QueueCode.read(written, List.of(other))).isEmpty();
        assertThat(QueueCode.read("mine", List.of(own))).contains(new Queue.Mine());
    }

    @Test
    void aGroupsIdMayHaveColons() {
        assertThat(QueueCode.read("group:a:b")).contains(new Queue.OfGroup(new GroupId("a:b")));
    }
}
