package app.pult.ui.knowledge;

import app.pult.ui.kit.Background;
import app.pult.ui.kit.EmptyState;
import app.pult.ui.kit.Icons;
import app.pult.ui.kit.Look;
import app.pult.ui.kit.Shortcut;
import app.pult.ui.kit.Subscriptions;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.transcript.Transcript;
import app.pult.ui.shell.FindBar;
import app.pult.ui.shell.Threads;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.Optional;
import java.util.function.Consumer;

/// The guide over the window: its parts at the left, its text with the pictures beside them. Arrows
/// walk the parts, Tab leads into the text, Ctrl+F finds words, Esc closes.
///
/// Thread: FX only; reading goes to the executor.
public final class GuideSheet extends StackPane {
    private static final Shortcut FIND = Shortcut.parse("Ctrl+F");

    private static final String BEGIN = "part-0";

    /// Pictures are of a whole window.
    private static final double WIDEST_PICTURE = 860;

    private final Guide guide;
    private final Texts texts;
    private final Background background;
    private final ArticleParts parts;
    private final StringProperty language;
    private final Label title = new Label();
    private final ListView<Page.Heading> contents = new ListView<>();
    private final Transcript transcript;
    private final BorderPane reading = new BorderPane();
    private final FindBar find;
    private Optional<Page> shown = Optional.empty();

    /// In the language of the window; `browse` opens a web address, `close` takes the sheet away.
    public GuideSheet(
            Guide guide, Texts texts, Threads threads, Consumer<String> browse, Runnable close) {
        this.guide = guide;
        this.texts = texts;
        background = threads.background();
        language = new SimpleStringProperty(texts.locale().getLanguage());
        parts =
                new ArticleParts(
                        texts,
                        number -> {},
                        number -> new Label(),
                        new ArticlePictures(
                                texts, guide::picture, Optional.empty(), WIDEST_PICTURE, threads));
        transcript = new Transcript("guide-text", target -> follow(target, browse));
        var place = new StackPane();
        find = new FindBar("guide", transcript, reading, place, texts, threads);
        reading.setTop(place);
        reading.setCenter(transcript);
        listContents();
        var sheet = new BorderPane();
        sheet.setTop(header(close));
        sheet.setLeft(contents);
        sheet.setCenter(reading);
        sheet.getStyleClass().addAll("raised-sheet", "guide-sheet", "knowledge");
        sheet.setOnMouseClicked(event -> event.consume());
        setId("guide");
        getStyleClass().addAll("shell-veil", "guide-veil");
        getStylesheets().add(Look.stylesheet(GuideSheet.class, "knowledge.css"));
        getChildren().add(sheet);
        setOnMouseClicked(event -> close.run());
        addEventFilter(KeyEvent.KEY_PRESSED, press -> pressed(press, close));
        var active = new Subscriptions();
        active.whileInScene(
                this,
                () -> {
                    active.add(background::cancelAll);
                    active.add(language.subscribe(this::read));
                });
    }

    /// Where the keyboard begins.
    public Optional<Node> keyboard() {
        return Optional.of(contents);
    }

    private Node header(Runnable close) {
        title.setId("guide-title");
        title.getStyleClass().add("pane-title");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var words = texts.of("guide.close");
        var leave = new Button("", Icons.of(Feather.X));
        leave.setId("guide-close");
        leave.setAccessibleText(words);
        leave.getStyleClass().addAll("flat", "icon-button");
        leave.setOnAction(event -> close.run());
        var search = new Button(texts.of("guide.find.label"), Icons.of(Feather.SEARCH));
        search.setId("guide-search");
        search.setMnemonicParsing(false);
        search.getStyleClass().add("flat");
        search.setOnAction(event -> find.begin());
        var header = new HBox(title, gap, search, new LanguageSwitch(language, texts), leave);
        header.getStyleClass().addAll("guide-header", "hairline-bottom");
        return header;
    }

    private void listContents() {
        contents.setId("guide-contents");
        contents.setAccessibleText(texts.of("guide.contents.spoken"));
        contents.getStyleClass().addAll("plain", "guide-contents", "hairline-right");
        contents.setCellFactory(view -> new Part());
        contents.getSelectionModel()
                .selectedItemProperty()
                .subscribe(heading -> Optional.ofNullable(heading).ifPresent(this::goTo));
    }

    private void read(String wanted) {
        background.load(
                "guide",
                () -> parts.page(guide.in(wanted), Optional.empty()),
                this::show,
                failure -> reading.setCenter(new EmptyState(texts.of("guide.missing"))));
    }

    private void show(Page page) {
        shown = Optional.of(page);
        title.setText(page.article().title());
        transcript.setAccessibleText(page.article().title());
        transcript.openAt(page.blocks(), BEGIN);
        reading.setCenter(transcript);
        int place = contents.getSelectionModel().getSelectedIndex();
        contents.getItems()
                .setAll(page.headings().stream().filter(each -> each.level() == 2).toList());
        contents.getSelectionModel().select(Math.max(0, place));
    }

    /// The first part begins with what stands before it.
    private void goTo(Page.Heading heading) {
        boolean first = heading.equals(contents.getItems().getFirst());
        transcript.scrollTo(first ? BEGIN : heading.block());
    }

    private void follow(String target, Consumer<String> browse) {
        if (target.startsWith("#")) {
            shown.flatMap(page -> page.at(target.substring(1))).ifPresent(transcript::scrollTo);
        } else {
            browse.accept(target);
        }
    }

    private void pressed(KeyEvent press, Runnable close) {
        if (FIND.matches(press)) {
            find.begin();
            press.consume();
        } else if (press.getCode() == KeyCode.ESCAPE && !find.isOpen()) {
            close.run();
            press.consume();
        }
    }

    /// The line of one part.
    private static final class Part extends ListCell<Page.Heading> {
        Part() {
            setWrapText(true);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Page.@Nullable Heading heading, boolean empty) {
            super.updateItem(heading, empty);
            setText(empty || heading == null ? null : heading.words());
        }
    }
}
