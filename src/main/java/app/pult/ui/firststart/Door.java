package app.pult.ui.firststart;

import app.pult.settings.Account;
import app.pult.settings.Secrets;

import java.util.Optional;

/// What lies behind the sign-in page. Thread: any but FX, unless it says otherwise.
public interface Door {
    /// Where a secret would be kept on this machine.
    Secrets.Place place();

    /// Keeps the account and its secret, empty for one that needs none; `passphrase` seals it where
    /// there is no keychain.
    ///
    /// @throws app.pult.settings.SecretsException in a sentence, if the secret cannot be kept
    void keep(Account account, Optional<String> secret, String passphrase);

    /// Opens the desk of a kept account in this window. Thread: FX.
    void enter(Account account);
}
