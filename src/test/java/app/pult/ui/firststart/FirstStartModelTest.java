package app.pult.ui.firststart;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.fixture.FakeTime;
import app.pult.fixture.HandExecutor;
import app.pult.settings.Account;
import app.pult.settings.ConnectionReport;
import app.pult.settings.ConnectionReport.Problem;
import app.pult.settings.ConnectionReport.Stage;
import app.pult.settings.ConnectionReport.Step;
import app.pult.settings.Policy;
import app.pult.settings.Secrets;
import app.pult.ui.firststart.FirstStartModel.Phase;
import app.pult.ui.shell.Threads;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class FirstStartModelTest {
    private static final ConnectionReport WORKS =
            new ConnectionReport(List.of(step(Optional.empty())), Optional.of("Анна"));
    private static final ConnectionReport REFUSED =
            new ConnectionReport(
                    List.of(step(Optional.of(Problem.WRONG_CREDENTIALS))), Optional.empty());

    private final HandExecutor work = new HandExecutor();
    private final List<String> tested = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();
    private final FakeDoor door = new FakeDoor();
    private ConnectionReport report = WORKS;
    private final FirstStartModel model =
            new FirstStartModel(
                    (account, secret) -> {
                        tested.add(account.login() + ":" + secret);
                        return report;
                    },
                    door,
                    new Threads(work, Runnable::run, new FakeTime(), failures::add));

    @Test
    void practiceNeedsNeitherAccountNorTest() {
        model.practice();
        work.runAll();

        assertThat(tested).isEmpty();
        assertThat(door.entered).extracting(Account::kind).containsExactly(Account.Kind.PRACTICE);
        assertThat(door.kept).containsExactly("practice without a secret");
    }

    @Test
    void whatThePolicyFixesIsFixed() {
        var only = URI.create("https://rt.example.com/");
        var guided = guidedBy(Optional.of(only), Account.Kind.REQUEST_TRACKER);

        guided.loginProperty().set("anna");
        guided.secretProperty().set("secret");

        assertThat(guided.isAddressFixed()).isTrue();
        assertThat(guided.mayPractise()).isFalse();
        assertThat(guided.servers()).containsExactly(Account.Kind.REQUEST_TRACKER);
        assertThat(guided.account()).map(Account::server).contains(only);
    }

    @Test
    void anotherServerThanThePolicysIsNotReached() {
        var guided =
                guidedBy(
                        Optional.of(URI.create("https://rt.example.com/")),
                        Account.Kind.REQUEST_TRACKER);
        guided.loginProperty().set("anna");
        guided.secretProperty().set("secret");

        guided.addressProperty().set("https://elsewhere.example.com/");

        assertThat(guided.account()).isEmpty();
        assertThat(guided.isReady()).isFalse();
    }

    private FirstStartModel guidedBy(Optional<URI> server, Account.Kind kind) {
        return new FirstStartModel(
                (account, secret) -> report,
                door,
                new Threads(work, Runnable::run, new FakeTime(), failures::add),
                new Policy(server, Set.of(kind), Set.of(), Optional.empty(), Optional.empty()));
    }

    @Test
    void signingInTestsKeepsAndGoesIn() {
        enter("rt.example.com", "anna", "secret");

        model.signIn();
        assertThat(model.phaseProperty().get()).isEqualTo(new Phase.Testing());
        work.runAll();

        assertThat(tested).containsExactly("anna:secret");
        assertThat(door.kept).containsExactly("rt-rt-example-com-anna with secret");
        assertThat(door.entered)
                .extracting(Account::server)
                .containsExactly(URI.create("https://rt.example.com"));
    }

    @Test
    void twoTokensOfTwoPeopleAtOneServerAreTwoDesks() {
        model.methodProperty().set(Account.Method.TOKEN);
        for (var name : List.of("Анна Ким", "Борис Орлов", "Анна Ким")) {
            report = new ConnectionReport(List.of(step(Optional.empty())), Optional.of(name));
            enter("rt.example.com", "", "a token of " + name);
            model.signIn();
            work.runAll();
        }

        var desks = door.entered.stream().map(Account::id).toList();
        assertThat(desks).hasSize(3);
        assertThat(desks.get(0)).isNotEqualTo(desks.get(1)).isEqualTo(desks.get(2));
        assertThat(door.entered).allMatch(account -> account.login().isEmpty());
    }

    @Test
    void signingInAgainGoesBackToTheDeskThatWasThere() {
        var before =
                new Account(
                        "named-by-an-earlier-version",
                        "rt.example.com",
                        Account.Kind.REQUEST_TRACKER,
                        URI.create("https://rt.example.com"),
                        "anna",
                        Account.Method.PASSWORD);
        model.fill(before);

        model.secretProperty().set("new secret");
        model.signIn();
        work.runAll();

        assertThat(door.entered).containsExactly(before);
    }

    @Test
    void aRefusedSignInKeepsNothingAndShowsWhy() {
        report = REFUSED;
        enter("rt.example.com", "anna", "wrong");

        model.signIn();
        work.runAll();

        assertThat(model.phaseProperty().get()).isEqualTo(new Phase.Tested(REFUSED));
        assertThat(door.kept).isEmpty();
        assertThat(door.entered).isEmpty();
    }

    @Test
    void theTestAloneGoesNowhere() {
        enter("rt.example.com", "anna", "secret");

        model.test();
        work.runAll();

        assertThat(model.phaseProperty().get()).isEqualTo(new Phase.Tested(WORKS));
        assertThat(door.entered).isEmpty();
    }

    @Test
    void whatWasChangedMeanwhileIsNotSignedIn() {
        enter("rt.example.com", "anna", "secret");
        model.signIn();

        model.addressProperty().set("rt.example.org");
        work.runAll();

        assertThat(model.phaseProperty().get()).isEqualTo(new Phase.Entering());
        assertThat(door.kept).isEmpty();
    }

    @Test
    void aSecretThatCannotBeKeptIsToldAndTheDeskStaysClosed() {
        door.refusal = Optional.of("The keychain is locked");
        enter("rt.example.com", "anna", "secret");

        model.signIn();
        work.runAll();

        assertThat(model.phaseProperty().get())
                .isEqualTo(new Phase.NotKept("The keychain is locked"));
        assertThat(door.entered).isEmpty();
    }

    @Test
    void withoutAKeychainNothingIsSealedWithAnEmptyPassphrase() {
        door.place = Secrets.Place.SEALED_FILE;
        enter("rt.example.com", "anna", "secret");

        model.signIn();
        work.runAll();
        assertThat(model.isReady()).isFalse();
        assertThat(tested).isEmpty();

        model.passphraseProperty().set("long and mine");
        model.signIn();
        work.runAll();
        assertThat(door.kept).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "rt.example.com, https://rt.example.com",
        "' rt.example.com/rt ', https://rt.example.com/rt",
        "http://10.0.0.7:8080, http://10.0.0.7:8080",
        "https://[::1]:8443/, https://[::1]:8443/"
    })
    void anAddressIsUnderstoodAsPeopleWriteIt(String typed, URI meant) {
        assertThat(ServerAddress.of(typed).map(ServerAddress::uri)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "https://",
                "ftp://rt.example.com",
                "my server",
                "https://anna:pw@rt.example",
                "https://rt.example.com:70000",
                "file:///etc/passwd",
                "javascript:alert(1)"
            })
    void whatIsNoAddressCannotBeTested(String typed) {
        enter(typed, "anna", "secret");

        model.test();
        model.signIn();
        work.runAll();

        assertThat(model.account()).isEmpty();
        assertThat(tested).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "http://rt.example.com, true",
        "https://rt.example.com, false",
        "rt.example.com, false",
        "http://127.0.0.1:8080, false",
        "http://localhost, false"
    })
    void anOpenConnectionIsWarnedOfUnlessItStaysOnThisComputer(String typed, boolean warned) {
        model.addressProperty().set(typed);

        assertThat(model.isUnprotected()).isEqualTo(warned);
    }

    @Test
    void aTokenNeedsNoUserName() {
        enter("rt.example.com", "", "1-42-abc");
        assertThat(model.account()).isEmpty();

        model.methodProperty().set(Account.Method.TOKEN);

        assertThat(model.account().map(Account::method)).contains(Account.Method.TOKEN);
    }

    @Test
    void twoOperatorsOfOneServerNeverShareAFolder() {
        var ids = new ArrayList<String>();
        for (var login : List.of("anna", "boris", "Иван", "Пётр", "a".repeat(80), "a".repeat(81))) {
            enter("rt.example.com", login, "secret");
            ids.add(model.account().orElseThrow().id());
        }

        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void signingInAgainMeansTheSameAccount() {
        enter("rt.example.com", "Иван", "old");
        var before = model.account().orElseThrow();
        var again =
                new FirstStartModel(
                        (account, secret) -> WORKS,
                        door,
                        new Threads(work, Runnable::run, new FakeTime(), failures::add));

        again.fill(before);
        again.secretProperty().set("new");

        assertThat(again.account()).contains(before);
    }

    @Test
    void aTestThatBreaksDownLeavesThePageUsable() {
        var broken =
                new FirstStartModel(
                        (account, secret) -> {
                            throw new IllegalStateException("a bug");
                        },
                        door,
                        new Threads(work, Runnable::run, new FakeTime(), failures::add));
        broken.addressProperty().set("rt.example.com");
        broken.loginProperty().set("anna");
        broken.secretProperty().set("secret");

        broken.signIn();
        work.runAll();

        assertThat(broken.phaseProperty().get()).isEqualTo(new Phase.Entering());
        assertThat(failures).hasSize(1);
    }

    private void enter(String address, String login, String secret) {
        model.addressProperty().set(address);
        model.loginProperty().set(login);
        model.secretProperty().set(secret);
    }

    private static Step step(Optional<Problem> problem) {
        return new Step(Stage.SIGN_IN, problem, "", 12);
    }

    private static final class FakeDoor implements Door {
        private final List<String> kept = new ArrayList<>();
        private final List<Account> entered = new ArrayList<>();
        private Secrets.Place place = Secrets.Place.SYSTEM_KEYCHAIN;
        private Optional<String> refusal = Optional.empty();

        @Override
        public Secrets.Place place() {
            return place;
        }

        @Override
        public void keep(Account account, Optional<String> secret, String passphrase) {
            refusal.ifPresent(
                    words -> {
                        throw new IllegalStateException(words);
                    });
            kept.add(
                    account.id()
                            + secret.map(words -> " with " + words).orElse(" without a secret"));
        }

        @Override
        public void enter(Account account) {
            entered.add(account);
        }
    }
}
