package app.pult.backend.deskapi;

import app.pult.backend.BackendException;
import app.pult.backend.http.Answer;
import app.pult.backend.http.HelpdeskProbe;
import app.pult.backend.http.HttpCaller;
import app.pult.backend.http.Json;
import app.pult.backend.http.Steps;
import app.pult.backend.http.Steps.ProblemException;
import app.pult.settings.Account;
import app.pult.settings.ConnectionReport;
import app.pult.settings.ConnectionReport.Stage;

import okhttp3.HttpUrl;

/// Is it a Desk API, does it speak this version, does it know this operator, may they do anything?
/// One request, for the profile: a Desk API words every refusal as a problem of its own. Thread:
/// any.
public final class DeskApiProbe implements HelpdeskProbe {
    private static final String VERSION = "1";
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    @Override
    public String probe(
            HttpUrl server, Account account, String secret, HttpCaller caller, Steps steps)
            throws BackendException {
        var api = new DeskApiServer(account.server(), secret);
        var answer = steps.ask(Stage.HELPDESK, caller, api.request("profile").build());
        steps.take(Stage.HELPDESK, () -> helpdesk(answer));
        steps.take(Stage.VERSION, () -> version(answer));
        var name = steps.take(Stage.SIGN_IN, () -> signedIn(answer));
        steps.take(Stage.PERMISSION, () -> permission(answer));
        return name;
    }

    private static String helpdesk(Answer answer) throws ProblemException {
        var isDesk =
                switch (answer.status()) {
                    case UNAUTHORIZED, FORBIDDEN -> answer.saysJson();
                    case NOT_FOUND -> Problem.of(answer).filter(Problem::isOurs).isPresent();
                    default -> answer.isSuccess() && answer.saysJson();
                };
        if (!isDesk) {
            throw ProblemException.of(answer);
        }
        return "Desk API";
    }

    /// The version is part of the path: who has another one has no profile there.
    private static String version(Answer answer) throws ProblemException {
        if (answer.status() == NOT_FOUND) {
            throw new ProblemException(ConnectionReport.Problem.VERSION_TOO_OLD, "≠ " + VERSION);
        }
        return VERSION;
    }

    private static String signedIn(Answer answer) throws BackendException, ProblemException {
        if (answer.status() == UNAUTHORIZED) {
            throw new ProblemException(
                    ConnectionReport.Problem.WRONG_CREDENTIALS, "HTTP " + answer.status());
        }
        if (!answer.isSuccess()) {
            throw new ProblemException(
                    ConnectionReport.Problem.NO_PERMISSION, "HTTP " + answer.status());
        }
        try {
            return DeskApiMapper.personOf(DeskApiJson.of(Json.tree(answer)).object("me")).name();
        } catch (DeskApiJson.Malformed e) {
            throw new ProblemException(
                    ConnectionReport.Problem.NOT_A_HELPDESK, String.valueOf(e.getMessage()));
        }
    }

    private static String permission(Answer answer) throws BackendException, ProblemException {
        try {
            var may =
                    DeskApiJson.of(Json.tree(answer))
                            .strings("capabilities", DeskApiJson.NAME_LENGTH);
            if (may.isEmpty()) {
                throw new ProblemException(ConnectionReport.Problem.NO_PERMISSION, "");
            }
            return "";
        } catch (DeskApiJson.Malformed e) {
            throw new ProblemException(
                    ConnectionReport.Problem.NOT_A_HELPDESK, String.valueOf(e.getMessage()));
        }
    }
}
