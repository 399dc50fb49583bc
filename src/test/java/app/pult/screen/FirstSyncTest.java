package app.pult.screen;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.fixture.practice.PracticeAtWork;
import app.pult.practice.Options;
import app.pult.practice.http.FaultPlan;
import app.pult.sync.SyncStatus;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.Locale;

/// The first sync in the real window, from a server that takes its time: progress, stop, going on.
@Tag("slow")
class FirstSyncTest {
    private static final int TICKETS = 1200;

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({"ru, Первая загрузка, Продолжить", "en, First download, Go on"})
    void itTellsHowFarItIsAndIsStoppedAndResumed(String language, String words, String resume)
            throws Exception {
        var options =
                Options.in(folder.resolve("server"))
                        .withTickets(TICKETS)
                        .withMessages(1)
                        .atPace(0)
                        .withFaults(FaultPlan.parse("slow=1s"));
        try (var practice = PracticeAtWork.start(options)) {
            try (var desk = OpenDesk.at(practice, folder.resolve("desk"), Locale.of(language))) {
                desk.start();
                desk.until("the strip", () -> desk.isShown("shell-first-sync"));
                assertThat(desk.texts("shell-first-sync").getFirst()).startsWith(words);
                assertThat(fetched(desk)).isBetween(1L, TICKETS - 1L);
                desk.click("shell-first-sync-stop");
                desk.until("the way back", () -> desk.isShown("shell-first-sync-resume"));
                assertThat(desk.words("shell-first-sync-resume")).isEqualTo(resume);
                assertThat(desk.place.engine().status()).isInstanceOf(SyncStatus.Stopped.class);
                assertThat(desk.rows("queue-list")).as("what can be worked with").isPositive();

                var before = desk.place.holdings().tickets();
                desk.click("shell-first-sync-resume");
                desk.until("more than what was there", () -> fetched(desk) > before);
                desk.click("shell-first-sync-stop");
                desk.until("the way back", () -> desk.isShown("shell-first-sync-resume"));
            }
            practice.desk().faults().replace(FaultPlan.NONE);
            try (var desk = OpenDesk.at(practice, folder.resolve("desk"), Locale.of(language))) {
                assertThat(desk.place.holdings().tickets()).isLessThan(TICKETS);
                desk.start();
                desk.untilFresh();
                assertThat(desk.place.holdings().tickets()).isEqualTo(TICKETS);
                desk.until("a clear window", () -> !desk.isShown("shell-first-sync"));
                assertThat(desk.isShown("shell-first-sync-resume")).isFalse();
            }
        }
    }

    /// The number on the strip; 0 while there is none.
    private static long fetched(OpenDesk desk) {
        return desk.texts("shell-first-sync").stream()
                .findFirst()
                .map(words -> Long.parseLong(words.replaceAll("\\D", "")))
                .orElse(0L);
    }
}
