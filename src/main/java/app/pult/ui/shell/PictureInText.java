package app.pult.ui.shell;

import app.pult.ui.kit.Icons;
import app.pult.ui.kit.Images;

import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.kordamp.ikonli.feather.Feather;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/// A picture between words: as wide as there is room, and never wider than it is. Its own words
/// stand in its place until it is here, and where it cannot be shown.
///
/// Thread: FX only; it is read on a work thread.
public final class PictureInText extends StackPane {
    private static final double WIDEST = 560;

    /// Of one that is as high as a tower a strip is left.
    private static final double HIGHEST = 1_600;

    /// `file` makes its content come, on a work thread; `name` is that of the file.
    public PictureInText(String words, String name, Callable<Path> file, Threads threads) {
        this(words, name, file, WIDEST, threads);
    }

    /// The same, up to so many pixels wide.
    public PictureInText(
            String words, String name, Callable<Path> file, double widest, Threads threads) {
        var label = new Label(words, Icons.of(Feather.IMAGE));
        label.setWrapText(true);
        getStyleClass().add("transcript-picture");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(words);
        getChildren().setAll(label);
        threads.write(
                () -> Images.open(file.call(), name),
                image -> getChildren().setAll(new Fitted(image, widest)),
                failure -> {});
    }

    /// Whether it is here, and not only its words.
    public boolean isShown() {
        return getChildren().getFirst() instanceof Fitted;
    }

    /// A click, Enter or Space looks at it; `spoken` says so to who does not see it.
    public PictureInText lookedAtBy(String spoken, Runnable look) {
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(spoken);
        setOnMouseClicked(
                event -> {
                    if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
                        look.run();
                    }
                });
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                press -> {
                    if (press.getCode() == KeyCode.ENTER || press.getCode() == KeyCode.SPACE) {
                        look.run();
                        press.consume();
                    }
                });
        return this;
    }

    /// Its height goes by the width it gets.
    private static final class Fitted extends Region {
        private final ImageView view;
        private final double width;
        private final double ratio;

        Fitted(Image image, double widest) {
            view = new ImageView(image);
            view.setPreserveRatio(true);
            view.setSmooth(true);
            ratio = image.getHeight() / image.getWidth();
            width = Math.min(Math.min(widest, image.getWidth()), HIGHEST / ratio);
            setMinWidth(0);
            setMaxWidth(width);
            getChildren().add(view);
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        @Override
        protected double computePrefWidth(double height) {
            return width;
        }

        @Override
        protected double computePrefHeight(double room) {
            return Math.ceil((room < 0 ? width : Math.min(room, width)) * ratio);
        }

        @Override
        protected double computeMinHeight(double room) {
            return computePrefHeight(room);
        }

        @Override
        protected void layoutChildren() {
            view.setFitWidth(Math.max(1, Math.min(getWidth(), width)));
        }
    }
}
