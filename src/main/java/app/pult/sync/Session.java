package app.pult.sync;

import app.pult.backend.Backend;
import app.pult.backend.BackendException;
import app.pult.backend.Capability;
import app.pult.backend.Profile;
import app.pult.store.Mirror;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// Whether we are signed in, and as whom. Nothing is sent while we are not. Thread: any.
final class Session {
    private final Backend backend;
    private final Mirror mirror;
    private final Tasks tasks;
    private final AtomicReference<Optional<Profile>> profile =
            new AtomicReference<>(Optional.empty());

    Session(Backend backend, Mirror mirror, Tasks tasks) {
        this.backend = backend;
        this.mirror = mirror;
        this.tasks = tasks;
    }

    Optional<Profile> profile() {
        return profile.get();
    }

    boolean can(Capability capability) {
        return profile.get().filter(us -> us.capabilities().contains(capability)).isPresent();
    }

    void signIn() throws BackendException {
        var us = tasks.read(backend::signIn);
        mirror.signedIn(us.me());
        mirror.hasChats(us.capabilities().contains(Capability.CHAT));
        profile.set(Optional.of(us));
    }

    /// The server did not want `us` any more; a newer sign-in is not touched.
    void lost(Optional<Profile> us) {
        profile.updateAndGet(now -> isSameSignIn(now, us) ? Optional.empty() : now);
    }

    /// Which sign-in it was, not whose: the profile of the next one may look the same.
    @SuppressWarnings("ReferenceEquality")
    private static boolean isSameSignIn(Optional<Profile> one, Optional<Profile> other) {
        return one.isPresent() && other.isPresent() && one.get() == other.get();
    }
}
