package app.pult.ui.knowledge;

import app.pult.ui.kit.Texts;

/// What categories are called: our word for one we know, else the server's. Thread: any.
final class CategoryWords {
    private CategoryWords() {}

    static String of(String category, Texts texts) {
        if (category.isBlank()) {
            return texts.of("knowledge.category.none");
        }
        var key = "knowledge.category." + category;
        return texts.has(key) ? texts.of(key) : category;
    }
}
