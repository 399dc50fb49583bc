package app.pult.backend.deskapi;

import app.pult.backend.BackendException;
import app.pult.backend.http.Answer;
import app.pult.backend.http.HelpdeskProbe;
import app.pult.backend.http.HttpCaller;
import app.pult.backend.http.Json;
import app.pult.backend.http.Steps;
import app.pult.backend.http.Steps.ProblemException;
import app.pult.settings.Account;
import app.pult.settings.ConnectionReport.Problem;
import app.pult.settings.ConnectionReport.Stage;

import okhttp3.HttpUrl;

/// Is it a Desk API, does it know this operator, may they answer? One request for the profile, and
/// one without a token before it, whose refusal a Desk API words as problem details. Thread: any.
public final class DeskApiProbe implements HelpdeskProbe {
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int BROKEN = 500;

    @Override
    public String probe(
            HttpUrl server, Account account, String secret, HttpCaller caller, Steps steps)
            throws BackendException {
        var api = new DeskApiServer(account.server(), secret);
        var answer = caller.read(api.request("profile").build());
        steps.take(Stage.HELPDESK, () -> helpdesk(answer));
        var name = steps.take(Stage.SIGN_IN, () -> signedIn(answer));
        steps.take(Stage.PERMISSION, () -> permission(answer));
        return name;
    }

    private static String helpdesk(Answer answer) throws ProblemException {
        if (answer.status() >= BROKEN) {
            throw new ProblemException(Problem.SERVER_ERROR, "HTTP " + answer.status());
        }
        var isDesk =
                answer.saysJson()
                        && (answer.isSuccess()
                                || answer.status() == UNAUTHORIZED
                                || answer.status() == FORBIDDEN);
        if (!isDesk) {
            throw new ProblemException(Problem.NOT_A_HELPDESK, "HTTP " + answer.status());
        }
        return "Desk API 1";
    }

    private static String signedIn(Answer answer) throws BackendException, ProblemException {
        if (answer.status() == UNAUTHORIZED) {
            throw new ProblemException(Problem.WRONG_CREDENTIALS, "HTTP " + answer.status());
        }
        if (!answer.isSuccess()) {
            throw new ProblemException(Problem.NO_PERMISSION, "HTTP " + answer.status());
        }
        try {
            return DeskApiMapper.personOf(DeskApiJson.of(Json.tree(answer)).object("me")).name();
        } catch (DeskApiJson.Malformed e) {
            throw new ProblemException(Problem.NOT_A_HELPDESK, String.valueOf(e.getMessage()));
        }
    }

    private static String permission(Answer answer) throws BackendException, ProblemException {
        try {
            var may =
                    DeskApiJson.of(Json.tree(answer))
                            .strings("capabilities", DeskApiJson.NAME_LENGTH);
            if (may.isEmpty()) {
                throw new ProblemException(Problem.NO_PERMISSION, "");
            }
            return "";
        } catch (DeskApiJson.Malformed e) {
            throw new ProblemException(Problem.NOT_A_HELPDESK, String.valueOf(e.getMessage()));
        }
    }
}
