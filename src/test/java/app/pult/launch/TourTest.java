package app.pult.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.fixture.rt.NeedsRequestTracker;
import app.pult.fixture.rt.RtServer;
import app.pult.fixture.rt.RtUser;
import app.pult.settings.Account;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The tour asks the server at its end; what it said is shown where it failed.
class TourTest {
    private static final Path PICTURES = Path.of("target", "tour");

    private final List<String> lines = new ArrayList<>();

    @Test
    @Tag("slow")
    void wholeShiftAtThePracticeDesk() throws IOException {
        assertThat(tour("both").practice(TourRun.TICKETS)).as("%s", lines).isTrue();
    }

    @Test
    @Tag("rt")
    @NeedsRequestTracker
    void wholeShiftOfAnEnglishOperatorAtARequestTracker(RtServer server) throws IOException {
        assertThat(at(server, RtUser.ANNA, "en")).as("%s", lines).isTrue();
    }

    @Test
    @Tag("rt")
    @NeedsRequestTracker
    void wholeShiftOfARussianOperatorWhoseAnswersTheServerLoses(RtServer server)
            throws IOException {
        assertThat(at(server, RtUser.BORIS, "ru")).as("%s", lines).isTrue();
    }

    private boolean at(RtServer server, RtUser user, String language) throws IOException {
        var login = user.name().toLowerCase(Locale.ROOT);
        var account =
                new Account(
                        "rt-" + login,
                        "Request Tracker",
                        Account.Kind.REQUEST_TRACKER,
                        server.url(),
                        login,
                        Account.Method.PASSWORD);
        return tour(language).at(account, server.password(user));
    }

    private TourRun tour(String language) {
        return new TourRun(Machine.real(), PICTURES, language, lines::add);
    }
}
