package app.pult.update;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.update.UpdateCheck.Configured;
import app.pult.update.Verdict.Notice;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

final class UpdateCheckTest {
    private static final String PLACE = "https://files.shop.example/pult/";

    private final ASigner signer = new ASigner();
    private Instant now = ASigner.NOW;
    private byte[] lies = signer.says("1.4.0");
    private Optional<UpdateException> failure = Optional.empty();
    private Optional<Configured> configured = Optional.of(new Configured(PLACE, signer.key()));
    private int asked;

    @TempDir Path folder;

    @Test
    void aNewerVersionIsOfferedWithWhereItLies() {
        var verdict = (Verdict.Newer) check("1.3.9").ask();

        assertThat(verdict.manifest().version()).hasToString("1.4.0");
        assertThat(verdict.offers())
                .extracting(Verdict.Offer::where)
                .containsExactly(PLACE + "pult_1.4.0_amd64.deb");
        assertThat(verdict.place().opened()).isEqualTo(PLACE);
        assertThat(verdict.notice()).isEqualTo(Notice.WANTED);
    }

    @Test
    void withoutAPlaceNobodyIsAsked() {
        configured = Optional.empty();

        assertThat(check("1.3.9").ask()).isEqualTo(new Verdict.Off(Verdict.Why.NO_PLACE));
        assertThat(check("1.3.9").askDaily()).isEqualTo(new Verdict.Off(Verdict.Why.NO_PLACE));
        assertThat(asked).isZero();
    }

    @Test
    void theSameVersionIsTheNewest() {
        assertThat(check("1.4").ask()).isInstanceOf(Verdict.Newest.class);
        assertThat(check("1.4.0-rc1").ask()).isInstanceOf(Verdict.Newer.class);
    }

    @Test
    void whatAnotherKeySignedIsNotBelieved() {
        lies = new ASigner().says("1.4.0");

        assertThat(trouble()).isEqualTo(Trouble.BAD_SIGNATURE);
    }

    @Test
    void whatWasChangedBehindTheSignatureIsNotBelieved() {
        lies =
                new String(lies, StandardCharsets.UTF_8)
                        .replace("\"1.4.0\"", "\"1.5.0\"")
                        .getBytes(StandardCharsets.UTF_8);

        assertThat(trouble()).isEqualTo(Trouble.BAD_SIGNATURE);
    }

    @Test
    void aManifestWithoutASignatureIsNotOne() {
        lies = SignedManifest.write(ASigner.manifest("1.4.0", now));

        assertThat(trouble()).isEqualTo(Trouble.MALFORMED);
    }

    @Test
    void whatIsSignedAndNoManifestIsMalformed() {
        for (var json :
                new String[] {
                    "{}",
                    "[]",
                    "null",
                    "{\"product\":\"other\",\"version\":\"9\"}",
                    "{\"product\":\"pult\",\"version\":\"9\",\"made\":\"x\",\"until\":\"y\"}",
                    "{\"product\":\"pult\",\"product\":\"pult\"}",
                    "[".repeat(1000)
                }) {
            lies = signedRaw(json);

            assertThat(trouble()).as(json).isEqualTo(Trouble.MALFORMED);
        }
    }

    @Test
    void anInstallerNeverLiesOutsideThePlace() {
        lies =
                signedRaw(
                        new String(
                                        SignedManifest.write(ASigner.manifest("1.4.0", now)),
                                        StandardCharsets.UTF_8)
                                .replace("pult-1.4.0.exe", "../../evil.exe"));

        assertThat(trouble()).isEqualTo(Trouble.MALFORMED);
    }

    @Test
    void whatIsTooOldToBeBelievedIsSaidWithItsDay() {
        now = now.plus(Duration.ofDays(366));

        assertThat(check("1.3.9").ask())
                .isEqualTo(new Verdict.Refused(Trouble.EXPIRED, "2027-11-28"));
    }

    @Test
    void yesterdaysManifestShownAgainIsRefused() {
        lies = signer.says("1.5.0", now.plusSeconds(60));
        check("1.3.9").ask();
        lies = signer.says("1.4.0", now);

        assertThat(trouble()).isEqualTo(Trouble.REPLAYED);
        assertThat(check("1.3.9").known()).isInstanceOf(Verdict.Newer.class);
    }

    @Test
    void lessThanWhatRunsHereIsNoOffer() {
        assertThat(check("1.4.1").ask())
                .isEqualTo(new Verdict.Refused(Trouble.DOWNGRADE, "1.4.0 < 1.4.1"));
    }

