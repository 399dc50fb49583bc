package app.pult.screen;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Draft;
import app.pult.desk.DraftKey;
import app.pult.desk.TicketId;
import app.pult.fixture.BusyShift;
import app.pult.fixture.Screens;
import app.pult.fixture.Screens.Variant;
import app.pult.settings.Account;
import app.pult.settings.Autostart;
import app.pult.settings.Policy;
import app.pult.settings.PolicyFault;
import app.pult.ui.kit.Theme;
import app.pult.ui.program.AutostartModel;
import app.pult.ui.program.BundleModel;
import app.pult.ui.program.Ended;
import app.pult.ui.program.KeptModel;
import app.pult.ui.program.LastSession;
import app.pult.ui.program.ProgramPart;
import app.pult.ui.shell.Place;
import app.pult.ui.shell.Threads;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// That the last session ended badly, what was kept, a support bundle, and the sheet of the program
/// itself.
@Tag("slow")
@ExtendWith(ApplicationExtension.class)
class ProgramScreensTest {
    private static final String REPORT =
            """
            Pult 0.1.0, Java 25.0.3+9-LTS, Linux 6.1.0
            Started 2026-03-03T05:58:12Z
            The process ended without saying why: it was killed, the memory ran out, or the power went.

            What was done last:
            2026-03-03T07:41:02.118Z shell.view.1
            2026-03-03T07:41:09.402Z conversation.reply
            """;
    private static final Ended ENDED =
            new Ended(Instant.parse("2026-03-03T05:58:12Z"), Ended.Cause.UNKNOWN, REPORT);
    private static final Policy FIXED =
            new Policy(
                    Optional.of(URI.create("https://rt.shop.example")),
                    Set.of(Account.Kind.PRACTICE, Account.Kind.REQUEST_TRACKER),
                    Set.of(),
                    Optional.empty(),
                    Optional.empty());
    private static final Policy FAULTY =
            new Policy(
                    Optional.empty(),
                    Set.of(Account.Kind.PRACTICE),
                    Set.of(),
                    Optional.empty(),
                    Optional.of(
                            new PolicyFault(
                                    "/etc/pult/policy.yaml",
                                    PolicyFault.Kind.UNKNOWN_KEY,
                                    "probe")));

    private final AtomicInteger homes = new AtomicInteger();
    private Optional<Path> target = Optional.empty();
    private LastSession last = new LastSession();

    @TempDir Path folder;

    @Test
    void aBadEndIsToldInTheCorner() {
        Screens.window(
                "program-ended",
                in -> window(in, Policy.NONE).root,
                stage -> {
                    last.tell(ENDED);
                    assertThat(card(stage.getScene().getRoot()).isVisible()).isTrue();
                });
    }

    @Test
    void whatWasKeptIsShown() {
        Screens.window(
                "program-kept",
                in -> window(in, Policy.NONE).root,
                stage -> {
                    last.tell(ENDED);
                    button(stage.getScene().getRoot(), "#program-kept").fire();
                });
    }

    @Test
    void aBundleThatIsSavedIsSaid() {
        target = Optional.of(Path.of("/home/petrova/Documents/pult-support-2026-03-03.zip"));
        Screens.window(
                "program-bundle", in -> window(in, Policy.NONE).root, ProgramScreensTest::save);
    }

    @Test
    void aBundleThatCannotBeSavedIsSaid() {
        target = Optional.of(Path.of("/full/pult-support-2026-03-03.zip"));
        Screens.window(
                "program-bundle-failed",
                in -> window(in, Policy.NONE).root,
                ProgramScreensTest::save);
    }

    @Test
    void theSheetOfTheProgramShowsWhatTheAdministratorFixed() {
        Screens.window("program-policy", in -> window(in, FIXED).root, ProgramScreensTest::open);
    }

    @Test
    void aFaultyPolicyIsSaidWithWhatItForbids() {
        Screens.window(
                "program-policy-faulty", in -> window(in, FAULTY).root, ProgramScreensTest::open);
    }

