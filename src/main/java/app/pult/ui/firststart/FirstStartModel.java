package app.pult.ui.firststart;

import app.pult.settings.Account;
import app.pult.settings.ConnectionReport;
import app.pult.settings.ConnectionTester;
import app.pult.settings.Policy;
import app.pult.settings.PolicyFault;
import app.pult.settings.Secrets;
import app.pult.ui.shell.Threads;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The sign-in page: what was entered, what the test of the connection found, and going in. An
/// account is only kept after its connection was tested and works.
///
/// Thread: FX only; the test and the keeping run on the executor.
public final class FirstStartModel {
    /// Where the page stands.
    public sealed interface Phase {
        record Entering() implements Phase {}

        record Testing() implements Phase {}

        record Tested(ConnectionReport report) implements Phase {}

        /// The secret could not be kept; `words` is a sentence.
        record NotKept(String words) implements Phase {}
    }

    private static final String PRACTICE_ID = "practice";
    private static final URI HERE = URI.create("http://127.0.0.1/");
    private static final int ID_LENGTH = 64;
    private static final int ASCII_END = 128;

    private final ConnectionTester tester;
    private final Door door;
    private final Threads threads;
    private final Policy policy;
    private final ObjectProperty<Account.Kind> kind =
            new SimpleObjectProperty<>(Account.Kind.REQUEST_TRACKER);
    private final ObjectProperty<Account.Method> method =
            new SimpleObjectProperty<>(Account.Method.PASSWORD);
    private final StringProperty address = new SimpleStringProperty("");
    private final StringProperty login = new SimpleStringProperty("");
    private final StringProperty secret = new SimpleStringProperty("");
    private final StringProperty passphrase = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Phase> phase =
            new ReadOnlyObjectWrapper<>(new Phase.Entering());
    private Optional<Account> known = Optional.empty();
    private int round;

    public FirstStartModel(ConnectionTester tester, Door door, Threads threads) {
        this(tester, door, threads, Policy.NONE);
    }

    /// @param policy what of it the administrator has fixed
    public FirstStartModel(ConnectionTester tester, Door door, Threads threads, Policy policy) {
        this.tester = tester;
        this.door = door;
        this.threads = threads;
        this.policy = policy;
        servers().stream().findFirst().ifPresent(kind::set);
        policy.server().map(URI::toString).ifPresent(address::set);
        kind.subscribe((was, is) -> change());
        method.subscribe((was, is) -> change());
        address.subscribe((was, is) -> change());
        login.subscribe((was, is) -> change());
        secret.subscribe((was, is) -> change());
    }

    public ObjectProperty<Account.Kind> kindProperty() {
        return kind;
    }

    public ObjectProperty<Account.Method> methodProperty() {
        return method;
    }

    public StringProperty addressProperty() {
        return address;
    }

    public StringProperty loginProperty() {
        return login;
    }

    public StringProperty secretProperty() {
        return secret;
    }

    public StringProperty passphraseProperty() {
        return passphrase;
    }

    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /// The kinds of server that may be chosen, the usual one first; empty if the administrator
    /// permits none.
    List<Account.Kind> servers() {
        return Stream.of(Account.Kind.REQUEST_TRACKER, Account.Kind.DESK_API)
                .filter(policy.backends()::contains)
                .toList();
    }

    public boolean mayPractise() {
        return policy.backends().contains(Account.Kind.PRACTICE);
    }

    boolean isAddressFixed() {
        return policy.server().isPresent();
    }

    Optional<PolicyFault> policyFault() {
        return policy.fault();
    }

    /// Whether the page has to ask for a passphrase too.
    public boolean needsPassphrase() {
        return door.place() == Secrets.Place.SEALED_FILE;
    }

    /// The account that signs in again; empty on the page of a first start.
    public Optional<Account> known() {
        return known;
    }

    /// Shows what is known of an account that has to sign in again. It keeps its folder, and with
    /// it all that is on the desk.
    public void fill(Account account) {
        known = Optional.of(account);
        kind.set(account.kind());
        method.set(account.method());
        address.set(account.server().toString());
        login.set(account.login());
    }

