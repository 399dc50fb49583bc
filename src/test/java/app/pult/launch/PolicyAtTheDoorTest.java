package app.pult.launch;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.pult.settings.Account;
import app.pult.settings.Policy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

final class PolicyAtTheDoorTest {
    private static final Account DESK =
            new Account(
                    "desk",
                    "desk",
                    Account.Kind.DESK_API,
                    URI.create("http://127.0.0.1:9/"),
                    "",
                    Account.Method.TOKEN);

    @TempDir private Path folder;

    @Test
    void aDeskThatIsNotPermittedIsNotReached() throws Exception {
        var real = Machine.real().below(folder);
        var policy =
                new Policy(
                        Optional.empty(),
                        Set.of(Account.Kind.REQUEST_TRACKER),
                        Set.of(),
                        Optional.empty(),
                        Optional.empty());
        var machine =
                new Machine(
                        real.clock(),
                        real.ids(),
                        real.random(),
                        real.folders(),
                        policy,
                        real.environment());
        machine.folders().create();

        assertThatThrownBy(() -> Workplace.open(DESK, () -> "token", machine).close())
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("127.0.0.1:9")
                .hasMessageContaining("kept");
        // Nothing is left open: with the same folder another try finds it free.
        assertThatThrownBy(() -> Workplace.open(DESK, () -> "token", machine).close())
                .isInstanceOf(PolicyException.class);
    }
}
