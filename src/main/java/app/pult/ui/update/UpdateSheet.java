package app.pult.ui.update;

import app.pult.ui.kit.Copied;
import app.pult.ui.kit.Look;
import app.pult.ui.kit.ScrolledSheet;
import app.pult.ui.kit.Sizes;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.Wrapped;
import app.pult.ui.kit.transcript.SelectableText;
import app.pult.update.UpdatePlace;
import app.pult.update.Verdict;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// What is new in a version, and where it lies. Esc or a click beside it closes it.
///
/// Thread: FX only.
public final class UpdateSheet extends StackPane {
    private final Verdict.Newer newer;
    private final Means means;
    private final Button open;

    /// `browser` shows a place with the desktop's means; `putAway` is for operators who do not want
    /// to be told of this version.
    public record Means(
            Texts texts, Consumer<UpdatePlace> browser, Runnable putAway, Runnable close) {}

    public UpdateSheet(Verdict.Newer newer, Means means) {
        this.newer = newer;
        this.means = means;
        var texts = means.texts();
        var title = new Label(texts.of("update.title", newer.manifest().version().toString()));
        title.getStyleClass().add("pane-title");
        var here = Wrapped.of(texts.of("update.here", newer.here().toString()));
        here.getStyleClass().add("secondary");
        open = button("open", "update.open.label", () -> means.browser().accept(newer.place()));
        var content = new VBox(title, here);
        news(content);
        places(content);
        content.getChildren().add(buttons());
        content.getStyleClass().add("update-sheet");
        setId("update-sheet");
        getStylesheets().add(Look.stylesheet(UpdateSheet.class, "update.css"));
        ScrolledSheet.lay(content, this, means.close());
    }

    /// The first thing that can be done.
    public Optional<Node> keyboard() {
        return Optional.of(open);
    }

    private void news(VBox content) {
        var words = newer.manifest().news(means.texts().locale());
        if (!words.isBlank()) {
            var text = new SelectableText(words);
            text.setId("update-news");
            content.getChildren().add(part("update.news", text));
        }
    }

    private void places(VBox content) {
        var texts = means.texts();
        var sizes = new Sizes(texts);
        var where = new VBox();
        where.getStyleClass().add("update-places");
        for (var offer : newer.offers()) {
            var address = new SelectableText(offer.where());
            address.getStyleClass().add("mono");
            var sum =
                    Wrapped.of(
                            texts.of(
                                    "update.size",
                                    sizes.of(offer.installer().bytes()),
                                    offer.installer().sha256()));
            sum.getStyleClass().add("caption");
            where.getChildren().add(new VBox(address, sum));
        }
        if (newer.offers().isEmpty()) {
            where.getChildren().add(Wrapped.of(texts.of("update.where.none")));
        }
        content.getChildren().add(part("update.where", where));
    }

    private VBox part(String titleKey, Node body) {
        var title = new Label(means.texts().of(titleKey));
        title.getStyleClass().add("strong");
        var part = new VBox(title, body);
        part.getStyleClass().add("update-part");
        return part;
    }

    private FlowPane buttons() {
        var copy = button("copy", "update.copy.label", () -> {});
        copy.setOnAction(
                press -> {
                    copy();
                    copy.setText(means.texts().of("update.copied"));
                });
        copy.setDisable(newer.offers().isEmpty());
        var dismiss =
                button(
                        "dismiss",
                        "update.dismiss.label",
                        () -> {
                            means.putAway().run();
                            means.close().run();
                        });
        open.getStyleClass().add("primary");
        dismiss.getStyleClass().add("flat");
        var row = new FlowPane(open, copy, dismiss);
        row.getStyleClass().add("update-buttons");
        return row;
    }

    private void copy() {
        Copied.put(
                newer.offers().stream()
                        .map(Verdict.Offer::where)
                        .collect(Collectors.joining("\n")));
    }

    private Button button(String name, String key, Runnable action) {
        var button = new Button(means.texts().of(key));
        button.setId("update-" + name);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(press -> action.run());
        return button;
    }
}
