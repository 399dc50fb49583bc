package app.pult.launch.tour;

import app.pult.knowledge.Article;
import app.pult.knowledge.Articles;
import app.pult.ui.shell.PictureInText;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;

import java.util.Locale;
import java.util.function.Consumer;

/// The part of the tour in which something is looked up beside the reply: the customer, the
/// diagnosis of what was sent, the knowledge base, the guide. Thread: the tour's.
record Lookup(Articles articles, Stagehand stagehand, Consumer<String> step) {
    /// Looks who writes and what is wrong, then reads an article, where the server has any.
    void read(Locale locale) {
        stagehand.press(KeyCode.F4, Stagehand.Held.NOTHING);
        stagehand.until("the customer", () -> stagehand.found("customer-card").isPresent());
        step.accept("the customer beside the reply, " + stagehand.picture("customer"));
        stagehand.click("shell-side-close");
        stagehand.press(KeyCode.F12, Stagehand.Held.NOTHING);
        stagehand.until("a diagnosis", () -> stagehand.found("diagnostics-note").isPresent());
        step.accept("what was sent is diagnosed, " + stagehand.picture("diagnosis"));
        stagehand.click("shell-side-close");
        var all = articles.list(locale.getLanguage(), "");
        if (all.isEmpty()) {
            return;
        }
        stagehand.press(KeyCode.F3, Stagehand.Held.NOTHING);
        stagehand.until("the knowledge base", () -> stagehand.found("knowledge-list").isPresent());
        step.accept("the knowledge base, " + stagehand.picture("knowledge"));
        var article = all.stream().filter(Lookup::hasPictures).findFirst();
        var title = article.orElse(all.getFirst()).title();
        stagehand.type("knowledge-filter", title);
        stagehand.until("an article is found", () -> isMarked(title));
        stagehand.press(KeyCode.ENTER, Stagehand.Held.NOTHING);
        stagehand.until("the article", () -> stagehand.found("knowledge-article").isPresent());
        article.ifPresent(pictured -> untilPicturesAreThere());
        step.accept("an article beside the reply, " + stagehand.picture("article"));
        stagehand.click("shell-side-close");
        stagehand.press(KeyCode.F1, Stagehand.Held.SHIFT);
        stagehand.until("the guide", () -> stagehand.found("guide-text").isPresent());
        untilPicturesAreThere();
        step.accept("the guide to the program, " + stagehand.picture("guide"));
        stagehand.press(KeyCode.ESCAPE, Stagehand.Held.NOTHING);
        stagehand.until("the window behind the guide", () -> stagehand.found("guide").isEmpty());
    }

    private static boolean hasPictures(Article article) {
        return article.files().stream().anyMatch(file -> file.mediaType().startsWith("image/"));
    }

    private void untilPicturesAreThere() {
        stagehand.until("the pictures in the text", this::picturesAreThere);
    }

    private boolean picturesAreThere() {
        var pictures = stagehand.all(".transcript-picture");
        return !pictures.isEmpty()
                && pictures.stream()
                        .map(PictureInText.class::cast)
                        .allMatch(PictureInText::isShown);
    }

    private boolean isMarked(String title) {
        return stagehand.all("#knowledge-list .list-cell:selected .label").stream()
                .anyMatch(label -> label instanceof Label text && text.getText().equals(title));
    }
}
