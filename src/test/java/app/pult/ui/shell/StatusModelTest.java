package app.pult.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.fixture.FakeConnection;
import app.pult.fixture.FakeTime;
import app.pult.sync.SyncStatus;
import app.pult.sync.SyncStatus.Problem;
import app.pult.ui.kit.Ages;
import app.pult.ui.kit.ErrorBanner;
import app.pult.ui.kit.Texts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

class StatusModelTest {
    private final FakeTime time = new FakeTime();
    private final Instant pulled = time.instant().minusSeconds(40);
    private final FakeConnection connection = FakeConnection.upToDate(pulled);
    private final Texts texts = Texts.in(Locale.of("ru", "RU"));
    private final StatusModel status = model(texts);

    private StatusModel model(Texts in) {
        return new StatusModel(
                connection,
                "Request Tracker",
                time,
                in,
                new Ages(in, ZoneId.of("Europe/Moscow")),
                new Threads(Runnable::run, Runnable::run, time, failure -> {}));
    }

    @Test
    void theAgeOfTheDataIsToldAndGrows() {
        status.attach();

        assertThat(words()).containsExactly("Request Tracker", "данные 40 с назад", "");
        time.advance(Duration.ofMinutes(9));
        assertThat(words()).containsExactly("Request Tracker", "данные 9 мин назад", "");
    }

    @Test
    void anUnreachableServerIsToldWithTheNextTry() {
        status.attach();

        become(
                new SyncStatus.Offline(
                        Optional.of(pulled), time.instant(), time.instant().plusSeconds(30)));

        assertThat(status.lineProperty().get().state()).isEqualTo("Request Tracker недоступен");
        assertThat(status.lineProperty().get().next()).isEqualTo("повтор через 29 с");
        assertThat(status.lineProperty().get().tone()).isEqualTo(StatusLine.Tone.WARNING);
        assertThat(status.bannerProperty().get()).isEmpty();
    }

    @Test
    void aRestoredWorkIsSaidUntilItIsPutAwayThoughOtherTroubleComesBetween() {
        status.attach();
        status.restored(Instant.parse("2026-03-01T09:00:00Z"), 2);
        status.report(Mishap.DISK_FULL);

        status.withdraw(Mishap.DISK_FULL);

        var news = status.bannerProperty().get().orElseThrow().news();
        assertThat(news.kept()).contains("1 марта 2026").contains("12:00");
        assertThat(news.next()).contains("черновики").endsWith("могли быть отправлены позже: 2.");
        status.dismiss();
        assertThat(status.bannerProperty().get()).isEmpty();
    }

    @Test
    void workingOfflineIsChosenAndLeft() {
        status.attach();

        status.toggleOffline();
        time.advance(Duration.ofMillis(50));
        assertThat(status.workingOfflineProperty().get()).isTrue();
        assertThat(status.lineProperty().get().state()).isEqualTo("Работа без сети");

        status.toggleOffline();
        time.advance(Duration.ofMillis(50));
        assertThat(status.workingOfflineProperty().get()).isFalse();
        assertThat(connection.orders()).containsExactly("offline", "online");
    }

    @Test
    void theFirstSyncShowsHowFarItIsAndCanBeStoppedAndResumed() {
        status.attach();
        become(new SyncStatus.Pulling(Optional.empty(), 1200, OptionalLong.of(3400)));

        assertThat(status.firstSyncProperty().get())
                .contains(
                        new StatusModel.FirstSync(
                                StatusModel.FirstSync.State.RUNNING, 1200, OptionalLong.of(3400)));
        status.stopFirstSync();
        time.advance(Duration.ofMillis(50));
        assertThat(status.firstSyncProperty().get())
                .contains(
                        new StatusModel.FirstSync(
                                StatusModel.FirstSync.State.STOPPED, 1200, OptionalLong.of(3400)));

        status.resumeFirstSync();
        become(new SyncStatus.Idle(Optional.of(pulled)));
        assertThat(status.firstSyncProperty().get()).isEmpty();
        assertThat(connection.orders()).containsExactly("stop", "resume");
    }

    @Test
    void aLaterPullIsNoFirstSync() {
        status.attach();

        become(new SyncStatus.Pulling(Optional.of(pulled), 3, OptionalLong.empty()));

        assertThat(status.firstSyncProperty().get()).isEmpty();
    }

    @Test
    void aRefusedSignInAsksForANewOneAndSaysWhatIsKept() {
        status.attach();

        become(new SyncStatus.NeedsSignIn(Optional.of(pulled)));

        assertThat(status.bannerProperty().get())
                .map(Banner::action)
                .contains(Banner.Action.SIGN_IN);
        assertThat(status.bannerProperty().get())
                .map(banner -> banner.news().kept())
                .contains("Всё, что вы пока напишете, сохранится и уйдёт после входа.");
    }

