package app.pult.ui.search;

import app.pult.ui.kit.ErrorBanner;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.Wrapped;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What is said where nothing was found, or nothing could be looked for. Thread: FX only.
final class NothingFound extends VBox {
    private NothingFound(Node... parts) {
        super(parts);
        getStyleClass().add("search-nothing");
    }

    static NothingFound of(String asked, Texts texts) {
        var what = line(texts.of("search.nothing", asked.strip()));
        what.setId("search-nothing");
        var tried = line(texts.of("search.nothing.tried"));
        tried.getStyleClass().add("muted");
        var next = line(texts.of("search.nothing.next"));
        next.getStyleClass().add("muted");
        return new NothingFound(what, tried, next);
    }

    static NothingFound broken(Texts texts) {
        return new NothingFound(
                new ErrorBanner(
                        ErrorBanner.Severity.ERROR,
                        new ErrorBanner.News(
                                texts.of("search.failed.what"),
                                texts.of("queue.failed.kept"),
                                texts.of("search.failed.next"))));
    }

    private static Label line(String words) {
        var label = Wrapped.of(words);
        return label;
    }
}
