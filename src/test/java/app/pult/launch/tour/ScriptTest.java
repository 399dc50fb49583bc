package app.pult.launch.tour;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

final class ScriptTest {
    private final Script russian = new Script(Locale.of("ru"), "[mark]");

    /// There the tour could not even write its file: `InvalidPathException`.
    @Test
    void inAShellWithoutALocaleTheFileHasANameThatCanBeWritten() {
        assertThat(russian.fileName(StandardCharsets.US_ASCII)).isEqualTo("what to do.txt");
    }

    @Test
    void elsewhereARussianFileHasARussianName() {
        assertThat(russian.fileName(StandardCharsets.UTF_8)).isEqualTo("порядок действий.txt");
    }
}