    @Test
    void theSheetWithoutAPolicySwitchesTheStart() throws IOException {
        Screens.window("program-sheet", in -> window(in, Policy.NONE).root, this::switchOn);

        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(file).content().contains("Exec="));
        }
    }

    @Test
    void whatWasToldOnceIsToldNoMore() {
        Screens.onFx(
                () -> {
                    var shift = window(Screens.russian(Theme.LIGHT), Policy.NONE);
                    new Scene(shift.root, 1280, 800);
                    last.tell(ENDED);
                    var card = card(shift.root);
                    assertThat(words(card)).contains("2 черновика", "ещё не отправлен");

                    button(shift.root, "#program-kept").fire();

                    assertThat(card.isVisible()).as("the card").isFalse();
                    var kept = shift.commands.find("program.kept").orElseThrow();
                    assertThat(kept.enabled().get()).as("the command still shows it").isTrue();

                    button(shift.root, ".program-writing").fire();

                    assertThat(shift.root.lookup("#program-kept-sheet")).isNull();
                    assertThat(shift.selection.place())
                            .isEqualTo(new Place.NewTicket(Optional.of(new TicketId(900))));
                    return true;
                });
    }

    @Test
    void anEndIsPutAwayWithoutASheet() {
        Screens.onFx(
                () -> {
                    var shift = window(Screens.english(Theme.DARK), Policy.NONE);
                    new Scene(shift.root, 1280, 800);
                    var dismiss = shift.commands.find("program.dismiss").orElseThrow();
                    assertThat(dismiss.enabled().get()).isFalse();
                    last.tell(ENDED);

                    assertThat(dismiss.run()).isTrue();

                    assertThat(card(shift.root).isVisible()).isFalse();
                    return true;
                });
    }

    @Test
    void afterABundleTheNoticeOfTheEndIsThereAgain() {
        target = Optional.of(folder.resolve("bundle.zip"));
        Screens.onFx(
                () -> {
                    var shift = window(Screens.english(Theme.DARK), Policy.NONE);
                    new Scene(shift.root, 1280, 800);
                    last.tell(ENDED);
                    var told = words(card(shift.root));

                    button(shift.root, "#program-bundle").fire();
                    assertThat(words(card(shift.root))).contains("bundle.zip");
                    button(shift.root, "#program-close").fire();

                    assertThat(card(shift.root).isVisible()).isTrue();
                    assertThat(words(card(shift.root))).isEqualTo(told);
                    return true;
                });
    }

    private void switchOn(Stage stage) {
        open(stage);
        var opens = (CheckBox) stage.getScene().lookup("#program-autostart");
        if (!opens.isSelected()) {
            opens.fire();
        }
        assertThat(opens.isSelected()).isTrue();
    }

    private static void open(Stage stage) {
        commandOf(stage, "program.show");
    }

    private static void save(Stage stage) {
        commandOf(stage, "program.bundle");
    }

    private static void commandOf(Stage stage, String id) {
        ((ShiftWindow) stage.getScene().getRoot().getUserData())
                .commands
                .find(id)
                .orElseThrow()
                .run();
    }

    private ShiftWindow window(Variant in, Policy policy) {
        last = new LastSession();
        var outbox = BusyShift.outbox(in);
        var shift = new ShiftWindow(in, outbox);
        shift.selection.open(new TicketId(2));
        shift.root.setUserData(shift);
        shift.drafts.save(
                draft(
                        new DraftKey(new TicketId(2), DraftKey.Kind.REPLY),
                        in.say(
                                "Ivan, please restart the print service once more and tell me what"
                                        + " the queue says",
                                "Иван, перезапустите, пожалуйста, службу печати ещё раз и скажите,"
                                        + " что в очереди"),
                        Map.of(),
                        BusyShift.NOW.minusSeconds(300)));
        shift.drafts.save(
                draft(
                        new DraftKey(new TicketId(900), DraftKey.Kind.NEW_TICKET),
                        "",
                        Map.of(
                                "subject",
                                in.say("Scanner on the third floor", "Сканер на третьем этаже")),
                        BusyShift.NOW));
        var threads =
                new Threads(
                        Runnable::run,
                        Runnable::run,
                        (after, action) -> {},
                        failure -> {
                            throw new AssertionError(failure);
                        });
        var part =
                new ProgramPart(
                        new ProgramPart.Models(
                                last,
                                new KeptModel(
                                        shift.drafts,
                                        shift.tickets,
                                        outbox,
                                        shift.selection,
                                        threads),
                                new BundleModel(new Target(), threads),
                                Optional.of(new AutostartModel(autostart(), threads))),
                        new ProgramPart.Means(
                                in.texts(),
                                in.ages(),
                                "0.1.0",
                                "25.0.3+9-LTS",
                                policy,
                                "/etc/pult/policy.yaml"));
        part.joinTo(shift.root, shift.commands);
        return shift;
    }

    private static Draft draft(
            DraftKey key, String text, Map<String, String> fields, Instant savedAt) {
        return new Draft(key, text, List.of(), fields, Optional.empty(), savedAt);
    }

    private Autostart autostart() {
        var home = folder.resolve("home-" + homes.incrementAndGet());
        return Autostart.of(
                        Map.of("XDG_CONFIG_DIRS", home.resolve("xdg").toString()),
                        "Linux",
                        home,
                        Optional.of(Path.of("/opt/pult/bin/pult")))
                .orElseThrow();
    }

    private static Parent card(Parent root) {
        return (Parent) root.lookup("#program-card");
    }

    private static Button button(Parent root, String selector) {
        return (Button) root.lookup(selector);
    }

    private static String words(Parent card) {
        return card.lookupAll(".label").stream()
                .map(node -> ((Labeled) node).getText())
                .collect(Collectors.joining(" "));
    }

    private final class Target implements BundleModel.Packer {
        @Override
        public Optional<Path> chooseTarget() {
            return target;
        }

        @Override
        public void pack(Path chosen) throws IOException {
            if (chosen.startsWith("/full")) {
                throw new IOException(chosen + ": No space left on device");
            }
        }
    }
}
