package app.pult.sync;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.sync.Connectivity.FirstSync;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

class ConnectivityTest {
    private static final Instant NOW = Instant.parse("2025-11-18T11:11:00Z");

    private final Connectivity connectivity = new Connectivity(Optional.empty());
    private final List<SyncStatus> told = new ArrayList<>();

    @Test
    void aFirstSyncIsStoppedAndGoesOnWithWhatItHad() {
        connectivity.watch(told::add);
        var first = new SyncStatus.Pulling(Optional.empty(), 1000, OptionalLong.of(2500));

        connectivity.page(1000, OptionalLong.of(2500));
        connectivity.choose(FirstSync.STOPPED);
        connectivity.choose(FirstSync.WANTED);
        connectivity.caughtUp(NOW);

        assertThat(told)
                .containsExactly(
                        first,
                        new SyncStatus.Stopped(Optional.empty()),
                        first,
                        new SyncStatus.Idle(Optional.of(NOW)));
    }

    @Test
    void aFirstSyncThatHasJustEndedIsNotShownAsStopped() {
        connectivity.caughtUp(NOW);

        connectivity.choose(FirstSync.STOPPED);

        assertThat(connectivity.status()).isEqualTo(new SyncStatus.Idle(Optional.of(NOW)));
    }

    @Test
    void theLastPageOfAStoppedFirstSyncEndsTheStop() {
        connectivity.page(1000, OptionalLong.of(10));
        connectivity.choose(FirstSync.STOPPED);

        connectivity.caughtUp(NOW);

        assertThat(connectivity.status()).isEqualTo(new SyncStatus.Idle(Optional.of(NOW)));
    }
}
