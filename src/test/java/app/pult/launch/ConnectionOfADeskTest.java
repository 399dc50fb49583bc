package app.pult.launch;

import static app.pult.fixture.Reports.problems;
import static app.pult.fixture.Reports.stages;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.fixture.practice.PracticeAtWork;
import app.pult.launch.command.ADesk;
import app.pult.practice.Options;
import app.pult.settings.ConnectionReport.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

/// The way from an open desk to its server, step by step, at a real one.
class ConnectionOfADeskTest {
    @TempDir Path folder;

    @Test
    void everyStepToAServerThatAnswersIsTold() throws IOException {
        try (var practice =
                        PracticeAtWork.start(Options.in(folder.resolve("server")).withTickets(20));
                var place = open(practice, practice.desk().token())) {
            var report = place.checkConnection();

            assertThat(problems(report)).isEmpty();
            assertThat(stages(report))
                    .containsExactly(
                            // An address needs no name.
                            Stage.CONNECT,
                            Stage.HELPDESK,
                            Stage.VERSION,
                            Stage.SIGN_IN,
                            Stage.PERMISSION);
            assertThat(report.signedInAs()).isPresent();
            assertThat(place.requests()).as("the engine's own are not mixed with it").isZero();
        }
    }

    @Test
    void aServerThatIsGoneFailsAtTheConnection() throws IOException {
        var practice = PracticeAtWork.start(Options.in(folder.resolve("server")).withTickets(20));
        try (var place = open(practice, practice.desk().token())) {
            assertThat(problems(place.checkConnection())).isEmpty();
            practice.close();

            assertThat(problems(place.checkConnection())).containsExactly("CONNECT REFUSED");
        }
    }

    @Test
    void aTokenThatIsNotTakenFailsAtTheSignIn() throws IOException {
        try (var practice =
                        PracticeAtWork.start(Options.in(folder.resolve("server")).withTickets(20));
                var place = open(practice, "someone-else")) {
            assertThat(problems(place.checkConnection()))
                    .containsExactly("SIGN_IN WRONG_CREDENTIALS");
        }
    }

    @Test
    void theDeskOfThisVeryProgramIsAServerToo() throws IOException {
        try (var place = ADesk.open(ADesk.practice(), folder)) {
            assertThat(place.checkConnection().works()).isTrue();
            assertThat(stages(place.checkConnection())).contains(Stage.CONNECT, Stage.SIGN_IN);
        }
    }

    @Test
    void requestsAreCountedWithTheirBytes() throws IOException {
        ADesk.makePractice(20, folder);
        try (var place = ADesk.open(ADesk.practice(), folder)) {
            place.engine().runOnce();

            assertThat(place.traffic().count()).isPositive();
            assertThat(place.traffic().received()).isGreaterThan(10_000);
        }
    }

    private Workplace open(PracticeAtWork practice, String token) throws IOException {
        var account = ADesk.at(practice.desk().url());
        return Workplace.open(account, () -> token, ADesk.machine(folder.resolve("desk")));
    }
}
