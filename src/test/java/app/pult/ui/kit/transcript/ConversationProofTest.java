package app.pult.ui.kit.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.ui.kit.Density;
import app.pult.ui.kit.Look;
import app.pult.ui.kit.Snapshots;
import app.pult.ui.kit.Theme;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;

import org.fxmisc.flowless.Cell;
import org.fxmisc.flowless.VirtualFlow;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.StyleClassedTextArea;
import org.fxmisc.richtext.model.ReadOnlyStyledDocument;
import org.fxmisc.richtext.model.ReadOnlyStyledDocumentBuilder;
import org.fxmisc.richtext.model.SegmentOps;
import org.fxmisc.richtext.model.StyledSegment;
import org.fxmisc.richtext.util.UndoUtils;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// The measurement behind ADR 0013: 200 messages (about 4,300 lines) opened at their end in 700 by
/// 800 pixels, four conversations in turn. Prints the rows of the ADR's table; the rejected kinds
/// of control are measured with `-Dpult.proof=true`.
@Tag("ci")
@Tag("figures")
@ExtendWith(ApplicationExtension.class)
class ConversationProofTest {
    private static final int WARM_UP = 12;
    private static final int CONVERSATIONS = 4;
    private static final int MOST_ROUNDS = 50;

    /// Milliseconds of compiling while each conversation is opened once.
    private static final long AT_REST = 20;

    private static final int RUNS = 40;
    private static final int FRAMES = 120;

    /// Opens the conversation of this number.
    interface Candidate {
        Node node();

        void show(int conversation);

        void scrollBy(double pixels);
    }

    /// Milliseconds: the FX thread's own work (its CPU time), and until the picture was there.
    record Times(double work, double painted) {}

