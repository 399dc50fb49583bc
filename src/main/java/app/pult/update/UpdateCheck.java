package app.pult.update;

import app.pult.update.UpdateMemory.Known;
import app.pult.update.Verdict.Notice;
import app.pult.update.Verdict.Offer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Says whether a newer version lies in the configured place, and never does more than say it.
/// Thread: any but JavaFX, one at a time; an answer takes as long as the place does.
public final class UpdateCheck {
    private static final Logger log = LoggerFactory.getLogger(UpdateCheck.class);
    private static final Duration SELDOM = Duration.ofDays(1);

    private static final Verdict OFF = new Verdict.Off(Verdict.Why.NO_PLACE);

    private final Supplier<Optional<Configured>> configured;
    private final Fetch fetch;
    private final UpdateMemory memory;
    private final InstantSource clock;
    private final Here here;

    /// Where newer versions lie, and the public key that signs them ([SigningKeys]).
    public record Configured(String place, String key) {}

    /// What runs here: its version as it says it, and the system's name.
    public record Here(String version, Manifest.Platform system) {}

    /// Brings the file of a place.
    @FunctionalInterface
    public interface Fetch {
        /// At most [SignedManifest#MOST_BYTES] and one byte more; a longer one is left alone.
        ///
        /// @throws UpdateException of UNREACHABLE, ABSENT or REDIRECTED
        byte[] fetch(UpdatePlace place) throws UpdateException;
    }

    /// @param memory the file in which what was learned is kept
    public UpdateCheck(
            Supplier<Optional<Configured>> configured,
            Fetch fetch,
            Path memory,
            InstantSource clock,
            Here here) {
        this.configured = configured;
        this.fetch = fetch;
        this.memory = new UpdateMemory(memory);
        this.clock = clock;
        this.here = here;
    }

    /// Asks the place now.
    public synchronized Verdict ask() {
        return configured.get().map(this::ask).orElse(OFF);
    }

    /// Asks the place if it has not answered within a day. Else, and where it cannot be believed
    /// today, says what it said before.
    public synchronized Verdict askDaily() {
        var wanted = configured.get();
        if (wanted.isEmpty()) {
            return OFF;
        }
        var asked = memory.read(wanted.get()).asked();
        var now = clock.instant();
        if (asked.isAfter(now) || asked.plus(SELDOM).isBefore(now)) {
            var verdict = ask(wanted.get());
            if (!(verdict instanceof Verdict.Refused)) {
                return verdict;
            }
        }
        return known(wanted.get());
    }

    /// What the place said last, for whoever may not wait.
    public synchronized Verdict known() {
        return configured.get().map(this::known).orElse(OFF);
    }

    /// Nobody wants to be told of this version any more.
    public synchronized void putAway(Version version) {
        configured.get().ifPresent(wanted -> memory.write(memory.read(wanted).putAway(version)));
    }

    private Verdict ask(Configured wanted) {
        var known = memory.read(wanted);
        try {
            var place = UpdatePlace.of(wanted.place());
            var key = SigningKeys.readPublic(wanted.key());
            version();
            var file = fetch.fetch(place);
            try {
                var manifest = SignedManifest.open(file, key);
                believe(manifest, known, wanted);
                memory.write(known.answered(clock.instant(), file));
                return verdict(manifest, place, known);
            } catch (UpdateException e) {
                memory.write(known.doubted(clock.instant(), e));
                throw e;
            }
        } catch (UpdateException e) {
            log.warn("No word of newer versions: {} {}", e.trouble(), e.detail());
            return new Verdict.Refused(e.trouble(), e.detail());
        }
    }

    private void believe(Manifest manifest, Known known, Configured wanted) throws UpdateException {
        expectFresh(manifest);
        var before = remembered(known, wanted);
        if (before.filter(seen -> manifest.made().isBefore(seen.made())).isPresent()) {
            throw new UpdateException(
                    Trouble.REPLAYED, manifest.made() + " < " + before.get().made());
        }
        if (manifest.version().compareTo(version()) < 0) {
            throw new UpdateException(Trouble.DOWNGRADE, manifest.version() + " < " + version());
        }
    }

    private void expectFresh(Manifest manifest) throws UpdateException {
        if (manifest.until().isBefore(clock.instant())) {
            throw new UpdateException(Trouble.EXPIRED, day(manifest.until()));
        }
    }

    private static String day(Instant at) {
        return at.toString().substring(0, at.toString().indexOf('T'));
    }

    private static Optional<Manifest> remembered(Known known, Configured wanted) {
        if (known.manifest().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    SignedManifest.open(
                            Base64.getDecoder().decode(known.manifest()),
                            SigningKeys.readPublic(wanted.key())));
        } catch (UpdateException | IllegalArgumentException e) {
            log.info("What was kept of newer versions is not as it was signed", e);
            return Optional.empty();
        }
    }

    private Verdict known(Configured wanted) {
        var known = memory.read(wanted);
        try {
            var manifest = remembered(known, wanted);
            if (manifest.isPresent()) {
                expectFresh(manifest.get());
                return verdict(manifest.get(), UpdatePlace.of(wanted.place()), known);
            }
            UpdatePlace.of(wanted.place());
            SigningKeys.readPublic(wanted.key());
            version();
        } catch (UpdateException e) {
            return new Verdict.Refused(e.trouble(), e.detail());
        }
        return Stream.of(Trouble.values())
                .filter(trouble -> trouble.name().equals(known.trouble()))
                .findFirst()
                .map(trouble -> new Verdict.Refused(trouble, known.detail()))
                .orElseGet(() -> new Verdict.Refused(Trouble.UNREACHABLE, wanted.place()));
    }

    private Verdict verdict(Manifest manifest, UpdatePlace place, Known known)
            throws UpdateException {
        var now = version();
        if (manifest.version().compareTo(now) <= 0) {
            return new Verdict.Newest(now);
        }
        return new Verdict.Newer(
                now,
                manifest,
                place,
                manifest.installers(here.system()).stream()
                        .map(each -> new Offer(place.where(each.file()), each))
                        .toList(),
                known.putAway().equals(manifest.version().toString())
                        ? Notice.PUT_AWAY
                        : Notice.WANTED);
    }

    private Version version() throws UpdateException {
        return Version.parse(here.version())
                .orElseThrow(() -> new UpdateException(Trouble.DEVELOPMENT, here.version()));
    }
}
