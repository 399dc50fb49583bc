package app.pult.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.pult.ui.shell.Mishap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Whether a program was found for a file.
class ProgramsTest {
    private static final Path FILE = Path.of("/tmp/a.xyz");

    private final List<String> browsed = new ArrayList<>();

    @Test
    @EnabledOnOs(OS.LINUX)
    void aDesktopThatFindsNoneSaysSo() {
        var programs = new Programs(browsed::add, List.of("false"));

        assertThatThrownBy(() -> programs.open(FILE))
                .isInstanceOf(Programs.NoProgramException.class)
                .satisfies(e -> assertThat(Mishaps.of(e)).isEqualTo(Mishap.FILE_WITHOUT_PROGRAM));
    }

    @Test
    void aDesktopThatCannotBeAskedHasNoneEither() {
        var programs = new Programs(browsed::add, List.of("/nowhere/opener"));

        assertThatThrownBy(() -> programs.open(FILE))
                .isInstanceOf(Programs.NoProgramException.class);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void oneThatOpensItIsEnough() throws IOException {
        new Programs(browsed::add, List.of("true")).open(FILE);

        assertThat(browsed).isEmpty();
    }

    @Test
    void whereTheSystemAsksByItselfItIsTold() throws IOException {
        new Programs(browsed::add, List.of()).open(FILE);

        assertThat(browsed).containsExactly(FILE.toUri().toString());
    }
}
