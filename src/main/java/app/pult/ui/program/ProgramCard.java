package app.pult.ui.program;

import app.pult.ui.kit.Command;
import app.pult.ui.kit.Commands;
import app.pult.ui.kit.Icons;
import app.pult.ui.kit.Look;
import app.pult.ui.kit.Subscriptions;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.Wrapped;

import javafx.beans.binding.BooleanBinding;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says in a corner of the window that the last session ended badly and what was kept, and how a
/// support bundle is getting on. It never takes the keyboard: its commands have keys and stand in
/// the palette.
///
/// Thread: FX only.
final class ProgramCard extends VBox {
    private final LastSession last;
    private final KeptModel kept;
    private final BundleModel bundle;
    private final Texts texts;
    private final Label title = Wrapped.of("", "strong");
    private final Label body = Wrapped.of("", "secondary");
    private final FlowPane buttons = new FlowPane();
    private final Button close = new Button();
    private final Button show;
    private final Button save;

    /// `show` lays what was kept over the window, `save` asks where a bundle goes.
    ProgramCard(
            ProgramPart.Models models, Texts texts, Commands commands, Command show, Command save) {
        last = models.last();
        kept = models.kept();
        bundle = models.bundle();
        this.texts = texts;
        this.show = commands.primaryButton(show);
        this.show.setText(texts.of("program.card.show"));
        this.show.setAccessibleText(commands.label(show));
        this.save = commands.button(save);
        this.save.setText(texts.of("program.card.save"));
        this.save.setAccessibleText(commands.label(save));
        buttons.getStyleClass().add("program-buttons");
        buttons.getChildren().setAll(this.show, this.save);
        setId("program-card");
        setAccessibleRole(AccessibleRole.TOOL_BAR);
        getStyleClass().add("corner-card");
        getStylesheets().add(Look.stylesheet(ProgramCard.class, "program.css"));
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().addAll(head(), body, buttons);
        List.of(this.show, this.save).forEach(button -> button.setFocusTraversable(false));
        var active = new Subscriptions();
        active.whileInScene(
                this,
                () -> {
                    active.add(last.endedProperty().subscribe(ended -> tell()));
                    active.add(last.toldProperty().subscribe(told -> tell()));
                    active.add(kept.keptProperty().subscribe(now -> tell()));
                    active.add(bundle.stateProperty().subscribe(now -> tell()));
                });
    }

    private HBox head() {
        close.setGraphic(Icons.of(Feather.X));
        close.setId("program-close");
        close.setFocusTraversable(false);
        close.setAccessibleText(texts.of("program.dismiss.label"));
        close.getStyleClass().add("flat");
        close.setOnAction(event -> dismiss());
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        var head = new HBox(title, close);
        head.getStyleClass().add("program-head");
        return head;
    }

    /// Puts away whatever is on the card.
    void dismiss() {
        if (bundle.stateProperty().get() instanceof BundleModel.State.None) {
            last.toldProperty().set(true);
        }
        bundle.putAway();
    }

    /// Whether there is something on it that was read and can go.
    BooleanBinding dismissable() {
        return visibleProperty().and(close.visibleProperty());
    }

    private void tell() {
        close.setVisible(!(bundle.stateProperty().get() instanceof BundleModel.State.Packing));
        switch (bundle.stateProperty().get()) {
            case BundleModel.State.None none -> tellEnd();
            case BundleModel.State.Packing now ->
                    say("program.bundle.packing", texts.of("program.bundle.packing.body"));
            case BundleModel.State.Saved saved ->
                    say(
                            "program.bundle.saved",
                            texts.of(
                                    "program.bundle.saved.body",
                                    String.valueOf(saved.file().getFileName()),
                                    saved.file().toAbsolutePath().resolveSibling("").toString()));
            case BundleModel.State.Failed failed ->
                    say(
                            "program.bundle.failed",
                            texts.of("program.bundle.failed.body", failed.reason()),
                            save);
        }
    }

    private void tellEnd() {
        boolean isNews = last.endedProperty().get().isPresent() && !last.toldProperty().get();
        stand(isNews);
        if (isNews) {
            say("program.ended", kept(), show, save);
        }
    }

    private String kept() {
        return kept.keptProperty()
                .get()
                .map(this::kept)
                .orElseGet(() -> texts.of("program.ended.unread"));
    }

    private String kept(KeptModel.Kept now) {
        var parts =
                Stream.of(
                                now.drafts() > 0
                                        ? texts.of("program.kept.drafts", now.drafts())
                                        : "",
                                now.unsent() > 0
                                        ? texts.of("program.kept.unsent", now.unsent())
                                        : "")
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "));
        return parts.isEmpty()
                ? texts.of("program.ended.nothing")
                : texts.of("program.ended.body", parts);
    }

    private void say(String titleKey, String words, Node... offered) {
        title.setText(texts.of(titleKey));
        body.setText(words);
        setAccessibleText(title.getText() + ". " + words);
        buttons.getChildren().setAll(offered);
        buttons.setManaged(offered.length > 0);
        stand(true);
    }

    private void stand(boolean wanted) {
        setVisible(wanted);
        setManaged(wanted);
    }
}
