package app.pult.launch;

import app.pult.settings.Account;
import app.pult.settings.SecretsException;
import app.pult.ui.firststart.UnlockPane;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.UiThread;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Asks for the passphrase that an account's secret is sealed with. Thread: FX only; what is sealed
/// is opened on `work`.
record Unlocking(Machine machine, Texts texts, Executor work) {
    private static final Logger log = LoggerFactory.getLogger(Unlocking.class);

    /// `open` gets the secret, an empty one if the operator goes on without it.
    UnlockPane pane(Account account, Consumer<Supplier<String>> open) {
        var panes = new AtomicReference<UnlockPane>();
        var pane =
                new UnlockPane(
                        texts,
                        account.name(),
                        typed -> unlock(account, typed, open, panes.get()),
                        () -> open.accept(() -> ""));
        panes.set(pane);
        return pane;
    }

    private void unlock(
            Account account, String typed, Consumer<Supplier<String>> open, UnlockPane pane) {
        work.execute(
                () -> {
                    try {
                        var secret =
                                OpenSecrets.open(machine, typed::toCharArray)
                                        .find(account.id())
                                        .orElse("");
                        UiThread.run(() -> open.accept(() -> secret));
                    } catch (SecretsException e) {
                        log.info("Not unlocked: {}", e.getMessage());
                        UiThread.run(pane::refuse);
                    }
                });
    }
}
