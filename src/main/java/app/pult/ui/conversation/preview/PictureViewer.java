package app.pult.ui.conversation.preview;

import app.pult.preview.Picture;
import app.pult.ui.kit.Background;
import app.pult.ui.kit.Images;
import app.pult.ui.kit.Texts;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;

import java.util.ArrayList;
import java.util.List;

/// A picture. Thread: FX only.
final class PictureViewer implements Viewer {
    private final ImageArea area;
    private final List<Node> tools;

    PictureViewer(Picture picture, String name, Texts texts, Background background) {
        area = new ImageArea(texts, ImageArea.Fit.WHOLE);
        area.setAccessibleText(name);
        var size = new Label(texts.of("preview.picture.size", picture.width(), picture.height()));
        size.getStyleClass().add("secondary");
        tools = new ArrayList<>(area.tools());
        tools.add(size);
        background.load(
                "picture",
                () -> Images.of(picture.raster()),
                image -> area.show(image, picture.width(), picture.height()));
    }

    @Override
    public Node body() {
        return area;
    }

    @Override
    public List<Node> tools() {
        return tools;
    }

    @Override
    public boolean press(KeyEvent press) {
        return area.press(press);
    }
}
