package app.pult.backend.http;

import app.pult.backend.BackendException;
import app.pult.settings.Account;

import okhttp3.HttpUrl;

/// What one kind of helpdesk adds to *Test connection*, once a connection stands: is it one, is it
/// new enough, does it take the credentials, may they do anything. Thread: any.
public interface HelpdeskProbe {
    /// Takes its steps in order, from HELPDESK on, and ends behind the first problem. Changes
    /// nothing.
    ///
    /// @return who the server says is signed in
    /// @throws BackendException where a step failed as calls fail: it becomes that step's problem
    String probe(HttpUrl server, Account account, String secret, HttpCaller caller, Steps steps)
            throws BackendException;
}
