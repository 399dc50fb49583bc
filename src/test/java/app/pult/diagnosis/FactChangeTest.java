package app.pult.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

final class FactChangeTest {
    @Test
    void whatIsTheSameIsNoChange() {
        assertThat(FactChange.between(List.of(fact("a", "1")), List.of(fact("a", "1")))).isEmpty();
    }

    @Test
    void whatChangedCameOrWentIsThereInTheOrderOfNow() {
        var before = List.of(fact("gone", "x"), fact("os.build", "19044"), fact("same", "1"));
        var now = List.of(fact("new", "y"), fact("same", "1"), fact("os.build", "19045"));

        assertThat(FactChange.between(before, now))
                .containsExactly(
                        new FactChange("new", List.of(), List.of(fact("new", "y"))),
                        new FactChange(
                                "os.build",
                                List.of(fact("os.build", "19044")),
                                List.of(fact("os.build", "19045"))),
                        new FactChange("gone", List.of(fact("gone", "x")), List.of()));
    }

    @Test
    void ofSeveralValuesOnlyThoseThatDifferAreToldOnce() {
        var before = List.of(fact("card", "Realtek"), fact("card", "Intel"));
        var now = List.of(fact("card", "Intel"), fact("card", "Atheros"), fact("card", "Atheros"));

        assertThat(FactChange.between(before, now))
                .containsExactly(
                        new FactChange(
                                "card",
                                List.of(fact("card", "Realtek")),
                                List.of(fact("card", "Atheros"))));
    }

    private static Fact fact(String key, String value) {
        return new Fact(key, value, "", "systeminfo.txt", 1);
    }
}
