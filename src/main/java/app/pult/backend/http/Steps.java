package app.pult.backend.http;

import app.pult.backend.BackendException;
import app.pult.settings.ConnectionReport;
import app.pult.settings.ConnectionReport.Problem;
import app.pult.settings.ConnectionReport.Stage;
import app.pult.settings.ConnectionReport.Step;

import okhttp3.Request;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The steps of one connection test as they are taken. Thread: confined to the test.
public final class Steps {
    private static final int BUSY = 429;
    private static final int BROKEN = 500;

    private final Clock clock;
    private final List<Step> taken = new ArrayList<>();
    private final Map<Stage, Duration> asked = new EnumMap<>(Stage.class);
    private Optional<Instant> certificateEnds = Optional.empty();

    Steps(Clock clock) {
        this.clock = clock;
    }

    /// One step: its answer is the detail to show.
    @FunctionalInterface
    public interface Attempt {
        String take() throws BackendException, ProblemException;
    }

    /// A step found what is wrong.
    public static final class ProblemException extends Exception {
        private static final long serialVersionUID = 1L;

        private final Problem problem;
        private final String detail;

        /// `detail`: the server's own words, or what was found instead.
        public ProblemException(Problem problem, String detail) {
            super(problem + " " + detail);
            this.problem = problem;
            this.detail = detail;
        }

        /// An answer that no helpdesk of the wanted kind gives; where it leads elsewhere, whither.
        public static ProblemException of(Answer answer) {
            var leads = answer.header("Location").map(to -> " → " + to).orElse("");
            var isTrouble = answer.status() >= BROKEN || answer.status() == BUSY;
            return new ProblemException(
                    isTrouble ? Problem.SERVER_ERROR : Problem.NOT_A_HELPDESK,
                    "HTTP " + answer.status() + leads);
        }
    }

    /// A request whose answer a step is about to look at; none is the step's problem. What the
    /// answer took is the step's time.
    public Answer ask(Stage stage, HttpCaller caller, Request request) throws BackendException {
        var begin = clock.instant();
        try {
            var answer = caller.read(request);
            asked.merge(stage, Duration.between(begin, clock.instant()), Duration::plus);
            return answer;
        } catch (BackendException e) {
            add(stage, Optional.of(problem(e.kind())), "", begin);
            throw e;
        }
    }

    /// Takes a step and keeps how it went.
    ///
    /// @throws BackendException behind a problem: the caller goes no further
    public String take(Stage stage, Attempt attempt) throws BackendException {
        var begin = clock.instant();
        try {
            var detail = attempt.take();
            add(stage, Optional.empty(), detail, begin);
            return detail;
        } catch (ProblemException e) {
            add(stage, Optional.of(e.problem), e.detail, begin);
            throw new BackendException(BackendException.Kind.PROTOCOL, "The step failed", e);
        } catch (BackendException e) {
            add(stage, Optional.of(problem(e.kind())), "", begin);
            throw e;
        }
    }

    void add(Stage stage, Optional<Problem> problem, String detail, Duration took) {
        taken.add(new Step(stage, problem, detail, took.toMillis()));
    }

    boolean failed() {
        return taken.stream().anyMatch(step -> step.problem().isPresent());
    }

    ConnectionReport report(Optional<String> signedInAs) {
        return new ConnectionReport(taken, signedInAs, certificateEnds);
    }

    void certificate(Instant ends) {
        certificateEnds = Optional.of(ends);
    }

    private void add(Stage stage, Optional<Problem> problem, String detail, Instant begin) {
        var waited = asked.getOrDefault(stage, Duration.ZERO);
        add(stage, problem, detail, waited.plus(Duration.between(begin, clock.instant())));
    }

    static Problem problem(BackendException.Kind kind) {
        return switch (kind) {
            case OFFLINE -> Problem.REFUSED;
            case TIMEOUT -> Problem.TIMEOUT;
            case UNAUTHORIZED -> Problem.WRONG_CREDENTIALS;
            case FORBIDDEN -> Problem.NO_PERMISSION;
            case RATE_LIMITED, SERVER -> Problem.SERVER_ERROR;
            case PROTOCOL -> Problem.NOT_A_HELPDESK;
            case TLS -> Problem.TLS_FAILED;
        };
    }
}
