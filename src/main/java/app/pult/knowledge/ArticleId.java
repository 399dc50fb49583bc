package app.pult.knowledge;

/// A knowledge base page as the server names it. Opaque.
public record ArticleId(String value) {
    public ArticleId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("blank article id");
        }
    }
}
