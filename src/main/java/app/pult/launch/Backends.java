package app.pult.launch;

import app.pult.backend.Backend;
import app.pult.backend.deskapi.DeskApiBackend;
import app.pult.backend.deskapi.DeskApiProbe;
import app.pult.backend.http.ConnectionCheck;
import app.pult.backend.http.HttpClients;
import app.pult.backend.http.RequestCounter;
import app.pult.backend.rt.RtBackend;
import app.pult.backend.rt.RtCredentials;
import app.pult.backend.rt.RtProbe;
import app.pult.desk.Blobs;
import app.pult.settings.Account;
import app.pult.settings.ConnectionReport;
import app.pult.settings.ConnectionTester;

import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/// Makes the backend of an account; what it needs around it is closed with the workplace. Thread:
/// any.
final class Backends {
    private final Machine machine;
    private final Lifecycle lifecycle;
    private final RequestCounter counter = new RequestCounter();
    private Optional<Way> way = Optional.empty();

    /// What the backend talks to, and with what.
    private record Way(Account account, Supplier<String> secret) {}

    Backends(Machine machine, Lifecycle lifecycle) {
        this.machine = machine;
        this.lifecycle = lifecycle;
    }

    /// @param folder the account's: the practice desk keeps its own side there
    /// @throws PolicyException if the administrator does not permit this desk
    /// @throws IOException if the practice desk cannot listen
    Backend open(Account account, Supplier<String> secret, Path folder, Blobs blobs)
            throws IOException {
        if (!machine.policy().permits(account)) {
            throw new PolicyException(account);
        }
        return switch (account.kind()) {
            case PRACTICE -> {
                var language = Locale.getDefault().getLanguage().equals("ru") ? "ru" : "en";
                var plan = PracticeRun.Plan.in(folder.resolve("practice"), language);
                var desk =
                        lifecycle.open("practice desk", PracticeRun.start(plan, machine.clock()));
                var token = desk.token();
                way = Optional.of(new Way(itself(account, desk.url()), () -> token));
                yield deskApi(desk.url(), token, blobs);
            }
            case DESK_API -> {
                var token = secret.get();
                way = Optional.of(new Way(account, () -> token));
                yield deskApi(account.server(), token, blobs);
            }
            case REQUEST_TRACKER -> {
                way = Optional.of(new Way(account, secret));
                yield requestTracker(account, secret, blobs);
            }
        };
    }

    /// The practice desk as the server that it is.
    private static Account itself(Account account, URI url) {
        return new Account(
                account.id(), account.name(), Account.Kind.DESK_API, url, "", Account.Method.TOKEN);
    }

    /// Tests the way to the server of the opened backend, on connections of its own. Thread: any
    /// but JavaFX.
    ConnectionReport check(ConnectionTester tester) {
        return way.map(to -> tester.test(to.account(), to.secret().get()))
                .orElseGet(() -> new ConnectionReport(List.of(), Optional.empty()));
    }

    /// *Test connection* for every kind of server.
    static ConnectionTester tester(Machine machine, Lifecycle lifecycle) {
        return new ConnectionCheck(
                new Backends(machine, lifecycle).client(),
                machine.clock(),
                Map.of(
                        Account.Kind.REQUEST_TRACKER, new RtProbe(),
                        Account.Kind.DESK_API, new DeskApiProbe()));
    }

    RequestCounter traffic() {
        return counter;
    }

    private Backend deskApi(URI server, String token, Blobs blobs) {
        var timer = Threads.scheduler("pult-events");
        lifecycle.onClose("events timer", () -> Threads.close(timer));
        return new DeskApiBackend(client(), server, token, blobs, machine.clock(), timer);
    }

    private Backend requestTracker(Account account, Supplier<String> secret, Blobs blobs) {
        Supplier<RtCredentials> credentials =
                () ->
                        switch (account.method()) {
                            case PASSWORD ->
                                    new RtCredentials.Password(account.login(), secret.get());
                            case TOKEN -> new RtCredentials.Token(secret.get());
                        };
        return new RtBackend(
                HttpUrl.get(account.server().toString()),
                credentials,
                machine.clock(),
                blobs,
                client());
    }

    private OkHttpClient client() {
        var threads = lifecycle.open("http threads", Executors.newVirtualThreadPerTaskExecutor());
        return HttpClients.create(threads).newBuilder().addNetworkInterceptor(counter).build();
    }
}
