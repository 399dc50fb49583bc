package app.pult.backend.rt;

import app.pult.backend.BackendException;
import app.pult.backend.BackendException.Kind;

import java.util.ArrayList;
import java.util.Optional;

/// Who is signed in, read once and kept for the session. RT has no "who am I": a token names its
/// owner's number, a password its owner's login. Thread: any.
final class RtAccount {
    private final RtSession session;
    private volatile Optional<Me> known = Optional.empty();

    RtAccount(RtSession session) {
        this.session = session;
    }

    Me me() throws BackendException {
        var me = known;
        return me.isPresent() ? me.get() : read();
    }

    Me read() throws BackendException {
        var key =
                session.userOfToken()
                        .or(session::login)
                        .orElseThrow(
                                () ->
                                        new BackendException(
                                                Kind.UNAUTHORIZED,
                                                "This is no token of Request Tracker 5"));
        var user = session.get(session.api("user").addPathSegment(key).build());
        var groups = new ArrayList<Long>();
        for (var group : user.path("Memberships")) {
            groups.add(RtJson.id(group));
        }
        var me =
                new Me(
                        RtTicket.person(
                                RtJson.text(user, "Name"),
                                RtJson.text(user, "RealName"),
                                RtJson.text(user, "EmailAddress")),
                        RtJson.text(user, "Lang"),
                        RtJson.text(user, "Timezone"),
                        groups);
        known = Optional.of(me);
        return me;
    }
}
