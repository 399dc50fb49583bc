package app.pult.update;

import java.util.List;

/// What is known of newer versions. Thread: any.
public sealed interface Verdict {
    /// Nobody is asked.
    record Off(Why why) implements Verdict {}

    /// Why nobody is asked.
    enum Why {
        NO_PLACE,
        FORBIDDEN
    }

    /// What runs here is the newest. It was said then and there.
    record Newest(Version here) implements Verdict {}

    /// `offers` is what lies at the place for this system.
    record Newer(
            Version here, Manifest manifest, UpdatePlace place, List<Offer> offers, Notice notice)
            implements Verdict {
        public Newer {
            offers = List.copyOf(offers);
        }
    }

    /// Nothing is offered, and nothing was done.
    record Refused(Trouble trouble, String detail) implements Verdict {}

    /// Whether the operator wants to be told of this version.
    enum Notice {
        WANTED,
        PUT_AWAY
    }

    /// An installer and where it lies.
    record Offer(String where, Manifest.Installer installer) {}
}
