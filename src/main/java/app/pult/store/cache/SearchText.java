package app.pult.store.cache;

import app.pult.desk.Person;
import app.pult.desk.rich.HtmlReader;
import app.pult.desk.rich.MarkdownReader;
import app.pult.desk.rich.PlainWriter;
import app.pult.knowledge.Article;

import java.time.Instant;

/// Something that can be found: whose it is, when it was written, its title and its words. Thread:
/// any.
record SearchText(Kind kind, Object owner, Instant at, String title, String body) {
    /// Each has a stretch of rowids of its own, so that one kind is searched without the others;
    /// messages, their files and tickets share one, newest last.
    enum Kind {
        MESSAGE(0),
        FILE(0),
        TICKET(0),
        ARTICLE(1L << 40),
        PERSON(1L << 41);

        private final long base;

        Kind(long base) {
            this.base = base;
        }

        long base() {
            return base;
        }
    }

    static SearchText of(Article article) {
        return new SearchText(
                Kind.ARTICLE,
                article.id().value(),
                article.updated(),
                article.title(),
                String.join(
                        "\n",
                        article.summary(),
                        String.join(" ", article.tags()),
                        plain(article.format(), article.body())));
    }

    /// What an article says, without its markup.
    static String plain(Article.Format format, String body) {
        var text =
                switch (format) {
                    case HTML -> HtmlReader.readPage(body);
                    case MARKDOWN -> MarkdownReader.read(body);
                };
        return PlainWriter.write(text.blocks());
    }

    static SearchText of(Person person) {
        return new SearchText(
                Kind.PERSON, person.id().value(), Instant.EPOCH, person.name(), person.address());
    }

    /// Tells one text from another; not for safety.
    long digest() {
        long digest = 1;
        for (var text : new String[] {title, body}) {
            for (int i = 0; i < text.length(); i++) {
                digest = digest * 0x100000001b3L + text.charAt(i);
            }
            digest = digest * 31 + 7;
        }
        return digest;
    }
}
