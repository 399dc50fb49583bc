package app.pult.ui.firststart;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.fixture.FakeTime;
import app.pult.settings.Account;
import app.pult.settings.ConnectionReport;
import app.pult.settings.ConnectionReport.Problem;
import app.pult.settings.ConnectionReport.Stage;
import app.pult.settings.ConnectionReport.Step;
import app.pult.settings.Secrets;
import app.pult.ui.firststart.FirstStartModel.Phase;
import app.pult.ui.kit.Texts;
import app.pult.ui.shell.Threads;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Signing in: nothing is kept of what does not work, and each reason has words of its own.
class FirstStartProblemsTest {
    private static final ConnectionReport WORKS =
            new ConnectionReport(
                    List.of(new Step(Stage.SIGN_IN, Optional.empty(), "", 3)), Optional.of("Анна"));

    private final List<String> kept = new ArrayList<>();
    private final List<Account> entered = new ArrayList<>();
    private ConnectionReport report = WORKS;
    private Optional<RuntimeException> keychain = Optional.empty();
    private final FirstStartModel page = page();

    private FirstStartModel page() {
        var time = new FakeTime();
        var threads =
                new Threads(
                        Runnable::run,
                        Runnable::run,
                        time,
                        failure -> {
                            throw new AssertionError(failure);
                        });
        return new FirstStartModel((account, secret) -> report, new FakeDoor(), threads);
    }

    @Test
    void whatWorksIsKeptAndOpened() {
        fillIn();

        page.signIn();

        assertThat(kept).containsExactly("secret");
        assertThat(entered)
                .extracting(account -> account.server().toString())
                .containsExactly("https://rt.example.com");
    }

    @ParameterizedTest
    @EnumSource
    void whatDoesNotWorkIsSaidAndNotKept(Problem problem) {
        fillIn();
        report =
                new ConnectionReport(
                        List.of(new Step(Stage.HELPDESK, Optional.of(problem), "", 3)),
                        Optional.empty());

        page.signIn();

        assertThat(page.phaseProperty().get()).isEqualTo(new Phase.Tested(report));
        assertThat(kept).isEmpty();
        assertThat(entered).isEmpty();
    }

    @Test
    void aKeychainThatTakesNothingIsSaidAndNobodyGoesIn() {
        fillIn();
        keychain = Optional.of(new IllegalStateException("locked"));

        page.signIn();

        assertThat(page.phaseProperty().get()).isEqualTo(new Phase.NotKept("locked"));
        assertThat(entered).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void everyProblemHasItsOwnSentence(String language) {
        var texts = Texts.in(Locale.of(language));

        var sentences =
                Arrays.stream(Problem.values())
                        .map(problem -> problem.name().toLowerCase(Locale.ROOT))
                        .map(key -> texts.of("firststart.problem." + key))
                        .toList();

        assertThat(sentences).doesNotHaveDuplicates().allMatch(words -> words.length() > 30);
    }

    private void fillIn() {
        page.addressProperty().set("rt.example.com");
        page.loginProperty().set("anna");
        page.secretProperty().set("secret");
    }

    private final class FakeDoor implements Door {
        @Override
        public Secrets.Place place() {
            return Secrets.Place.SYSTEM_KEYCHAIN;
        }

        @Override
        public void keep(Account account, Optional<String> secret, String passphrase) {
            keychain.ifPresent(
                    refusal -> {
                        throw refusal;
                    });
            secret.ifPresent(kept::add);
        }

        @Override
        public void enter(Account account) {
            entered.add(account);
        }
    }
}
