package app.pult.ui.kit.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.ui.kit.Density;
import app.pult.ui.kit.Look;
import app.pult.ui.kit.Snapshots;
import app.pult.ui.kit.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
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
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The measurement behind ADR 0011: 200 messages in three kinds of control, 700 by 800 pixels.
@Tag("slow")
@ExtendWith(ApplicationExtension.class)
class ConversationProofTest {
    record Message(String style, String header, List<String> lines) {}

    interface Candidate {
        Node node();

        void show(List<Message> messages);

        void scrollBy(double pixels);
    }

    private Stage stage;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        stage.setScene(new Scene(new BorderPane(), 700, 800));
        new Look(Theme.LIGHT, Density.COMFORTABLE, 100).applyTo(stage.getScene());
        stage.show();
    }

    @Test
    void measures() throws Exception {
        var report = new ArrayList<String>();
        report.add(measure("one RichTextFX area", OneArea::new));
        report.add(measure("VirtualFlow of RichTextFX areas", AreaPerMessage::new));
        report.add(measure("ListView of TextFlow messages", ListOfFlows::new));
        report.add(measure("VirtualFlow of TextFlow pieces", FlowOfPieces::new));
        report.forEach(System.out::println);
        assertThat(report).hasSize(4);
    }

    private String measure(String name, java.util.function.Supplier<Candidate> make) throws Exception {
        long heapBefore = heap();
        var candidate = onFx(make::get);
        onFx(() -> { ((BorderPane) stage.getScene().getRoot()).setCenter(candidate.node()); return 0; });
        var layouts = new ArrayList<Double>();
        var totals = new ArrayList<Double>();
        for (int run = 0; run < 40; run++) {
            var messages = conversation(run % 4);
            var times = onFx(() -> paint(() -> candidate.show(messages)));
            if (run >= 10) {
                layouts.add(times[0]);
                totals.add(times[1]);
            }
            WaitForAsyncUtils.waitForFxEvents();
        }
        long heapAfter = heap();
        save(name);
        var frames = new ArrayList<Double>();
        for (int step = 0; step < 120; step++) {
            frames.add(onFx(() -> paint(() -> candidate.scrollBy(-60)))[0]);
            WaitForAsyncUtils.waitForFxEvents();
        }
        save(name + "-scrolled");
        return String.format(Locale.ROOT,
                "%-34s layout p50 %.1f p95 %.1f | painted p50 %.1f p95 %.1f | scroll frame p50 %.1f p95 %.1f max %.1f | heap %d KB",
                name, at(layouts, 50), at(layouts, 95), at(totals, 50), at(totals, 95),
                at(frames, 50), at(frames, 95), at(frames, 100), (heapAfter - heapBefore) / 1024);
    }

    private double[] paint(Runnable change) {
        long start = System.nanoTime();
        change.run();
        var root = stage.getScene().getRoot();
        root.applyCss();
        root.layout();
        long laidOut = System.nanoTime();
        stage.getScene().snapshot(null);
        long painted = System.nanoTime();
        return new double[] {(laidOut - start) / 1e6, (painted - start) / 1e6};
    }

    private void save(String name) throws Exception {
        var png = onFx(() -> Snapshots.png(stage.getScene()));
        Files.createDirectories(Path.of("target/screens"));
        Files.write(Path.of("target/screens/proof-" + name.replace(' ', '-') + ".png"), png);
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

    private static <T> T onFx(java.util.concurrent.Callable<T> action) throws Exception {
        return WaitForAsyncUtils.asyncFx(action).get();
    }

    static List<Message> conversation(int seed) {
        var random = new Random(seed);
        var styles = List.of("customer", "mine", "note", "system");
        return IntStream.range(0, 200)
                .mapToObj(i -> {
                    int lines = i % 40 == 0 ? 300 : i % 9 == 0 ? 60 : 3 + random.nextInt(12);
                    return new Message(styles.get(i % 7 == 0 ? 2 : i % 2), "Иван Петров · клиент · 14:0" + i % 10,
                            IntStream.range(0, lines).mapToObj(line -> line(random)).toList());
                })
                .toList();
    }

    private static String line(Random random) {
        var words = List.of("обновление", "не", "ставится,", "ошибка", "0x80070005", "CBS.log", "error", "на", "сервере", "https://example.org/kb/104", "службе", "не", "хватает", "прав", "SoftwareDistribution");
        return IntStream.range(0, 3 + random.nextInt(14)).mapToObj(i -> words.get(random.nextInt(words.size()))).collect(Collectors.joining(" "));
    }

    static List<StyledSegment<String, Collection<String>>> spans(String line) {
        var spans = new ArrayList<StyledSegment<String, Collection<String>>>();
        var plain = new StringBuilder();
        for (var word : line.split(" ")) {
            if (word.startsWith("https") || word.startsWith("0x")) {
                spans.add(new StyledSegment<>(plain.toString(), List.of()));
                spans.add(new StyledSegment<>(word, List.of("accent-text")));
                plain.setLength(0);
                plain.append(' ');
            } else {
                plain.append(word).append(' ');
            }
        }
        spans.add(new StyledSegment<>(plain.toString(), List.of()));
        return spans;
    }

    static final class OneArea implements Candidate {
        private final StyleClassedTextArea area = new StyleClassedTextArea();
        private final VirtualizedScrollPane<StyleClassedTextArea> pane = new VirtualizedScrollPane<>(area);

        OneArea() {
            area.setEditable(false);
            area.setWrapText(true);
            area.setUndoManager(UndoUtils.noOpUndoManager());
        }

        @Override public Node node() { return pane; }

        @Override public void show(List<Message> messages) {
            area.replace(document(messages));
            area.showParagraphAtBottom(area.getParagraphs().size() - 1);
        }

        static ReadOnlyStyledDocument<Collection<String>, String, Collection<String>> document(List<Message> messages) {
            var builder = new ReadOnlyStyledDocumentBuilder<Collection<String>, String, Collection<String>>(SegmentOps.styledTextOps(), List.of());
            for (var message : messages) {
                builder.addParagraph(message.header(), List.of("strong"), List.of("message-header"));
                for (var line : message.lines()) {
                    builder.addParagraph(spans(line), List.of("message-" + message.style()));
                }
            }
            return builder.build();
        }

        @Override public void scrollBy(double pixels) { area.scrollYBy(pixels); }
    }

    static final class AreaPerMessage implements Candidate {
        private final ObservableList<Message> messages = FXCollections.observableArrayList();
        private final VirtualFlow<Message, Cell<Message, Node>> flow = VirtualFlow.createVertical(messages, AreaPerMessage::cell);
        private final VirtualizedScrollPane<VirtualFlow<Message, Cell<Message, Node>>> pane = new VirtualizedScrollPane<>(flow);

        static Cell<Message, Node> cell(Message message) {
            var area = new StyleClassedTextArea();
            area.setEditable(false);
            area.setWrapText(true);
            area.setAutoHeight(true);
            area.setUndoManager(UndoUtils.noOpUndoManager());
            area.replace(OneArea.document(List.of(message)));
            return Cell.wrapNode(area);
        }

        @Override public Node node() { return pane; }

        @Override public void show(List<Message> shown) {
            messages.setAll(shown);
            flow.showAsLast(shown.size() - 1);
        }

        @Override public void scrollBy(double pixels) { flow.scrollYBy(pixels); }
    }

    static TextFlow flow(List<String> lines) {
        var flow = new TextFlow();
        for (int i = 0; i < lines.size(); i++) {
            for (var span : spans(lines.get(i))) {
                var text = new Text(span.getSegment());
                text.getStyleClass().addAll(span.getStyle());
                flow.getChildren().add(text);
            }
            if (i + 1 < lines.size()) {
                flow.getChildren().add(new Text("\n"));
            }
        }
        return flow;
    }

    static final class ListOfFlows implements Candidate {
        private final ListView<Message> list = new ListView<>();

        ListOfFlows() {
            list.setCellFactory(view -> new ListCell<>() {
                { setPrefWidth(0); }
                @Override protected void updateItem(Message message, boolean empty) {
                    super.updateItem(message, empty);
                    setGraphic(empty || message == null ? null : new VBox(new Text(message.header()), flow(message.lines())));
                }
            });
        }

        @Override public Node node() { return list; }

        @Override public void show(List<Message> messages) {
            list.getItems().setAll(messages);
            list.scrollTo(messages.size() - 1);
        }

        @Override public void scrollBy(double pixels) {
            var bar = (javafx.scene.control.ScrollBar) list.lookup(".scroll-bar:vertical");
            bar.setValue(Math.max(0, bar.getValue() + pixels / 60000));
        }
    }

    static final class FlowOfPieces implements Candidate {
        record Piece(String style, List<String> lines) {}

        private final ObservableList<Piece> pieces = FXCollections.observableArrayList();
        private final VirtualFlow<Piece, Cell<Piece, Node>> flow = VirtualFlow.createVertical(pieces, FlowOfPieces::cell);
        private final VirtualizedScrollPane<VirtualFlow<Piece, Cell<Piece, Node>>> pane = new VirtualizedScrollPane<>(flow);

        static Cell<Piece, Node> cell(Piece piece) {
            var node = flow(piece.lines());
            node.getStyleClass().add("message-" + piece.style());
            return Cell.wrapNode(node);
        }

        @Override public Node node() { return pane; }

        @Override public void show(List<Message> messages) {
            var cut = new ArrayList<Piece>();
            for (var message : messages) {
                cut.add(new Piece("header", List.of(message.header())));
                for (int i = 0; i < message.lines().size(); i += 12) {
                    cut.add(new Piece(message.style(), message.lines().subList(i, Math.min(i + 12, message.lines().size()))));
                }
            }
            pieces.setAll(cut);
            flow.showAsLast(cut.size() - 1);
        }

        @Override public void scrollBy(double pixels) { flow.scrollYBy(pixels); }
    }
}