    @Test
    void aDevelopmentBuildHasNothingToCompareWith() {
        assertThat(check("development").ask())
                .isEqualTo(new Verdict.Refused(Trouble.DEVELOPMENT, "development"));
        assertThat(asked).isZero();
    }

    @Test
    void whatIsConfiguredWrongIsSaidAndNobodyIsAsked() {
        for (var place :
                new String[] {
                    "http://files.shop.example/",
                    "pult",
                    "https://",
                    "https://a:b@h/",
                    "https://h/?q"
                }) {
            configured = Optional.of(new Configured(place, signer.key()));
            assertThat(trouble()).as(place).isEqualTo(Trouble.NO_PLACE);
        }
        configured = Optional.of(new Configured(PLACE, "c2VjcmV0"));
        assertThat(trouble()).isEqualTo(Trouble.NO_KEY);
        assertThat(asked).isZero();
    }

    @Test
    void thePlaceIsAskedOnceADay() {
        check("1.3.9").askDaily();
        now = now.plus(Duration.ofHours(23));
        assertThat(check("1.3.9").askDaily()).isInstanceOf(Verdict.Newer.class);
        assertThat(asked).isEqualTo(1);

        now = now.plus(Duration.ofHours(2));
        check("1.3.9").askDaily();
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void aPlaceThatCannotBeReachedChangesNothingAndIsAskedAgain() {
        check("1.3.9").askDaily();
        now = now.plus(Duration.ofHours(25));
        failure = Optional.of(new UpdateException(Trouble.UNREACHABLE, "no route"));

        assertThat(check("1.3.9").askDaily()).isInstanceOf(Verdict.Newer.class);
        check("1.3.9").askDaily();

        assertThat(asked).isEqualTo(3);
    }

    @Test
    void anAnswerThatIsNotBelievedIsNotAskedForAgainThatDay() {
        lies = new ASigner().says("1.4.0");

        assertThat(check("1.3.9").askDaily())
                .isEqualTo(new Verdict.Refused(Trouble.BAD_SIGNATURE, ""));
        assertThat(check("1.3.9").askDaily())
                .isEqualTo(new Verdict.Refused(Trouble.BAD_SIGNATURE, ""));
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void aVersionThatWasPutAwayIsQuietAndTheNextOneIsNot() {
        check("1.3.9").ask();
        check("1.3.9").putAway(Version.parse("1.4.0").orElseThrow());

        assertThat(((Verdict.Newer) check("1.3.9").known()).notice()).isEqualTo(Notice.PUT_AWAY);
        lies = signer.says("1.4.1");
        assertThat(((Verdict.Newer) check("1.3.9").ask()).notice()).isEqualTo(Notice.WANTED);
    }

    @Test
    void anotherKeyForgetsWhatWasKnown() {
        check("1.3.9").ask();
        configured = Optional.of(new Configured(PLACE, new ASigner().key()));

        assertThat(check("1.3.9").known()).isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void aMemoryThatIsBrokenCostsOneQuestion() throws Exception {
        check("1.3.9").askDaily();
        Files.writeString(folder.resolve("state/update.json"), "{\"place\":");

        assertThat(check("1.3.9").askDaily()).isInstanceOf(Verdict.Newer.class);
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void newsHoldNothingThatTurnsOrMoves() {
        var json =
                new String(
                                SignedManifest.write(ASigner.manifest("1.4.0", now)),
                                StandardCharsets.UTF_8)
                        .replace("Case bundles", "\\u202eCase\\u0007 bundles");
        lies = signedRaw(json);

        var verdict = (Verdict.Newer) check("1.3.9").ask();

        assertThat(verdict.manifest().news().get("en")).startsWith("Case bundles");
    }

    private Trouble trouble() {
        return ((Verdict.Refused) check("1.3.9").ask()).trouble();
    }

    /// Signed with openssl's means, whatever is in it.
    private byte[] signedRaw(String json) {
        return signer.signsAnything(json);
    }

    private UpdateCheck check(String here) {
        return new UpdateCheck(
                () -> configured,
                place -> {
                    asked++;
                    if (failure.isPresent()) {
                        throw failure.get();
                    }
                    return lies;
                },
                folder.resolve("state/update.json"),
                () -> now,
                new UpdateCheck.Here(here, Manifest.Platform.LINUX));
    }
}
