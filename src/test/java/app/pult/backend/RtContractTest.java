package app.pult.backend;

import app.pult.fixture.rt.NeedsRequestTracker;
import app.pult.fixture.rt.RtServer;
import app.pult.fixture.rt.RtUser;

import org.junit.jupiter.api.Nested;

import java.nio.file.Path;

/// The contract against a real Request Tracker, as an English operator in UTC and as a Russian one
/// in Europe/Moscow, to whom the server's answers are lost.
final class RtContractTest {
    @Nested
    @NeedsRequestTracker
    final class AsAnna extends OnRequestTracker {
        AsAnna() {
            super(RtUser.ANNA, RtUser.BORIS);
        }
    }

    @Nested
    @NeedsRequestTracker
    final class AsBoris extends OnRequestTracker {
        AsBoris() {
            super(RtUser.BORIS, RtUser.ANNA);
        }
    }

    abstract static class OnRequestTracker extends PushContract {
        private final RtUser operator;
        private final RtUser colleague;

        OnRequestTracker(RtUser operator, RtUser colleague) {
            this.operator = operator;
            this.colleague = colleague;
        }

        @Override
        Desk openDesk() {
            return new RtDesk(
                    RtServer.fromEnvFile(Path.of(System.getProperty("pult.rt.env"))),
                    operator,
                    colleague);
        }
    }
}
