package app.pult.launch;

import app.pult.settings.Account;

import java.io.IOException;

/// The administrator's policy does not permit a desk; the message says so in a sentence.
public final class PolicyException extends IOException {
    private static final long serialVersionUID = 1;

    PolicyException(Account account) {
        super(
                "The administrator's policy does not permit "
                        + account.server()
                        + ". What is on this computer is kept and can be exported.");
    }
}
