package app.pult.ui.conversation.preview;

import app.pult.desk.rich.Visible;
import app.pult.preview.Encodings;
import app.pult.preview.TextFile;
import app.pult.preview.UnreadableException;
import app.pult.ui.kit.Background;
import app.pult.ui.kit.Menus;
import app.pult.ui.kit.Shortcut;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.transcript.Block;
import app.pult.ui.kit.transcript.Paragraph;
import app.pult.ui.kit.transcript.Part;
import app.pult.ui.kit.transcript.Span;
import app.pult.ui.kit.transcript.Transcript;

import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/// A page of a text or a log, in an encoding that can be switched (E). Thread: FX only.
final class TextViewer implements Viewer {
    private static final String PAGE = "page";
    private static final Shortcut SWITCH = Shortcut.parse("E");

    private final TextFile file;
    private final Texts texts;
    private final Background background;
    private final Transcript transcript = new Transcript("preview-text", target -> {});
    private final MenuButton encodings = new MenuButton();
    private final Pager pager;
    private Charset charset;

    TextViewer(TextFile file, Texts texts, Background background) {
        this.file = file;
        this.texts = texts;
        this.background = background;
        charset = file.guessed();
        pager = new Pager(texts, file.pages(), page -> load());
        encodings.setId("preview-encoding");
        encodings.getStyleClass().add("flat");
        encodings.setAccessibleText(texts.of("preview.encoding"));
        var group = new ToggleGroup();
        offered().forEach(each -> encodings.getItems().add(item(each, group)));
        transcript.setAccessibleText(texts.of("preview.text.spoken"));
        load();
    }

    @Override
    public Node body() {
        return transcript;
    }

    @Override
    public List<Node> tools() {
        return List.of(encodings, pager);
    }

    @Override
    public boolean press(KeyEvent press) {
        if (SWITCH.matches(press)) {
            Menus.open(encodings);
            return true;
        }
        return pager.press(press);
    }

    private List<Charset> offered() {
        var all = new ArrayList<>(Encodings.OFFERED);
        if (!all.contains(file.guessed())) {
            all.add(file.guessed());
        }
        return all;
    }

    private RadioMenuItem item(Charset offered, ToggleGroup group) {
        var item = new RadioMenuItem(name(offered));
        item.setToggleGroup(group);
        item.setSelected(offered.equals(charset));
        item.setOnAction(
                event -> {
                    charset = offered;
                    load();
                });
        return item;
    }

    /// As people call it here.
    private static String name(Charset charset) {
        return switch (charset.name()) {
            case "IBM866" -> "CP866 (DOS)";
            case "windows-1251" -> "Windows-1251";
            case "windows-1252" -> "Windows-1252";
            default -> charset.name();
        };
    }

    private void load() {
        encodings.setText(name(charset));
        int page = pager.page();
        var wanted = charset;
        background.load(
                PAGE,
                () -> block(file.page(page, wanted)),
                this::show,
                failure -> show(no(failure)));
    }

    private void show(Block block) {
        transcript.openAt(List.of(block), block.id());
    }

    private static Block block(String text) {
        return page(
                Visible.code(text)
                        .lines()
                        .<Part>map(line -> new Paragraph("preview-code", List.of(Span.of(line))))
                        .toList());
    }

    private Block no(Throwable failure) {
        var reason =
                failure instanceof UnreadableException no
                        ? no.reason()
                        : UnreadableException.Reason.DAMAGED;
        return page(List.of(Paragraph.of(texts.of("preview.reason." + reason.key()))));
    }

    private static Block page(List<Part> parts) {
        return new Block(PAGE, "plain", List.of(), "", parts);
    }
}
