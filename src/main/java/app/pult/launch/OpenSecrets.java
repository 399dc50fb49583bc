package app.pult.launch;

import app.pult.settings.Account;
import app.pult.settings.KeychainSecrets;
import app.pult.settings.SealedFileSecrets;
import app.pult.settings.Secrets;

import java.util.function.Supplier;

/// Chooses the place of secrets: the system's keychain where there is one, else the sealed file.
/// The environment's `PULT_PASSPHRASE` answers for a person where there is none. Thread: any but
/// JavaFX.
public final class OpenSecrets {
    private OpenSecrets() {}

    /// @param ask asks a person for the passphrase, when it is needed first
    public static Secrets open(Machine machine, Supplier<char[]> ask) {
        return KeychainSecrets.open().orElseGet(() -> sealed(machine, ask));
    }

    /// Whether this system has a keychain that can be used.
    public static boolean isKeychain() {
        return KeychainSecrets.open().isPresent();
    }

    /// Whether secrets can be had without asking a person.
    public static boolean isOpen(Machine machine) {
        return isKeychain() || !machine.environment().getOrDefault("PULT_PASSPHRASE", "").isEmpty();
    }

    private static Secrets sealed(Machine machine, Supplier<char[]> ask) {
        var given = machine.environment().getOrDefault("PULT_PASSPHRASE", "");
        return new SealedFileSecrets(
                machine.folders().sealedSecrets(), given.isEmpty() ? ask : given::toCharArray);
    }

    /// The secret of an account where no passphrase is needed; empty where there is none.
    static String read(Machine machine, Account account) {
        return open(machine, () -> new char[0]).find(account.id()).orElse("");
    }
}
