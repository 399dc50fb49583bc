package app.pult.ui.firststart;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.fixture.FakeTime;
import app.pult.fixture.Screens;
import app.pult.fixture.Screens.Variant;
import app.pult.settings.Account;
import app.pult.settings.ConnectionReport;
import app.pult.settings.ConnectionReport.Problem;
import app.pult.settings.ConnectionReport.Step;
import app.pult.settings.Policy;
import app.pult.settings.PolicyFault;
import app.pult.settings.Secrets;
import app.pult.ui.shell.Threads;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.stage.Stage;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

@Tag("slow")
class FirstStartScreensTest {
    private final List<String> done = new ArrayList<>();

    @Test
    void theFirstPage() {
        Screens.window("firststart", in -> page(in, ok()), stage -> {});
    }

    @Test
    void aConnectionThatFailsSaysAtWhichStepAndWhatToDo() {
        Screens.window(
                "firststart-refused",
                in -> page(in, refused()),
                (in, stage) -> {
                    button(stage, "#firststart-test").fire();
                    assertThat(words(stage, "#firststart-report"))
                            .contains(
                                    in.texts().of("firststart.stage.sign_in"),
                                    in.texts().of("firststart.problem.wrong_credentials"))
                            .doesNotContain(works(in));
                });
        Screens.window(
                "firststart-works",
                in -> page(in, ok()),
                (in, stage) -> {
                    button(stage, "#firststart-test").fire();
                    assertThat(words(stage, "#firststart-report")).contains(works(in));
                });
    }

    @Test
    void inMidShiftTheAccountIsKnownAndNobodyIsWelcomed() {
        Screens.window(
                "firststart-again",
                in -> {
                    var model = model(ok(), Secrets.Place.SYSTEM_KEYCHAIN);
                    model.fill(
                            new Account(
                                    "rt",
                                    "rt.example.com",
                                    Account.Kind.REQUEST_TRACKER,
                                    URI.create("https://rt.example.com"),
                                    "anna",
                                    Account.Method.PASSWORD));
                    return new FirstStartPane(model, in.texts());
                },
                (in, stage) -> {
                    assertThat(words(stage, "#firststart"))
                            .contains(in.texts().of("firststart.again.title", "rt.example.com"))
                            .doesNotContain(in.texts().of("firststart.title.label"));
                    assertThat(stage.getScene().lookup("#firststart-practice")).isNull();
                    assertThat(stage.getScene().lookup("#firststart-login").isDisabled()).isTrue();
                    assertThat(field(stage, "#firststart-secret").isDisabled()).isFalse();
                });
    }

    @Test
    void whatTheAdministratorFixedIsShownAsFixed() {
        var policy =
                new Policy(
                        Optional.of(URI.create("https://rt.shop.example")),
                        Set.of(Account.Kind.PRACTICE, Account.Kind.REQUEST_TRACKER),
                        Set.of(),
                        Optional.empty(),
                        Optional.of(
                                new PolicyFault(
                                        "/etc/pult/policy.yaml",
                                        PolicyFault.Kind.UNKNOWN_KEY,
                                        "probe")));
        Screens.window(
                "firststart-policy",
                in ->
                        new FirstStartPane(
                                model(ok(), Secrets.Place.SYSTEM_KEYCHAIN, policy), in.texts()),
                (in, stage) -> {
                    assertThat(stage.getScene().lookup("#firststart-address").isDisabled())
                            .isTrue();
                    assertThat(words(stage, "#firststart"))
                            .contains(
                                    in.texts().of("firststart.policy.fixed"),
                                    in.texts()
                                            .of(
                                                    "firststart.policy.unknown_key",
                                                    "/etc/pult/policy.yaml",
                                                    "probe"));
                });
    }

    @Test
    void withoutAKeychainThePageWaitsForAPassphrase() {
        Screens.window(
                "firststart-sealed",
                in -> page(in, ok(), Secrets.Place.SEALED_FILE),
                stage -> {
                    assertThat(button(stage, "#firststart-signin").isDisabled()).isTrue();
                    assertThat(button(stage, "#firststart-test").isDisabled()).isFalse();
                    field(stage, "#firststart-passphrase").setText("long and mine");
                    assertThat(button(stage, "#firststart-signin").isDisabled()).isFalse();
                });
    }