    private Stage stage;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        stage.setScene(new Scene(new BorderPane(), 700, 800));
        new Look(Theme.LIGHT, Density.COMFORTABLE, 100).applyTo(stage.getScene());
        stage.sizeToScene();
        stage.show();
    }

    @Test
    void theTranscriptPaintsTwoHundredMessagesWithinFiftyMilliseconds() throws Exception {
        double work = measure("Transcript", OurTranscript::new);

        assertThat(work).as("median of the FX thread's own work").isLessThan(50);
    }

    @Test
    @EnabledIfSystemProperty(named = "pult.proof", matches = "true")
    void theOthersForComparison() throws Exception {
        measure("one RichTextFX area, document made before", OneArea::new);
        measure("a RichTextFX area per message", AreaPerMessage::new);
        measure("ListView of a TextFlow per message", ListOfFlows::new);
        measure("Transcript, measured last", OurTranscript::new);
    }

    private List<Times> open(Candidate candidate, int runs) throws Exception {
        var opened = new ArrayList<Times>();
        for (int run = 0; run < runs; run++) {
            int conversation = run % CONVERSATIONS;
            opened.add(onFx(() -> paint(() -> candidate.show(conversation))));
            WaitForAsyncUtils.waitForFxEvents();
        }
        return opened;
    }

    /// On a busy machine the compiler comes late: what it has not done yet would be measured as
    /// ours.
    private void warmUp(Candidate candidate) throws Exception {
        var compiler = ManagementFactory.getCompilationMXBean();
        open(candidate, WARM_UP);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            long before = compiler.getTotalCompilationTime();
            open(candidate, CONVERSATIONS);
            if (compiler.getTotalCompilationTime() - before <= AT_REST) {
                return;
            }
        }
    }

    private double measure(String name, Supplier<Candidate> make) throws Exception {
        long heapBefore = heap();
        var candidate = onFx(make::get);
        onFx(
                () -> {
                    ((BorderPane) stage.getScene().getRoot()).setCenter(candidate.node());
                    return 0;
                });
        warmUp(candidate);
        var opened = open(candidate, RUNS);
        long heap = (heap() - heapBefore) / 1024;
        save(name);
        var frames = new ArrayList<Times>();
        for (int step = 0; step < FRAMES; step++) {
            frames.add(onFx(() -> paint(() -> candidate.scrollBy(-60))));
            WaitForAsyncUtils.waitForFxEvents();
        }
        var works = opened.stream().map(Times::work).toList();
        var scrolls = frames.stream().map(Times::work).toList();
        var painted = opened.stream().map(Times::painted).toList();
        System.out.println(
                String.format(
                        Locale.ROOT,
                        "| %s | %.1f / %.1f | %.1f / %.1f | %.1f / %.1f / %.1f | %.1f |",
                        name,
                        at(works, 50),
                        at(works, 95),
                        at(painted, 50),
                        at(painted, 95),
                        at(scrolls, 50),
                        at(scrolls, 95),
                        at(scrolls, 100),
                        heap / 1024.0));
        return at(works, 50);
    }

    private Times paint(Runnable change) {
        var thread = ManagementFactory.getThreadMXBean();
        long start = System.nanoTime();
        long startCpu = thread.getCurrentThreadCpuTime();
        change.run();
        var root = stage.getScene().getRoot();
        root.applyCss();
        root.layout();
        stage.getScene().snapshot(null);
        return new Times(
                (thread.getCurrentThreadCpuTime() - startCpu) / 1e6,
                (System.nanoTime() - start) / 1e6);
    }

    private void save(String name) throws Exception {
        var png = onFx(() -> Snapshots.png(stage.getScene()));
        Files.createDirectories(Path.of("target/screens"));
        Files.write(Path.of("target/screens/proof-" + name.replaceAll("\\W+", "-") + ".png"), png);
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static double at(List<Double> values, int percent) {
        var sorted = values.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    private static <T> T onFx(Callable<T> action) throws Exception {
        return WaitForAsyncUtils.asyncFx(action).get();
    }

    private static List<Paragraph> paragraphs(Block block) {
        return block.parts().stream().map(Paragraph.class::cast).toList();
    }

    static final class OneArea implements Candidate {
        private final List<ReadOnlyStyledDocument<Collection<String>, String, Collection<String>>>
                documents =
                        IntStream.range(0, 4)
                                .mapToObj(i -> document(Conversations.long200(i)))
                                .toList();
        private final StyleClassedTextArea area = new StyleClassedTextArea();
        private final VirtualizedScrollPane<StyleClassedTextArea> pane =
                new VirtualizedScrollPane<>(area);

        OneArea() {
            area.setEditable(false);
            area.setWrapText(true);
            area.setUndoManager(UndoUtils.noOpUndoManager());
        }

        static ReadOnlyStyledDocument<Collection<String>, String, Collection<String>> document(
                List<Block> blocks) {
            var builder =
                    new ReadOnlyStyledDocumentBuilder<
                            Collection<String>, String, Collection<String>>(
                            SegmentOps.styledTextOps(), List.of());
            for (var block : blocks) {
                builder.addParagraph(segments(block.header()), List.of("transcript-header"));
                for (var paragraph : paragraphs(block)) {
                    builder.addParagraph(segments(paragraph.spans()), List.of(block.styleClass()));
                }
            }
            return builder.build();
        }

        private static List<StyledSegment<String, Collection<String>>> segments(List<Span> spans) {
            return spans.stream()
                    .map(
                            span ->
                                    new StyledSegment<String, Collection<String>>(
                                            span.text(), List.of(span.styleClass())))
                    .toList();
        }

        @Override
        public Node node() {
            return pane;
        }

        @Override
        public void show(int conversation) {
            area.replace(documents.get(conversation));
            area.showParagraphAtBottom(area.getParagraphs().size() - 1);
        }

        @Override
        public void scrollBy(double pixels) {
            area.scrollYBy(pixels);
        }
    }

    static final class AreaPerMessage implements Candidate {
        private final List<List<Block>> conversations =
                IntStream.range(0, 4).mapToObj(Conversations::long200).toList();
        private final ObservableList<Block> blocks = FXCollections.observableArrayList();
        private final VirtualFlow<Block, Cell<Block, Node>> flow =
                VirtualFlow.createVertical(blocks, AreaPerMessage::cell);
        private final VirtualizedScrollPane<VirtualFlow<Block, Cell<Block, Node>>> pane =
                new VirtualizedScrollPane<>(flow);

        static Cell<Block, Node> cell(Block block) {
            var area = new StyleClassedTextArea();
            area.setEditable(false);
            area.setWrapText(true);
            area.setAutoHeight(true);
            area.setUndoManager(UndoUtils.noOpUndoManager());
            area.replace(OneArea.document(List.of(block)));
            return Cell.wrapNode(area);
        }

        @Override
        public Node node() {
            return pane;
        }

        @Override
        public void show(int conversation) {
            blocks.setAll(conversations.get(conversation));
            flow.showAsLast(blocks.size() - 1);
        }

        @Override
        public void scrollBy(double pixels) {
            flow.scrollYBy(pixels);
        }
    }

    static final class ListOfFlows implements Candidate {
        private final List<List<Block>> conversations =
                IntStream.range(0, 4).mapToObj(Conversations::long200).toList();
        private final ListView<Block> list = new ListView<>();

        ListOfFlows() {
            list.setCellFactory(view -> new FlowCell());
        }

        @Override
        public Node node() {
            return list;
        }

        @Override
        public void show(int conversation) {
            list.getItems().setAll(conversations.get(conversation));
            list.scrollTo(list.getItems().size() - 1);
        }

        @Override
        public void scrollBy(double pixels) {
            var bar = (ScrollBar) list.lookup(".scroll-bar:vertical");
            bar.setValue(Math.max(0, bar.getValue() + pixels / 80_000));
        }
    }

    static final class FlowCell extends ListCell<Block> {
        FlowCell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Block block, boolean empty) {
            super.updateItem(block, empty);
            setGraphic(empty || block == null ? null : message(block));
        }

        private static VBox message(Block block) {
            var flow = new TextFlow();
            for (var paragraph : paragraphs(block)) {
                for (var span : paragraph.spans()) {
                    var text = new Text(span.text());
                    text.getStyleClass().add(span.styleClass());
                    flow.getChildren().add(text);
                }
                flow.getChildren().add(new Text("\n"));
            }
            return new VBox(new Text(block.header().getFirst().text()), flow);
        }
    }

    static final class OurTranscript implements Candidate {
        private final List<List<Block>> conversations =
                IntStream.range(0, 4).mapToObj(Conversations::long200).toList();
        private final Transcript transcript = new Transcript("proof", link -> {});

        @Override
        public Node node() {
            return transcript;
        }

        @Override
        public void show(int conversation) {
            transcript.open(conversations.get(conversation));
        }

        @Override
        public void scrollBy(double pixels) {
            ((VirtualFlow<?, ?>) transcript.lookup(".virtual-flow")).scrollYBy(pixels);
        }
    }
}