    @ParameterizedTest
    @EnumSource(
            value = Problem.class,
            names = {"STORE", "TLS", "FORBIDDEN", "PROTOCOL"})
    void whatWantsSomebodyIsABannerWithTheServersWords(Problem problem) {
        status.attach();

        become(new SyncStatus.Failed(Optional.of(pulled), problem, "HTTP 500", time.instant()));

        assertThat(status.bannerProperty().get())
                .map(banner -> banner.news().next())
                .hasValueSatisfying(next -> assertThat(next).endsWith("(HTTP 500)"));
        assertThat(status.lineProperty().get().tone()).isEqualTo(StatusLine.Tone.BAD);
    }

    @Test
    void aServerThatStumblesIsOnlyToldBelow() {
        status.attach();

        become(
                new SyncStatus.Failed(
                        Optional.of(pulled),
                        Problem.SERVER,
                        "502",
                        time.instant().plusSeconds(60)));

        assertThat(status.bannerProperty().get()).isEmpty();
        assertThat(status.lineProperty().get().state())
                .isEqualTo("Request Tracker отвечает ошибками");
    }

    @Test
    void aBrokenDiskIsToldUntilDismissed() {
        status.attach();

        status.report(Mishap.STORE);
        assertThat(status.bannerProperty().get())
                .map(Banner::action)
                .contains(Banner.Action.DISMISS);

        status.dismiss();
        assertThat(status.bannerProperty().get()).isEmpty();
    }

    @Test
    void aFullDiskIsToldUntilSomethingIsSaved() {
        status.attach();
        status.report(Mishap.DISK_FULL);
        assertThat(status.bannerProperty().get()).isPresent();

        status.withdraw(Mishap.DISK_FULL);

        assertThat(status.bannerProperty().get()).isEmpty();
    }

    @Test
    void aFullDiskIsToldUntilAPullIsComplete() {
        status.attach();
        status.report(Mishap.DISK_FULL);
        become(new SyncStatus.Pulling(Optional.of(pulled), 3, OptionalLong.empty()));
        assertThat(status.bannerProperty().get()).isPresent();

        become(new SyncStatus.Idle(Optional.of(pulled.plusSeconds(30))));

        assertThat(status.bannerProperty().get()).isEmpty();
    }

    @Test
    void aSaveThatSucceedsTakesNoOtherMishapAway() {
        status.attach();
        status.report(Mishap.FILE_UNREADABLE);

        status.withdraw(Mishap.DISK_FULL);
        become(new SyncStatus.Idle(Optional.of(pulled.plusSeconds(30))));

        assertThat(status.bannerProperty().get()).isPresent();
    }

    @Test
    void theSameMishapIsNewsOnce() {
        assertThat(status.report(Mishap.DISK_FULL)).isTrue();
        assertThat(status.report(Mishap.DISK_FULL)).isFalse();
        assertThat(status.report(Mishap.STORE)).isTrue();
        status.dismiss();
        assertThat(status.report(Mishap.STORE)).isTrue();
    }

    @Test
    void aFullDiskDoesNotSayThatTheTextIsOnIt() {
        status.report(Mishap.DISK_FULL);

        assertThat(status.bannerProperty().get().orElseThrow().news().kept())
                .isEqualTo(
                        "Сохранённое раньше и исходящие на месте; последний текст пока только в"
                                + " этом окне.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void everyMishapHasItsOwnSentences(String language) {
        var told = model(Texts.in(Locale.of(language)));
        var news = new HashSet<ErrorBanner.News>();

        for (var mishap : Mishap.values()) {
            told.report(mishap);
            news.add(told.bannerProperty().get().orElseThrow().news());
        }

        assertThat(news).hasSameSizeAs(Mishap.values());
        assertThat(news).extracting(ErrorBanner.News::what).doesNotHaveDuplicates();
        assertThat(news).allMatch(each -> !each.kept().isEmpty() && !each.next().isEmpty());
    }

    @Test
    void aFullDiskIsToldApartFromABrokenOne() {
        status.attach();

        become(
                new SyncStatus.Failed(
                        Optional.of(pulled),
                        Problem.DISK_FULL,
                        "Pulling: no room",
                        time.instant().plusSeconds(60)));

        assertThat(status.lineProperty().get().state()).isEqualTo("Диск заполнен");
        assertThat(status.bannerProperty().get())
                .map(banner -> banner.news().what())
                .hasValueSatisfying(what -> assertThat(what).startsWith("Диск этого компьютера"));
    }

    @Test
    void whatIsNotSentIsCountedWithItsReasons() {
        assertThat(status.outboxProperty().get()).isEqualTo("всё отправлено");

        status.tell(new OutboxSummary(4, 3, 0, 0, 1, 0));

        assertThat(status.outboxProperty().get())
                .isEqualTo("5 в исходящих: 1 удержано, 3 ждут сети, 1 в очереди");
    }

    private List<String> words() {
        var line = status.lineProperty().get();
        return List.of(line.state(), line.age(), line.next());
    }

    private void become(SyncStatus now) {
        connection.become(now);
        time.advance(Duration.ofMillis(50));
    }
}
