package app.pult.ui.conversation.preview;

import app.pult.ui.kit.Icons;
import app.pult.ui.kit.Texts;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;

import org.kordamp.ikonli.feather.Feather;

import java.text.NumberFormat;
import java.util.List;

/// A picture to be zoomed (+ − 0 1, Ctrl and the wheel) and moved about. Thread: FX only.
final class ImageArea extends ScrollPane {
    private final Texts texts;
    private final ImageView view = new ImageView();
    private final Label percent = new Label();
    private final ReadOnlyDoubleWrapper scale = new ReadOnlyDoubleWrapper(1);
    private final List<Node> tools;
    private final Fit fit;
    private Zoom zoom = Zoom.FIT;
    private double width = 1;
    private double height = 1;

    /// What has to be in sight of a picture that fits: all of it, or a line of a page.
    enum Fit {
        WHOLE,
        WIDTH
    }

    ImageArea(Texts texts, Fit fit) {
        this.texts = texts;
        this.fit = fit;
        var ground = new StackPane(view);
        ground.getStyleClass().add("preview-ground");
        setId("preview-image");
        setContent(ground);
        setFitToWidth(true);
        setFitToHeight(true);
        setPannable(true);
        setFocusTraversable(true);
        getStyleClass().add("preview-area");
        view.setSmooth(true);
        percent.setMinWidth(USE_PREF_SIZE);
        percent.getStyleClass().add("secondary");
        tools =
                List.of(
                        tool(
                                "preview.zoom.out",
                                Feather.ZOOM_OUT,
                                () -> zoom(Zoom.out(scale.get()))),
                        percent,
                        tool("preview.zoom.in", Feather.ZOOM_IN, () -> zoom(Zoom.in(scale.get()))),
                        tool("preview.zoom.fit", Feather.MAXIMIZE, () -> zoom(Zoom.FIT)),
                        words("preview.zoom.true", () -> zoom(Zoom.TRUE_SIZE)));
        viewportBoundsProperty().subscribe(bounds -> apply());
        addEventFilter(ScrollEvent.SCROLL, this::turn);
    }

    /// Shows an image that stands for something of this true size, in pixels.
    void show(Image image, double trueWidth, double trueHeight) {
        view.setImage(image);
        width = trueWidth;
        height = trueHeight;
        apply();
    }

    void toTop() {
        setVvalue(getVmin());
    }

    /// How large it is shown now; 1 is its true size.
    ReadOnlyDoubleProperty scaleProperty() {
        return scale.getReadOnlyProperty();
    }

    List<Node> tools() {
        return tools;
    }

    void zoom(Zoom wanted) {
        zoom = wanted;
        apply();
    }

    boolean press(KeyEvent press) {
        if (press.isControlDown() || press.isAltDown() || press.isMetaDown()) {
            return false;
        }
        switch (press.getCode()) {
            case PLUS, EQUALS, ADD -> zoom(Zoom.in(scale.get()));
            case MINUS, SUBTRACT -> zoom(Zoom.out(scale.get()));
            case DIGIT0, NUMPAD0 -> zoom(Zoom.FIT);
            case DIGIT1, NUMPAD1 -> zoom(Zoom.TRUE_SIZE);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void apply() {
        var seen = getViewportBounds();
        double across = seen.getWidth() / width;
        double fitting = fit == Fit.WIDTH ? across : Math.min(across, seen.getHeight() / height);
        double now = zoom.scale(fitting > 0 ? fitting : 1);
        scale.set(now);
        view.setFitWidth(Math.max(1, width * now));
        view.setFitHeight(Math.max(1, height * now));
        percent.setText(NumberFormat.getPercentInstance(texts.locale()).format(now));
    }

    private void turn(ScrollEvent event) {
        if (event.isControlDown()) {
            zoom(event.getDeltaY() > 0 ? Zoom.in(scale.get()) : Zoom.out(scale.get()));
            event.consume();
        }
    }

    private Button tool(String key, Feather glyph, Runnable action) {
        var button = new Button("", Icons.of(glyph));
        button.setAccessibleText(texts.of(key));
        button.setTooltip(new Tooltip(texts.of(key)));
        return flat(button, "icon-button", action);
    }

    private Button words(String key, Runnable action) {
        return flat(new Button(texts.of(key)), "flat", action);
    }

    private static Button flat(Button button, String style, Runnable action) {
        button.getStyleClass().add(style);
        button.setMnemonicParsing(false);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }
}
