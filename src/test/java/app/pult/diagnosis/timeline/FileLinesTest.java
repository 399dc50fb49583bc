package app.pult.diagnosis.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.diagnosis.input.Input;
import app.pult.diagnosis.report.Kinds;
import app.pult.diagnosis.timeline.FileLines.Line;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

final class FileLinesTest {
    private final Input hundred =
            Input.text(
                    "a.txt",
                    IntStream.rangeClosed(1, 100)
                            .mapToObj(i -> "line " + i)
                            .collect(Collectors.joining("\n")));

    @Test
    void aLineComesWithWhatStandsAroundIt() {
        assertThat(read(List.of(50), 2).lines())
                .containsExactly(
                        new Line(48, "line 48", false),
                        new Line(49, "line 49", false),
                        new Line(50, "line 50", true),
                        new Line(51, "line 51", false),
                        new Line(52, "line 52", false));
    }

    @Test
    void stretchesThatMeetAreOne() {
        assertThat(read(List.of(3, 5, 90), 2).lines())
                .extracting(Line::number)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 88, 89, 90, 91, 92);
    }

    @Test
    void aShortFileIsWhole() {
        assertThat(read(List.of(1), 200).lines()).hasSize(100);
        assertThat(read(List.of(1), 99).lines()).hasSize(100);
    }

    @Test
    void whatIsNotThereIsMissing() {
        assertThat(read(List.of(500), 2).lines()).isEmpty();
    }

    private FileLines read(List<Integer> sought, int around) {
        return FileLines.read(List.of(hundred), new Kinds(), "a.txt", sought, around, () -> false);
    }
}
