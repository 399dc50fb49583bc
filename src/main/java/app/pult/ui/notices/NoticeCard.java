package app.pult.ui.notices;

import app.pult.ui.kit.Command;
import app.pult.ui.kit.Commands;
import app.pult.ui.kit.Icons;
import app.pult.ui.kit.Look;
import app.pult.ui.kit.Subscriptions;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.Wrapped;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.Optional;
import java.util.function.BiConsumer;

/// What pops up in the corner of the window. It never takes the keyboard; its key is on it.
///
/// Thread: FX only.
public final class NoticeCard extends VBox {
    private final NoticeWords words;
    private final Label title = new Label();
    private final Label body = Wrapped.of("", "secondary");
    private final BiConsumer<String, String> desktop;

    /// `desktop` tells title and sentence outside the window, if it has to be.
    public NoticeCard(
            NoticesModel model,
            Texts texts,
            Commands commands,
            BiConsumer<String, String> desktop) {
        this.desktop = desktop;
        words = new NoticeWords(texts);
        var open =
                Command.of("notices.open", model::open)
                        .on("Ctrl+Shift+U")
                        .when(
                                Bindings.createBooleanBinding(
                                        () -> model.popupProperty().get().isPresent(),
                                        model.popupProperty()),
                                "notices.open.hindered");
        title.getStyleClass().add("notices-title");
        var close = new Button();
        close.setGraphic(Icons.of(Feather.X));
        close.setId("notices-close");
        close.setFocusTraversable(false);
        close.setAccessibleText(texts.of("notices.close"));
        close.getStyleClass().add("flat");
        close.setOnAction(event -> model.dismiss());
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        var head = new HBox(title, close);
        head.getStyleClass().add("notices-head");
        var go = commands.primaryButton(open);
        go.setFocusTraversable(false);
        var foot = new HBox(go);
        foot.setAlignment(Pos.CENTER_RIGHT);
        setId("notices-card");
        getStyleClass().add("corner-card");
        getStylesheets().add(Look.stylesheet(NoticeCard.class, "notices.css"));
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().addAll(head, body, foot);
        var active = new Subscriptions();
        active.whileInScene(
                this,
                () -> {
                    model.attach();
                    active.add(model::detach);
                    active.add(commands.add(open));
                    active.add(model.popupProperty().subscribe(this::show));
                });
    }

    private void show(Optional<Popup> popup) {
        setVisible(popup.isPresent());
        setManaged(popup.isPresent());
        popup.ifPresent(
                news -> {
                    title.setText(words.title(news));
                    body.setText(words.body(news));
                    setAccessibleText(title.getText() + ". " + body.getText());
                    var window = getScene().getWindow();
                    if (window == null || !window.isFocused()) {
                        desktop.accept(title.getText(), body.getText());
                    }
                });
    }
}
