package app.pult.ui.conversation;

import app.pult.desk.DraftKey;
import app.pult.ui.kit.Ages;
import app.pult.ui.kit.Command;
import app.pult.ui.kit.Commands;
import app.pult.ui.kit.Look;
import app.pult.ui.kit.Subscriptions;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.Wrapped;
import app.pult.ui.shell.Ticker;

import javafx.beans.binding.Bindings;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Says in a corner of the window what was sent and until when it can be taken back, with a button
/// and a key for it. It never takes the keyboard.
///
/// Thread: FX only.
public final class UndoSendCard extends VBox {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration LATE = Duration.ofSeconds(5);

    private final ComposerModel composer;
    private final Texts texts;
    private final Ages ages;
    private final Label words = Wrapped.of("");
    private final HBox foot = new HBox();
    private final Button now;

    /// `goOn` opens what was taken back.
    public UndoSendCard(
            ComposerModel composer,
            Texts texts,
            Ages ages,
            Commands commands,
            Consumer<DraftKey> goOn) {
        this.composer = composer;
        this.texts = texts;
        this.ages = ages;
        var last = composer.undo().lastProperty();
        var some = Bindings.createBooleanBinding(() -> last.get().isPresent(), last);
        var undo =
                Command.of(
                                "conversation.undosend",
                                () -> composer.dispatch().takeBack(goOn, this::late))
                        .on("Ctrl+Shift+R")
                        .when(some, "conversation.undosend.hindered");
        var hurry =
                Command.of("conversation.sendnow", composer.dispatch()::hurry)
                        .when(some, "conversation.undosend.hindered");
        words.setId("undo-send-words");
        var back = commands.primaryButton(undo);
        back.setText(texts.of("kit.edit.undo"));
        back.setAccessibleText(commands.label(undo));
        now = commands.button(hurry);
        now.setText(texts.of("conversation.sendnow.button"));
        now.setAccessibleText(commands.label(hurry));
        List.of(back, now).forEach(UndoSendCard::leaveTheKeyboard);
        foot.getChildren().addAll(back, now);
        foot.getStyleClass().add("undo-send-buttons");
        setId("undo-send");
        setAccessibleRole(AccessibleRole.TOOL_BAR);
        getStyleClass().addAll("corner-card");
        getStylesheets().add(Look.stylesheet(UndoSendCard.class, "conversation.css"));
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().addAll(words, foot);
        var active = new Subscriptions();
        active.whileInScene(
                this,
                () -> {
                    active.add(commands.add(undo));
                    active.add(commands.add(hurry));
                    active.add(last.subscribe(this::show));
                    active.add(
                            Ticker.start(
                                    composer.undo().delay(),
                                    SECOND,
                                    () -> last.get().ifPresent(this::say)));
                });
    }

    /// It has left: said where it was to be taken back.
    private void late() {
        words.setText(texts.of("conversation.undosend.late"));
        setAccessibleText(words.getText());
        foot.setVisible(false);
        foot.setManaged(false);
        stand(true);
        composer.undo().delay().after(LATE, () -> show(composer.undo().lastProperty().get()));
    }

    private void stand(boolean wanted) {
        setVisible(wanted);
        setManaged(wanted);
    }

    private static void leaveTheKeyboard(Button button) {
        button.setFocusTraversable(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
    }

    private void show(Optional<UndoSend.Sent> sent) {
        stand(sent.isPresent());
        sent.ifPresent(
                shown -> {
                    foot.setVisible(true);
                    foot.setManaged(true);
                    now.setVisible(!shown.isLater());
                    now.setManaged(!shown.isLater());
                    say(shown);
                });
    }

    private void say(UndoSend.Sent sent) {
        var key = sent.draft().kind() == DraftKey.Kind.NOTE ? "note" : "reply";
        words.setText(
                sent.isLater()
                        ? texts.of(
                                "conversation.undosend.later." + key,
                                sent.number(),
                                ages.moment(sent.leaves()))
                        : texts.of(
                                "conversation.undosend.soon." + key,
                                sent.number(),
                                Math.max(1, (composer.undo().left(sent).toMillis() + 999) / 1000)));
        setAccessibleText(words.getText());
    }
}
