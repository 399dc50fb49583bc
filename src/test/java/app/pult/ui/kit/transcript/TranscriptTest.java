package app.pult.ui.kit.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.fixture.OwnTime;
import app.pult.ui.kit.Density;
import app.pult.ui.kit.Look;
import app.pult.ui.kit.Snapshots;
import app.pult.ui.kit.Theme;

import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

@Tag("slow")
@ExtendWith(ApplicationExtension.class)
class TranscriptTest {
    private final List<String> followed = new ArrayList<>();
    private Transcript transcript;
    private Stage stage;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        transcript = new Transcript("conversation-text", followed::add);
        stage.setScene(new Scene(new StackPane(transcript), 600, 520));
        new Look(Theme.LIGHT, Density.COMFORTABLE, 100).applyTo(stage.getScene());
        stage.setX(0);
        stage.setY(0);
        stage.sizeToScene();
        stage.show();
    }

    @Test
    void looksAsDrawn() throws Exception {
        for (var theme : List.of(Theme.LIGHT, Theme.DARK)) {
            onFx(
                    () -> {
                        new Look(theme, Density.COMFORTABLE, 100).applyTo(stage.getScene());
                        transcript.openAt(Conversations.drawn(), "1");
                    });
            WaitForAsyncUtils.waitForFxEvents();
            onFx(() -> find("обновлен"));
            onFx(
                    () ->
                            transcript.select(
                                    new Selection(
                                            new Selection.Position(7, 20),
                                            new Selection.Position(9, 10))));
            save("transcript-" + theme.name().toLowerCase(java.util.Locale.ROOT));
        }
        assertThat(transcript.hasSelectionProperty().get()).isTrue();
    }

    @Test
    void draggingSelectsAcrossMessages(FxRobot robot) throws Exception {
        onFx(() -> transcript.openAt(Conversations.drawn(), "1"));
        WaitForAsyncUtils.waitForFxEvents();
        robot.drag(at(60, 50)).dropTo(at(300, 190));

        var selected = get(transcript::selectedText);
        assertThat(selected)
                .contains(
                        "[CBS.log, systeminfo.txt]\n\nБорис Орлов   внутренняя заметка · 14:06\nУ них");
        robot.push(KeyCode.CONTROL, KeyCode.C);
        assertThat(get(() -> Clipboard.getSystemClipboard().getString())).isEqualTo(selected);
    }

    @Test
    void aDoubleClickSelectsAWord(FxRobot robot) throws Exception {
        onFx(() -> transcript.openAt(Conversations.drawn(), "1"));
        WaitForAsyncUtils.waitForFxEvents();
        robot.doubleClickOn(at(60, 42));

        assertThat(get(transcript::selectedText)).isEqualTo("Здравствуйте");
    }

    @Test
    void aClickOnALinkFollowsItAndADragOverItDoesNot(FxRobot robot) throws Exception {
        onFx(() -> transcript.openAt(Conversations.drawn(), "1"));
        WaitForAsyncUtils.waitForFxEvents();
        var link = robot.lookup(node -> node.getStyleClass().contains("fact")).query();
        robot.drag(link).moveBy(-60, 0).drop();
        assertThat(followed).isEmpty();

        robot.clickOn(link);
        assertThat(followed).containsExactly("fact:0x80070005");
    }

    @Test
    void aConversationOpensAtItsEnd() throws Exception {
        onFx(() -> transcript.open(Conversations.long200(1)));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(get(() -> transcript.firstVisibleBlock().orElseThrow()))
                .isIn("197", "198", "199");
        assertThat(get(transcript::isAtEnd)).as("the last bubble is seen whole").isTrue();
    }

    @Test
    void anotherConversationOpensAtItsEndToo() throws Exception {
        for (int i = 0; i < 3; i++) {
            int seed = i;
            onFx(() -> transcript.open(Conversations.long200(seed)));
            WaitForAsyncUtils.waitForFxEvents();
            save("transcript-end-" + i);
            assertThat(get(transcript::isAtEnd)).as("the last bubble is seen whole").isTrue();
        }
    }

    @Test
    void theEndStaysInSightWhenThePaneShrinks() throws Exception {
        onFx(() -> transcript.open(Conversations.long200(1)));
        WaitForAsyncUtils.waitForFxEvents();
        onFx(() -> transcript.setMaxWidth(450));
        WaitForAsyncUtils.waitForFxEvents();
        onFx(() -> transcript.setMaxHeight(400));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(get(transcript::isAtEnd)).isTrue();
    }

    @Test
    void aConversationOpenedBeforeItIsShownIsAtItsEndToo() throws Exception {
        var later = get(() -> new Transcript("later", link -> {}));
        onFx(() -> later.open(Conversations.long200(2)));
        onFx(() -> stage.getScene().setRoot(later));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(get(later::isAtEnd)).isTrue();
    }

    @Test
    void earlierMessagesComeInWithoutMovingWhatIsRead() throws Exception {
        var all = Conversations.long200(1);
        onFx(() -> transcript.openAt(all.subList(100, 200), "120"));
        WaitForAsyncUtils.waitForFxEvents();
        onFx(() -> transcript.update(all));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(get(() -> transcript.firstVisibleBlock().orElseThrow())).isEqualTo("120");
    }

    @Test
    void whoStandsAtTheEndStaysThereWhenAMessageComes() throws Exception {
        var all = Conversations.long200(1);
        onFx(() -> transcript.open(all.subList(0, 150)));
        WaitForAsyncUtils.waitForFxEvents();
        onFx(() -> transcript.update(all.subList(0, 151)));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(get(() -> transcript.firstVisibleBlock().orElseThrow()))
                .isIn("148", "149", "150");
    }

    @Test
    void aPictureThatGrowsAtTheEndStaysInSight() throws Exception {
        var picture = get(Region::new);
        onFx(() -> transcript.open(withPicture(picture)));
        WaitForAsyncUtils.waitForFxEvents();
        onFx(() -> picture.setMinHeight(300));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(get(transcript::isAtEnd)).as("the picture is seen whole").isTrue();
    }

    @Test
    void theAnswerBelowAPictureThatGrewIsSeen() throws Exception {
        var picture = get(Region::new);
        var blocks = withPicture(picture);
        onFx(() -> transcript.open(blocks));
        WaitForAsyncUtils.waitForFxEvents();
        onFx(
                () -> {
                    picture.setMinHeight(300);
                    transcript.layout();
                    transcript.update(withAnswer(blocks));
                });
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(get(transcript::isAtEnd)).as("the answer is seen whole").isTrue();
    }

    @Test
    void aPictureThatGrowsDoesNotMoveWhoReadsAbove() throws Exception {
        var picture = get(Region::new);
        onFx(() -> transcript.open(withPicture(picture)));
        WaitForAsyncUtils.waitForFxEvents();
        onFx(() -> transcript.scrollTo("20"));
        onFx(() -> picture.setMinHeight(300));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(get(() -> transcript.firstVisibleBlock().orElseThrow())).isEqualTo("20");
    }

    @Test
    void whoReadsAboveIsNotMovedWhenAMessageComes() throws Exception {
        var all = Conversations.long200(1);
        onFx(() -> transcript.openAt(all.subList(0, 150), "20"));
        WaitForAsyncUtils.waitForFxEvents();
        onFx(() -> transcript.update(all.subList(0, 151)));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(get(() -> transcript.firstVisibleBlock().orElseThrow())).isEqualTo("20");
    }

    @Test
    void findsAndShowsPlacesThatAreFarAway() throws Exception {
        onFx(() -> transcript.open(Conversations.long200(1)));
        WaitForAsyncUtils.waitForFxEvents();
        int places = get(() -> find("softwaredistribution"));
        onFx(() -> transcript.showFound(0));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(places).isGreaterThan(100);
        assertThat(get(transcript::selectedText)).isEqualTo("SoftwareDistribution");
        assertThat(get(() -> transcript.firstVisibleBlock().orElseThrow())).isEqualTo("0");
    }

    @Test
    void aMessageOfFiveMegabytesIsShownAtOnce() throws Exception {
        var huge = "журнал ошибок ".repeat(190_000) + "конец";
        var block = new Block("1", "customer", List.of(), "", List.of(Paragraph.of(huge)));
        var took =
                OwnTime.of(
                        get(Thread::currentThread),
                        () -> {
                            WaitForAsyncUtils.asyncFx(() -> transcript.open(List.of(block)));
                            WaitForAsyncUtils.waitForFxEvents();
                        });

        onFx(transcript::selectAll);
        assertThat(get(transcript::selectedText)).isEqualTo(huge);
        assertThat(took).isLessThan(Duration.ofSeconds(2));
    }

    private static List<Block> withPicture(Region picture) {
        var blocks = new ArrayList<>(Conversations.long200(1).subList(0, 50));
        blocks.add(
                new Block(
                        "picture",
                        "customer",
                        List.of(),
                        "",
                        List.of(new Embed("p", "[p.png]", () -> picture))));
        return blocks;
    }

    private static List<Block> withAnswer(List<Block> blocks) {
        var all = new ArrayList<>(blocks);
        all.add(new Block("answer", "mine", List.of(), "", List.of(Paragraph.of("Thank you!"))));
        return all;
    }

    private int find(String words) {
        try {
            var found = transcript.finding(words).call();
            assertThat(transcript.mark(found)).isTrue();
            return found.count();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Point2D at(double x, double y) {
        return transcript.localToScreen(x, y);
    }

    private void save(String name) throws Exception {
        WaitForAsyncUtils.waitForFxEvents();
        var png = get(() -> Snapshots.png(stage.getScene()));
        Files.createDirectories(Path.of("target/screens"));
        Files.write(Path.of("target/screens/" + name + ".png"), png);
    }

    private static void onFx(Runnable action) throws Exception {
        WaitForAsyncUtils.asyncFx(action).get();
    }

    private static <T> T get(Callable<T> action) throws Exception {
        return WaitForAsyncUtils.asyncFx(action).get();
    }
}
