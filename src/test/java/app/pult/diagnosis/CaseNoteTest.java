package app.pult.diagnosis;

import static app.pult.fixture.BuiltInEngine.ENGINE;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.diagnosis.input.Input;
import app.pult.diagnosis.report.FactNames;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;
import java.util.Set;

class CaseNoteTest {
    private final CaseNote note = new CaseNote(new FactNames(), text -> text, Locale.ENGLISH);
    private final Diagnosis diagnosis =
            ENGINE.run(
                    List.of(Input.text("a.log", "java.lang.OutOfMemoryError: Java heap space\n")));

    @Test
    void aFindingHasItsProof() {
        assertThat(note.write("1.0", diagnosis, Set.of()))
                .startsWith("**Diagnosis by Pult 1.0**")
                .contains("`a.log:1`")
                .doesNotContain("Dismissed");
    }

    @Test
    void whatTheOperatorCallsWrongIsOnlyNamed() {
        var title = diagnosis.findings().getFirst().title().en();

        assertThat(note.write("1.0", diagnosis, Set.of("java.out-of-memory")))
                .contains("Dismissed by the operator: " + title)
                .contains("No known fault is seen.")
                .doesNotContain("`a.log:1`");
    }
}
