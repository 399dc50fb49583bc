package app.pult.launch.tour;

import app.pult.settings.Account;
import app.pult.settings.ConnectionReport;
import app.pult.settings.Secrets;
import app.pult.ui.firststart.Door;
import app.pult.ui.firststart.FirstStartModel;
import app.pult.ui.kit.UiThread;
import app.pult.ui.shell.Threads;

import java.util.List;
import java.util.Optional;

/// The sign-in page of a tour or a measurement, which signs in by its own arguments and never
/// leaves through the page.
public final class SignInForTour {
    private SignInForTour() {}

    public static FirstStartModel model() {
        return new FirstStartModel(
                (account, secret) -> new ConnectionReport(List.of(), Optional.empty()),
                new NoDoor(),
                new Threads(Runnable::run, UiThread::run, UiThread::after, failure -> {}));
    }

    private static final class NoDoor implements Door {
        @Override
        public Secrets.Place place() {
            return Secrets.Place.SYSTEM_KEYCHAIN;
        }

        @Override
        public void keep(Account account, Optional<String> secret, String passphrase) {
            throw new IllegalStateException("a tour keeps no accounts");
        }

        @Override
        public void enter(Account account) {
            throw new IllegalStateException("a tour stays where it is");
        }
    }
}
