package app.pult.launch;

import app.pult.settings.Account;
import app.pult.settings.Secrets;
import app.pult.settings.SettingsFile;
import app.pult.ui.firststart.Door;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/// The way from the sign-in page to the desk. Thread: as [Door] says.
final class StageDoor implements Door {
    private final Machine machine;
    private final SettingsFile settings;
    private final BiConsumer<Account, Supplier<String>> enter;
    private volatile String given = "";

    /// `enter` opens the desk of an account with its secret.
    StageDoor(Machine machine, SettingsFile settings, BiConsumer<Account, Supplier<String>> enter) {
        this.machine = machine;
        this.settings = settings;
        this.enter = enter;
    }

    @Override
    public Secrets.Place place() {
        return OpenSecrets.isKeychain() ? Secrets.Place.SYSTEM_KEYCHAIN : Secrets.Place.SEALED_FILE;
    }

    @Override
    public void keep(Account account, Optional<String> secret, String passphrase) {
        secret.ifPresent(
                words ->
                        OpenSecrets.open(machine, passphrase::toCharArray)
                                .store(account.id(), words));
        given = secret.orElse("");
        settings.update(saved -> saved.withCurrent(account));
    }

    @Override
    public void enter(Account account) {
        enter.accept(account, () -> given);
    }
}