    /// The account as entered; empty while something is missing or the address is none.
    public Optional<Account> account() {
        var method = kind.get() == Account.Kind.DESK_API ? Account.Method.TOKEN : this.method.get();
        var name = method == Account.Method.PASSWORD ? login.get().strip() : "";
        if (secret.get().isEmpty() || (method == Account.Method.PASSWORD && name.isEmpty())) {
            return Optional.empty();
        }
        return ServerAddress.of(address.get())
                .map(server -> account(server.uri(), name, method))
                .filter(policy::permits);
    }

    private Account account(URI server, String name, Account.Method method) {
        var prefix = kind.get() == Account.Kind.DESK_API ? "desk-" : "rt-";
        var made = folderName(prefix + server.getAuthority() + server.getPath() + "-" + name);
        var id = known.map(Account::id).orElse(made);
        return new Account(id, server.getHost(), kind.get(), server, name, method);
    }

    /// A token says nothing of whose it is before it was tried: two people at one server must not
    /// share drafts and an outbox.
    private Account named(Account account, ConnectionReport report) {
        return known.isEmpty() && account.login().isEmpty()
                ? account(account.server(), report.signedInAs().orElse(""), account.method())
                        .withLogin("")
                : account;
    }

    /// Readable, and never the same for two names: what letters and length allow no more is told
    /// apart by a number.
    private static String folderName(String whole) {
        var lower = whole.toLowerCase(Locale.ROOT);
        var plain = lower.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        if (plain.length() <= ID_LENGTH && lower.chars().allMatch(each -> each < ASCII_END)) {
            return plain;
        }
        var number = String.format(Locale.ROOT, "-%08x", lower.hashCode());
        var length = Math.min(plain.length(), ID_LENGTH - number.length());
        return plain.substring(0, length) + number;
    }

    /// Whether everything is there to sign in: the account and, where there is no keychain, a
    /// passphrase to seal its secret with.
    public boolean isReady() {
        return account().isPresent() && (!needsPassphrase() || !passphrase.get().isEmpty());
    }

    /// Whether what is typed would go over the network unprotected.
    public boolean isUnprotected() {
        return ServerAddress.of(address.get()).filter(ServerAddress::isUnprotected).isPresent();
    }

    /// Goes to the practice desk: no account, no server, no network.
    public void practice() {
        var account =
                new Account(
                        PRACTICE_ID,
                        PRACTICE_ID,
                        Account.Kind.PRACTICE,
                        HERE,
                        "",
                        Account.Method.TOKEN);
        keep(account, Optional.empty());
    }

    /// Tests the connection and says what it found.
    public void test() {
        account().ifPresent(account -> test(account, report -> {}));
    }

    /// Tests, and if it works keeps the account and goes in.
    public void signIn() {
        account()
                .filter(account -> isReady())
                .ifPresent(
                        account ->
                                test(
                                        account,
                                        report -> {
                                            if (report.works()) {
                                                keep(
                                                        named(account, report),
                                                        Optional.of(secret.get()));
                                            }
                                        }));
    }

    /// Forgets a running test: its result is not shown.
    public void stop() {
        round++;
        phase.set(new Phase.Entering());
    }

    private void test(Account account, Consumer<ConnectionReport> then) {
        var mine = ++round;
        var given = secret.get();
        phase.set(new Phase.Testing());
        threads.write(
                () -> tester.test(account, given),
                report -> {
                    if (mine == round) {
                        phase.set(new Phase.Tested(report));
                        then.accept(report);
                    }
                },
                failure -> {
                    if (mine == round) {
                        phase.set(new Phase.Entering());
                    }
                    threads.failed().accept(failure);
                });
    }

    private void keep(Account account, Optional<String> kept) {
        var words = passphrase.get();
        threads.write(
                () -> {
                    door.keep(account, kept, words);
                    return account;
                },
                door::enter,
                failure -> phase.set(new Phase.NotKept(String.valueOf(failure.getMessage()))));
    }

    private void change() {
        round++;
        phase.set(new Phase.Entering());
    }
}
