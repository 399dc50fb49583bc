package app.pult.settings;

import java.net.URI;

/// One sign-in to one server. `id` names its folder on the disk: lower-case letters, digits and
/// hyphens. `login` is empty with a token. The secret itself is kept by [Secrets] under `id`.
public record Account(String id, String name, Kind kind, URI server, String login, Method method) {
    public enum Kind {
        /// The embedded practice desk of this very program; `server` is where it listens today.
        PRACTICE,
        DESK_API,
        REQUEST_TRACKER
    }

    public enum Method {
        PASSWORD,
        TOKEN
    }

    public Account {
        if (!id.matches("[a-z0-9][a-z0-9-]{0,63}")) {
            throw new IllegalArgumentException("account id " + id);
        }
    }

    public Account withLogin(String other) {
        return new Account(id, name, kind, server, other, method);
    }
}
