package app.pult.knowledge;

import app.pult.desk.Attachment;

import java.time.Instant;
import java.util.List;

/// A page of the knowledge base in one language. Translations of each other share `translationOf`.
/// `language` is an ISO 639-1 code; `body` is HTML or Markdown as `format` says, unsanitised. A
/// picture in it is one of `files`, by its name or Content-ID.
public record Article(
        ArticleId id,
        String translationOf,
        String language,
        String title,
        String summary,
        String category,
        List<String> tags,
        Format format,
        String body,
        List<Attachment> files,
        Instant updated) {
    public enum Format {
        MARKDOWN,
        HTML
    }

    public Article {
        tags = List.copyOf(tags);
        files = List.copyOf(files);
    }
}