    @Test
    void thePassphraseIsAskedForAndAWrongOneIsSaid() {
        var panes = new ArrayList<UnlockPane>();
        Screens.window(
                "unlock",
                in -> {
                    panes.add(unlock(in));
                    return panes.getLast();
                },
                stage -> {});
        Screens.window(
                "unlock-wrong",
                in -> {
                    panes.add(unlock(in));
                    return panes.getLast();
                },
                (in, stage) -> {
                    field(stage, "#unlock-passphrase").setText("123");
                    button(stage, "#unlock-open").fire();
                    panes.getLast().refuse();
                    assertThat(field(stage, "#unlock-passphrase").getSelectedText()).hasSize(3);
                    assertThat(stage.getScene().getFocusOwner().getId())
                            .isEqualTo("unlock-passphrase");
                    assertThat(words(stage, "#unlock"))
                            .contains(in.texts().of("firststart.unlock.wrong"));
                    button(stage, "#unlock-without").fire();
                    assertThat(done).containsExactly("unlock with 123", "work without");
                    done.clear();
                });
    }

    private static String works(Variant in) {
        return in.texts().of("firststart.report.works", "Анна Ким");
    }

    private UnlockPane unlock(Variant in) {
        return new UnlockPane(
                in.texts(),
                "rt.example.com",
                typed -> done.add("unlock with " + typed),
                () -> done.add("work without"));
    }

    private static Parent page(Variant in, ConnectionReport report) {
        return page(in, report, Secrets.Place.SYSTEM_KEYCHAIN);
    }

    private static Parent page(Variant in, ConnectionReport report, Secrets.Place place) {
        var model = model(report, place);
        model.addressProperty().set("https://rt.example.com");
        model.loginProperty().set("anna");
        model.secretProperty().set("secret");
        return new FirstStartPane(model, in.texts());
    }

    private static FirstStartModel model(ConnectionReport report, Secrets.Place place) {
        return model(report, place, Policy.NONE);
    }

    private static FirstStartModel model(
            ConnectionReport report, Secrets.Place place, Policy policy) {
        return new FirstStartModel(
                (account, secret) -> report,
                new ClosedDoor(place),
                new Threads(
                        Runnable::run,
                        Runnable::run,
                        new FakeTime(),
                        failure -> {
                            throw new AssertionError(failure);
                        }),
                policy);
    }

    private static ConnectionReport ok() {
        return new ConnectionReport(
                List.of(
                        step(ConnectionReport.Stage.NAME, Optional.empty(), "192.0.2.7"),
                        step(ConnectionReport.Stage.CONNECT, Optional.empty(), "443"),
                        step(ConnectionReport.Stage.TLS, Optional.empty(), "TLSv1.3"),
                        step(ConnectionReport.Stage.HELPDESK, Optional.empty(), "Request Tracker"),
                        step(ConnectionReport.Stage.VERSION, Optional.empty(), "5.0.7"),
                        step(ConnectionReport.Stage.SIGN_IN, Optional.empty(), "anna"),
                        step(ConnectionReport.Stage.PERMISSION, Optional.empty(), "")),
                Optional.of("Анна Ким"));
    }

    private static ConnectionReport refused() {
        return new ConnectionReport(
                List.of(
                        step(ConnectionReport.Stage.NAME, Optional.empty(), "192.0.2.7"),
                        step(ConnectionReport.Stage.CONNECT, Optional.empty(), "443"),
                        step(ConnectionReport.Stage.TLS, Optional.empty(), "TLSv1.3"),
                        step(ConnectionReport.Stage.HELPDESK, Optional.empty(), "Request Tracker"),
                        step(ConnectionReport.Stage.VERSION, Optional.empty(), "5.0.7"),
                        step(
                                ConnectionReport.Stage.SIGN_IN,
                                Optional.of(Problem.WRONG_CREDENTIALS),
                                "HTTP 401")),
                Optional.empty());
    }

    private static Step step(
            ConnectionReport.Stage stage, Optional<Problem> problem, String detail) {
        return new Step(stage, problem, detail, 7L * (stage.ordinal() + 1));
    }

    private static Button button(Stage stage, String id) {
        return (Button) stage.getScene().lookup(id);
    }

    private static PasswordField field(Stage stage, String id) {
        return (PasswordField) stage.getScene().lookup(id);
    }

    private static List<String> words(Stage stage, String id) {
        return stage.getScene().lookup(id).lookupAll(".label").stream()
                .filter(Node::isManaged)
                .map(label -> ((Label) label).getText())
                .toList();
    }

    private record ClosedDoor(Secrets.Place place) implements Door {
        @Override
        public void keep(Account account, Optional<String> secret, String passphrase) {
            throw new IllegalStateException("nobody signs in here");
        }

        @Override
        public void enter(Account account) {
            throw new IllegalStateException("nobody signs in here");
        }
    }
}
