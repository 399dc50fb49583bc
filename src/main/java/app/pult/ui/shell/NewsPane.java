package app.pult.ui.shell;

import app.pult.ui.kit.ErrorBanner;
import app.pult.ui.kit.ProgressStrip;
import app.pult.ui.kit.Texts;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.Optional;

/// What concerns the whole window, above its panes: bad news with what can be done, and how far the
/// first sync is. Takes no room while there is nothing to say.
///
/// Thread: FX only.
final class NewsPane extends VBox {
    private final StatusModel model;
    private final Selection selection;
    private final Texts texts;
    private final VBox banner = new VBox();
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final VBox progress = new VBox();
    private final ProgressStrip strip;

    /// A banner scrolls where it is higher than `most`, in pixels.
    NewsPane(
            StatusModel model,
            Selection selection,
            Texts texts,
            ObservableValue<? extends Number> most) {
        this.model = model;
        this.selection = selection;
        this.texts = texts;
        strip = new ProgressStrip(texts, "shell-first-sync", model::stopFirstSync);
        banner.getStyleClass().add("shell-banner");
        getStyleClass().add("shell-news");
        var scroll = new BannerScroll(banner);
        scroll.maxHeightProperty().bind(most);
        scroll.visibleProperty().bind(shown);
        scroll.managedProperty().bind(shown);
        getChildren().addAll(scroll, progress);
        model.bannerProperty().subscribe(this::showBanner);
        model.firstSyncProperty().subscribe(this::showProgress);
    }

    private void showBanner(Optional<Banner> news) {
        banner.getChildren().setAll(news.map(this::banner).stream().toList());
        shown.set(news.isPresent());
    }

    private ErrorBanner banner(Banner news) {
        var action =
                switch (news.action()) {
                    case SIGN_IN ->
                            button(
                                    "shell-sign-in",
                                    texts.of("shell.banner.signin.action"),
                                    () -> selection.go(new Place.SignIn()));
                    case RETRY ->
                            button("shell-retry", texts.of("shell.banner.retry"), model::syncNow);
                    case DISMISS ->
                            button(
                                    "shell-dismiss",
                                    texts.of("shell.banner.dismiss"),
                                    model::dismiss);
                };
        return new ErrorBanner(news.severity(), news.news(), action);
    }

    private void showProgress(Optional<StatusModel.FirstSync> sync) {
        progress.getChildren().setAll(sync.map(this::progress).stream().toList());
        progress.setManaged(sync.isPresent());
        progress.setVisible(sync.isPresent());
    }

    private Node progress(StatusModel.FirstSync sync) {
        return switch (sync.state()) {
            case RUNNING -> running(sync);
            case STOPPED -> stopped();
        };
    }

    private Node running(StatusModel.FirstSync sync) {
        var words = texts.of("shell.first.fetched", sync.fetched());
        if (sync.remaining().isPresent()) {
            strip.show(words, sync.fetched(), sync.fetched() + sync.remaining().getAsLong());
        } else {
            strip.show(words);
        }
        return strip;
    }

    private Node stopped() {
        var words = new Label(texts.of("shell.first.stopped"));
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        var row =
                new HBox(
                        words,
                        button(
                                "shell-first-sync-resume",
                                texts.of("shell.first.resume"),
                                model::resumeFirstSync));
        row.getStyleClass().add("progress-strip");
        return row;
    }

    private static Button button(String id, String words, Runnable action) {
        var button = new Button(words);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    /// As high as its words need at its width.
    private static final class BannerScroll extends ScrollPane {
        private final VBox banner;

        BannerScroll(VBox banner) {
            super(banner);
            this.banner = banner;
            setFitToWidth(true);
            setHbarPolicy(ScrollBarPolicy.NEVER);
            setFocusTraversable(false);
            setMinHeight(0);
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        @Override
        protected double computePrefHeight(double width) {
            return banner.prefHeight(width);
        }
    }
}
