package app.pult.backend.http;

import app.pult.backend.BackendException;
import app.pult.settings.Account;
import app.pult.settings.ConnectionReport;
import app.pult.settings.ConnectionReport.Problem;
import app.pult.settings.ConnectionReport.Stage;
import app.pult.settings.ConnectionTester;

import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// *Test connection*: one request shows name, connection and certificate; then the helpdesk's own
/// probe goes on. Each call has 5 s, and no test makes more than six. Thread: any but JavaFX.
public final class ConnectionCheck implements ConnectionTester {
    private static final Duration A_CALL = Duration.ofSeconds(5);

    private final OkHttpClient client;
    private final Clock clock;
    private final Map<Account.Kind, HelpdeskProbe> probes;

    /// A kind of account without a probe ends with its connection.
    public ConnectionCheck(
            OkHttpClient client, Clock clock, Map<Account.Kind, HelpdeskProbe> probes) {
        this.client = client.newBuilder().connectTimeout(A_CALL).build();
        this.clock = clock;
        this.probes = Map.copyOf(probes);
    }

    @Override
    public ConnectionReport test(Account account, String secret) {
        var steps = new Steps(clock);
        var server = HttpUrl.get(account.server());
        if (server == null || server.host().isEmpty()) {
            steps.add(
                    Stage.NAME,
                    Optional.of(Problem.UNKNOWN_HOST),
                    account.server().toString(),
                    Duration.ZERO);
            return steps.report(Optional.empty());
        }
        var caller = new HttpCaller(client, new ServerClock(clock), A_CALL);
        connect(server, caller, steps);
        if (!steps.failed() && !isSendable(account, secret)) {
            steps.add(Stage.SIGN_IN, Optional.of(Problem.WRONG_CREDENTIALS), "", Duration.ZERO);
        }
        var probe = Optional.ofNullable(probes.get(account.kind()));
        if (steps.failed() || probe.isEmpty()) {
            return steps.report(Optional.empty());
        }
        try {
            var name = probe.get().probe(server, account, secret, caller, steps);
            return steps.report(Optional.of(name));
        } catch (BackendException told) {
            return steps.report(Optional.empty());
        }
    }

    /// A token travels in a header: what has other letters than ASCII's in it, or a line's end, was
    /// typed with another keyboard layout or copied badly.
    private static boolean isSendable(Account account, String secret) {
        return account.method() != Account.Method.TOKEN
                || secret.chars().allMatch(letter -> letter >= ' ' && letter <= '~');
    }

    /// A fresh connection, so that none of an earlier test answers.
    private void connect(HttpUrl server, HttpCaller caller, Steps steps) {
        var events = new ConnectionEvents(clock);
        client.connectionPool().evictAll();
        var request =
                new Request.Builder().url(server).tag(EventListener.class, events).head().build();
        try {
            caller.read(request);
            events.tell(steps);
        } catch (BackendException e) {
            events.tell(steps, e);
        }
    }
}
