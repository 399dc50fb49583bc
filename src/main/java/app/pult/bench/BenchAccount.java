package app.pult.bench;

import app.pult.settings.Account;

import java.net.URI;

/// The account of a bench. Thread: any.
public final class BenchAccount {
    private static final String NAME = "bench";

    private BenchAccount() {}

    /// At a server of the Desk API, with a token.
    public static Account at(URI server, String login) {
        return new Account(NAME, NAME, Account.Kind.DESK_API, server, login, Account.Method.TOKEN);
    }
}
