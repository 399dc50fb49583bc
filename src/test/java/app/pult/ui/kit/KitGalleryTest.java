package app.pult.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Separator;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/// All parts of the kit on one picture, to be looked at: `target/screens/kit-*.png`.
@Tag("slow")
@ExtendWith(ApplicationExtension.class)
class KitGalleryTest {
    private Stage stage;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        stage.setScene(new Scene(new Region(), 1440, 900));
        stage.sizeToScene();
        stage.show();
    }

    @ParameterizedTest
    @CsvSource({
        "LIGHT,COMFORTABLE,ru",
        "LIGHT,COMFORTABLE,en",
        "DARK,COMFORTABLE,ru",
        "DARK,COMFORTABLE,en",
        "LIGHT,COMPACT,ru"
    })
    void everyPartIsPainted(Theme theme, Density density, String language) throws Exception {
        var gallery = new Gallery(Texts.in(Locale.of(language)), language.equals("ru"));
        onFx(
                () -> {
                    stage.getScene().setRoot(gallery.root());
                    return new Look(theme, density, 100).applyTo(stage.getScene());
                });
        WaitForAsyncUtils.waitForFxEvents();
        onFx(
                () -> {
                    gallery.prepare();
                    return 0;
                });
        WaitForAsyncUtils.waitForFxEvents();
        var png = onFx(() -> Snapshots.png(stage.getScene()));
        Files.createDirectories(Path.of("target/screens"));
        Files.write(
                Path.of(
                        "target/screens/kit-%s-%s-%s.png"
                                .formatted(theme, density, language)
                                .toLowerCase(Locale.ROOT)),
                png);

        assertThat(onFx(() -> truncated(stage.getScene().getRoot()))).as("cut labels").isEmpty();
    }

    /// Labels that show less than they say.
    private static List<String> truncated(Parent parent) {
        var cut = new ArrayList<String>();
        for (var node : parent.getChildrenUnmodifiable()) {
            if (node instanceof Labeled label && label.isVisible() && label.getSkin() != null) {
                label.lookupAll(".text").stream()
                        .map(Text.class::cast)
                        .filter(text -> text.getText().endsWith("..."))
                        .forEach(text -> cut.add(label.getText()));
            }
            if (node instanceof Parent inner) {
                cut.addAll(truncated(inner));
            }
        }
        return cut;
    }

    private static <T> T onFx(Callable<T> action) throws Exception {
        return WaitForAsyncUtils.asyncFx(action).get();
    }

    /// The parts, with words of the drawn main screen.
    private static final class Gallery {
        private final Texts texts;
        private final boolean russian;
        private final Commands commands;
        private final TextField focused = new TextField();
        private final ListView<String> rows = new ListView<>();
        private final ListView<String> nav = new ListView<>();

        Gallery(Texts texts, boolean russian) {
            this.texts = texts;
            this.russian = russian;
            commands = new Commands(texts, Map.of());
        }

        Parent root() {
            var split = new SplitPane(column(left()), column(middle()), column(right()));
            split.setDividerPositions(0.29, 0.70);
            split.getStyleClass().add("surface");
            return split;
        }

        void prepare() {
            rows.getSelectionModel().select(1);
            nav.getSelectionModel().select(0);
            focused.requestFocus();
        }

        private String say(String ru, String en) {
            return russian ? ru : en;
        }

        private static VBox column(List<Node> nodes) {
            var box = new VBox(14);
            box.getChildren().addAll(nodes);
            box.setStyle("-fx-padding: 16;");
            return box;
        }

        private List<Node> left() {
            rows.getItems()
                    .addAll(
                            say("Касса не видит сервер", "The till does not see the server"),
                            say("Обновление падает с 0x80070005", "Update fails with 0x80070005"),
                            say("Не приходит письмо с кодом", "No mail with the code"));
            rows.getStyleClass().add("rows");
            rows.setPrefHeight(130);
            nav.getItems()
                    .addAll(
                            say("Мои", "Mine"),
                            say("Без исполнителя", "Unassigned"),
                            say("Срок горит", "Due now"));
            nav.getStyleClass().add("nav");
            nav.setPrefHeight(104);
            return List.of(
                    styled(say("Обновление Windows падает", "Windows update fails"), "title"),
                    styled(say("Диагностика", "Diagnostics"), "pane-title"),
                    styled(
                            say(
                                    "Здравствуйте! 😀 谢谢 ✓ → ⏎ № ₽ „ё“ 123 456",
                                    "Hello! It has not installed for three days."),
                            "body"),
                    styled(
                            say(
                                    "Иван Петров · Бухгалтерия · 14:02",
                                    "Ivan Petrov · Accounts · 14:02"),
                            "secondary"),
                    styled("CBS.log:4812 Failed [HRESULT = 0x80070005]", "mono"),
                    new HBox(
                            8,
                            styled(say("отправлено", "sent"), "success-text"),
                            styled(say("ответ 11 мин", "due 11 min"), "sla-soon"),
                            styled(say("просрочено на 4 мин", "overdue by 4 min"), "sla-breach"),
                            styled("Ссылка", "accent-text")),
                    new Separator(),
                    pills(),
                    dots(),
                    styled(say("ГРУППЫ", "GROUPS"), "section-title"),
                    nav,
                    rows,
                    new ProgressStripShown(texts, russian).node(),
                    empty());
        }

        private List<Node> middle() {
            var disabled = new Button(say("Недоступно", "Disabled"));
            disabled.setDisable(true);
            var invalid = new TextField("https://");
            invalid.getStyleClass().add("invalid");
            var prompt = new TextField();
            prompt.setPromptText(say("Поиск, команда", "Search or command"));
            focused.setText(say("Ответ Ивану Петрову", "Answer to Ivan Petrov"));
            var area =
                    new TextArea(
                            say(
                                    "Иван, тогда причина ясна: службе не хватает прав на папку.",
                                    "Ivan, the cause is clear: the service may not write there."));
            area.setPrefRowCount(3);
            area.setWrapText(true);
            var combo = new ComboBox<String>();
            combo.getItems().addAll(say("средний", "medium"));
            combo.getSelectionModel().selectFirst();
            var check = new CheckBox(say("Работать без сети", "Work offline"));
            check.setSelected(true);
            var radio = new RadioButton(say("Учебный стол", "Practice desk"));
            radio.setSelected(true);
            return List.of(
                    row(
                            primary(),
                            new Button(say("ждать клиента", "await customer")),
                            flat(),
                            danger()),
                    row(
                            disabled,
                            icon(),
                            menu(),
                            field(),
                            new Hyperlink(say("Статья KB-104", "Article KB-104"))),
                    prompt,
                    focused,
                    invalid,
                    area,
                    row(combo, check, radio),
                    segments("accented"),
                    segments("quiet"),
                    tabs(),
                    table(),
                    dialog());
        }

        private List<Node> right() {
            return List.of(
                    finding(
                            Pill.Kind.DANGER,
                            say("критично", "critical"),
                            say(
                                    "Нет прав на SoftwareDistribution",
                                    "No rights on SoftwareDistribution")),
                    finding(
                            Pill.Kind.WARNING,
                            say("важно", "important"),
                            say("Остался драйвер антивируса", "An antivirus driver is left")),
                    new ErrorBanner(
                            ErrorBanner.Severity.ERROR,
                            new ErrorBanner.News(
                                    say("Сервер отклонил ответ.", "The server refused the reply."),
                                    say(
                                            "Текст сохранён в исходящих.",
                                            "Your text is kept in the outbox."),
                                    say(
                                            "Проверьте адресата и отправьте снова.",
                                            "Check the recipient and send again.")),
                            new Button(say("Открыть", "Open"))),
                    new ErrorBanner(
                            ErrorBanner.Severity.WARNING,
                            new ErrorBanner.News(
                                    say("Нет связи с сервером.", "The server cannot be reached."),
                                    "",
                                    say(
                                            "Всё написанное уйдёт, когда она вернётся.",
                                            "All you write will be sent when it is back."))),
                    new HBox(8, key("Ctrl K"), key("Ctrl ⇧ D"), key("F5"), key("Alt ↓")));
        }

        private static Node row(Node... nodes) {
            var box = new HBox(8, nodes);
            box.setStyle("-fx-alignment: center-left;");
            return box;
        }

        private Node primary() {
            return commands.primaryButton(
                    Command.of("kit.progress.stop", () -> {})
                            .when(new SimpleBooleanProperty(true))
                            .on("Ctrl+Enter"));
        }

        private Node flat() {
            var button = new Button(say("Заметка", "Note"));
            button.getStyleClass().add("flat");
            return button;
        }

        private Node danger() {
            var button = new Button(say("Удалить", "Delete"));
            button.getStyleClass().add("danger-button");
            return button;
        }

        private static Node icon() {
            var button = new Button("", Icons.of(Feather.SEARCH));
            button.getStyleClass().add("icon-button");
            return button;
        }

        private Node menu() {
            return new MenuButton(say("по срочности", "by urgency"), null, new MenuItem("1"));
        }

        private Node field() {
            var name = new Label(say("приоритет", "priority"));
            name.getStyleClass().add("field-name");
            var button = new MenuButton(say("средний", "medium"), name);
            button.getStyleClass().add("field-button");
            return button;
        }

        private Node segments(String style) {
            var group = new ToggleGroup();
            var box = new HBox();
            box.getStyleClass().addAll("segments", style);
            for (var words :
                    List.of(
                            say("Ответ Ивану Петрову", "Reply to Ivan Petrov"),
                            say("Заметка", "Note"),
                            say("Время", "Time"))) {
                var button = new ToggleButton(words);
                button.setToggleGroup(group);
                box.getChildren().add(button);
            }
            group.getToggles().getFirst().setSelected(true);
            return box;
        }

        private Node tabs() {
            var pane =
                    new TabPane(
                            tab(say("Находки 4", "Findings 4")),
                            tab(say("Факты 31", "Facts 31")),
                            tab(say("Проверки", "Checks")));
            pane.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
            return pane;
        }

        private static Tab tab(String words) {
            return new Tab(words, new Region());
        }

        private Node table() {
            var table = new TableView<String>();
            for (var name :
                    List.of(
                            say("Действие", "Action"),
                            say("Попытка", "Attempt"),
                            say("Причина", "Reason"))) {
                var column = new TableColumn<String, String>(name);
                column.setCellValueFactory(row -> new SimpleStringProperty(row.getValue()));
                column.setPrefWidth(150);
                table.getColumns().add(column);
            }
            table.getItems()
                    .addAll(
                            say("ответ, 10482", "reply, 10482"),
                            say("заметка, 10482", "note, 10482"));
            table.getSelectionModel().select(0);
            table.setPrefHeight(110);
            return table;
        }

        private Node dialog() {
            var pane = new DialogPane();
            pane.setHeaderText(
                    say(
                            "Отправить, хотя клиент уже ответил?",
                            "Send although the customer has answered?"));
            pane.setContentText(
                    say("Новое сообщение пришло в 14:11.", "A new message came at 14:11."));
            pane.getButtonTypes().addAll(ButtonType.OK, ButtonType.CANCEL);
            return pane;
        }

        private Node finding(Pill.Kind kind, String severity, String title) {
            var name = styled(title, "strong");
            name.setWrapText(true);
            name.setMinHeight(Region.USE_PREF_SIZE);
            HBox.setHgrow(name, Priority.ALWAYS);
            name.setMaxWidth(Double.MAX_VALUE);
            var evidence = styled("CBS.log:4812 Failed … [HRESULT = 0x8007…", "mono");
            evidence.getStyleClass().add("inset");
            evidence.setMaxWidth(Double.MAX_VALUE);
            var why =
                    styled(
                            say(
                                    "Служба обновления не может писать в папку. Встречается 37 раз с 18.11.",
                                    "The update service may not write to its folder. 37 times since 18 Nov."),
                            "secondary");
            why.setWrapText(true);
            why.setMinHeight(Region.USE_PREF_SIZE);
            var card =
                    new VBox(
                            new HBox(8, name, new Pill(kind, severity)),
                            evidence,
                            why,
                            new HBox(
                                    14,
                                    new Hyperlink(say("Сценарий", "Runbook")),
                                    new Hyperlink(say("Статья KB-104", "Article KB-104"))));
            card.getStyleClass().add("card");
            return card;
        }

        private Node pills() {
            return new HBox(
                    6,
                    new Pill(Pill.Kind.NEUTRAL, "12"),
                    new Pill(Pill.Kind.ACCENT, say("чат", "chat")),
                    new Pill(Pill.Kind.SUCCESS, say("решена", "solved")),
                    new Pill(Pill.Kind.WARNING, say("2 не отправлено", "2 not sent")),
                    new Pill(Pill.Kind.DANGER, say("критично", "critical")),
                    new Pill(Pill.Kind.NOTE, say("заметка", "note")));
        }

        private static Node dots() {
            var box = new HBox(6);
            for (var kind : List.of("accent", "success", "warning", "danger", "neutral")) {
                var dot = new Region();
                dot.getStyleClass().addAll("dot", kind);
                box.getChildren().add(dot);
            }
            box.getChildren().add(new Separator(Orientation.VERTICAL));
            for (var icon :
                    List.of(
                            Feather.INBOX,
                            Feather.SEND,
                            Feather.CLOCK,
                            Feather.WIFI_OFF,
                            Feather.PAPERCLIP)) {
                box.getChildren().add(Icons.of(icon));
            }
            return box;
        }

        private Node empty() {
            return new EmptyState(
                    say(
                            "Вам ничего не назначено. Возьмите следующее из «Без исполнителя».",
                            "Nothing is assigned to you. Take the next one from Unassigned."),
                    new Button(say("Взять следующее", "Take the next")));
        }

        private static Node key(String words) {
            return styled(words, "key-hint");
        }

        private static Label styled(String words, String styleClass) {
            var label = new Label(words);
            label.getStyleClass().add(styleClass);
            return label;
        }

        private record ProgressStripShown(Texts texts, boolean russian) {
            Node node() {
                var strip = new ProgressStrip(texts, "sync", () -> {});
                strip.show(russian ? "Первая загрузка" : "First sync", 3_120, 12_000);
                return strip;
            }
        }
    }
}
