package app.pult.backend.rt;

import app.pult.backend.BackendException;
import app.pult.backend.http.HelpdeskProbe;
import app.pult.backend.http.HttpCaller;
import app.pult.backend.http.Steps;
import app.pult.backend.http.Steps.ProblemException;
import app.pult.settings.Account;
import app.pult.settings.ConnectionReport.Problem;
import app.pult.settings.ConnectionReport.Stage;

import okhttp3.HttpUrl;
import okhttp3.Request;

import java.util.regex.Pattern;

/// Is it a Request Tracker 5 or newer, does it know this operator, do they see a queue? Its older
/// interface says its version to anybody (`RT/5.0.3 401 Credentials required`); where that is
/// switched off, the newer one is known by its refusal and tells its version once signed in.
/// Thread: any.
public final class RtProbe implements HelpdeskProbe {
    private static final Pattern BANNER = Pattern.compile("^RT/(\\S+) \\d{3}");
    private static final String OLDEST = "5.0";

    @Override
    public String probe(
            HttpUrl server, Account account, String secret, HttpCaller caller, Steps steps)
            throws BackendException {
        var version = steps.take(Stage.HELPDESK, () -> helpdesk(server, caller));
        if (!version.isEmpty()) {
            steps.take(Stage.VERSION, () -> supported(version));
        }
        var session = new RtSession(server, () -> credentials(account, secret), caller);
        var me = new RtAccount(session);
        var name =
                steps.take(
                        Stage.SIGN_IN,
                        () -> {
                            session.signIn();
                            return me.read().person().name();
                        });
        if (version.isEmpty()) {
            steps.take(Stage.VERSION, () -> supported(session.version()));
        }
        steps.take(Stage.PERMISSION, () -> queues(session));
        return name;
    }

    static RtCredentials credentials(Account account, String secret) {
        return switch (account.method()) {
            case PASSWORD -> new RtCredentials.Password(account.login(), secret);
            case TOKEN -> new RtCredentials.Token(secret);
        };
    }

    /// The version; empty where it is told to the signed in only.
    private static String helpdesk(HttpUrl server, HttpCaller caller)
            throws BackendException, ProblemException {
        var older = caller.read(get(server, "REST/1.0/"));
        var banner = BANNER.matcher(older.text());
        if (banner.find()) {
            return banner.group(1);
        }
        var newer = caller.read(get(server, "REST/2.0/rt"));
        if (newer.status() == 401 && newer.saysJson()) {
            return "";
        }
        throw ProblemException.of(newer);
    }

    private static String supported(String version) throws ProblemException {
        if (!RtBackend.isSupported(version)) {
            throw new ProblemException(Problem.VERSION_TOO_OLD, version + " < " + OLDEST);
        }
        return version;
    }

    private static String queues(RtSession session) throws BackendException, ProblemException {
        var queues = new RtDirectory(session).queues();
        if (queues.isEmpty()) {
            throw new ProblemException(Problem.NO_PERMISSION, "");
        }
        return String.join(", ", queues.values().stream().sorted().toList());
    }

    private static Request get(HttpUrl server, String path) {
        return new Request.Builder()
                .url(server.newBuilder().addPathSegments(path).build())
                .header("Accept", "application/json")
                .header("User-Agent", "Pult")
                .build();
    }
}
