package app.pult.ui.conversation.versions;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Draft;
import app.pult.desk.DraftKey;
import app.pult.desk.DraftKey.Kind;
import app.pult.desk.TicketId;
import app.pult.desk.operation.OutgoingFile;
import app.pult.fixture.Did;
import app.pult.fixture.FakeDrafts;
import app.pult.fixture.FakeTime;
import app.pult.fixture.HandExecutor;
import app.pult.fixture.MemoryBlobs;
import app.pult.ui.conversation.versions.VersionsModel.Phase;
import app.pult.ui.shell.SerialWrites;
import app.pult.ui.shell.Threads;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class VersionsModelTest {
    private static final DraftKey REPLY = new DraftKey(new TicketId(1), Kind.REPLY);
    private static final DraftKey OTHER = new DraftKey(new TicketId(2), Kind.REPLY);

    private final FakeDrafts drafts = new FakeDrafts();
    private final MemoryBlobs blobs = new MemoryBlobs();
    private final FakeTime time = new FakeTime();
    private final HandExecutor work = new HandExecutor();
    private final List<Throwable> failures = new ArrayList<>();
    private final Threads threads = new Threads(work, Runnable::run, time, failures::add);
    private final VersionsModel model =
            new VersionsModel(drafts, blobs, new SerialWrites(threads)::write, threads);

    @Test
    void versionsSayHowMuchMoreTheyHaveThanTheEditor() {
        save(REPLY, "раз два три", List.of());
        save(REPLY, "раз", List.of());

        open(REPLY, "раз два");

        assertThat(model.phaseProperty().get()).isEqualTo(Phase.SHOWN);
        assertThat(model.versions())
                .extracting(version -> version.text() + " " + version.more())
                .containsExactly("раз -1", "раз два три 1");
    }

    @Test
    void filesThatAreGoneAreNamedAndTheOthersComeBack() {
        var kept = blobs.store("here".getBytes(StandardCharsets.UTF_8));
        var here = new OutgoingFile("есть.txt", "text/plain", kept.size(), kept.id());
        save(REPLY, "с файлами", List.of(here, Did.file("нет.txt")));

        open(REPLY, "");

        assertThat(model.versions().getFirst().files()).containsExactly(here);
        assertThat(model.versions().getFirst().notHere()).containsExactly("нет.txt");
    }

    @Test
    void whatWasAskedForAnotherDraftIsNeverShown() {
        save(REPLY, "для Ивана", List.of());

        model.open(REPLY, "");
        model.open(OTHER, "");
        work.runAll();
        assertThat(model.draft()).contains(OTHER);
        assertThat(model.versions()).isEmpty();
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.EMPTY);

        model.open(REPLY, "");
        model.close();
        work.runAll();
        assertThat(model.versions()).isEmpty();
    }

    @Test
    void whatCannotBeReadIsSaid() {
        drafts.failWith(new IllegalStateException("damaged"));

        open(REPLY, "");

        assertThat(model.phaseProperty().get()).isEqualTo(Phase.FAILED);
        assertThat(failures).hasSize(1);
    }

    @Test
    void onlyTheDifferenceThatWasAskedForLastIsTold() {
        save(REPLY, "раз", List.of());
        save(REPLY, "раз два", List.of());
        open(REPLY, "");
        var told = new ArrayList<String>();

        model.versions()
                .forEach(
                        version ->
                                model.compare(
                                        version, pieces -> told.add(pieces.getFirst().text())));
        work.runAll();

        assertThat(told).containsExactly("раз");
    }

    private void open(DraftKey draft, String now) {
        model.open(draft, now);
        work.runAll();
    }

    private void save(DraftKey key, String text, List<OutgoingFile> files) {
        drafts.save(new Draft(key, text, files, Map.of(), Optional.empty(), time.instant()));
    }
}
