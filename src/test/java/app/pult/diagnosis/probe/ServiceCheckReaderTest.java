package app.pult.diagnosis.probe;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.fixture.FakeArticles;
import app.pult.knowledge.Article;
import app.pult.knowledge.ArticleId;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

class ServiceCheckReaderTest {
    @Test
    void aFencedBlockOfMarkdown() {
        var body =
                """
                ## Check

                ```service-check Mail of the office
                # the servers of the provider
                imaps://imap.example.com
                smtp://smtp.example.com:587   # submission
                not a target at all
                compare https://example.org/
                ```

                ```powershell
                Test-NetConnection smtp.example.com -Port 587
                ```
                """;

        var checks = markdown("Mail", body);

        assertThat(checks).hasSize(1);
        assertThat(checks.getFirst().product()).isEqualTo("Mail of the office");
        assertThat(shown(checks.getFirst().endpoints()))
                .containsExactly("imaps://imap.example.com:993", "smtp://smtp.example.com:587");
        assertThat(shown(checks.getFirst().references())).containsExactly("https://example.org");
    }

    @Test
    void aBlockOfHtml() {
        var body =
                """
                <p>Before</p><pre><code class="x">service-check
                https://pay.example.com/a?b=1&amp;c=2
                </code></pre>
                https://other.example.com
                """;

        var checks = read("Payments", Article.Format.HTML, body);

        assertThat(checks).hasSize(1);
        assertThat(checks.getFirst().product()).isEqualTo("Payments");
        assertThat(shown(checks.getFirst().endpoints()))
                .containsExactly("https://pay.example.com/a?b=1&c=2");
    }

    @Test
    void theNameMayStandBelowTheFence() {
        var checks = markdown("T", "```\nservice-check Shop\nhttps://shop.example.com\n```\n");

        assertThat(checks).extracting(ServiceCheck::product).containsExactly("Shop");
    }

    @Test
    void proseIsNone() {
        assertThat(markdown("A", "service-check X\nhttps://a.com\n")).isEmpty();
        assertThat(
                        markdown(
                                "A",
                                "A service-check is a list.\nservice-checks are lists\nhttps://a.com\n"))
                .isEmpty();
        assertThat(markdown("A", "```service-check X\n```\n")).isEmpty();
    }

    @Test
    void twoInOneArticle() {
        var body =
                """
                ```service-check A
                https://a.example.com
                ```
                ```service-check B
                https://b.example.com
                ```
                """;

        assertThat(markdown("T", body)).extracting(ServiceCheck::product).containsExactly("A", "B");
    }

    /// Not a line of them is lost, and both languages look at the same.
    @Test
    void thoseOfThePracticeDeskAreReadWhole() {
        var russian = ofPractice("ru");

        assertThat(russian).hasSize(6);
        assertThat(russian)
                .allSatisfy(
                        check -> {
                            assertThat(check.endpoints()).hasSizeBetween(2, 4);
                            assertThat(check.references()).hasSize(2);
                        });
        assertThat(ofPractice("en"))
                .extracting(ServiceCheck::targets)
                .containsExactlyInAnyOrderElementsOf(
                        russian.stream().map(ServiceCheck::targets).toList());
    }

    private static List<ServiceCheck> markdown(String title, String body) {
        return read(title, Article.Format.MARKDOWN, body);
    }

    private static List<ServiceCheck> read(String title, Article.Format format, String body) {
        return ServiceCheckReader.read(
                new Article(
                        new ArticleId("a"),
                        "a",
                        "en",
                        title,
                        "",
                        "",
                        List.of(),
                        format,
                        body,
                        List.of(),
                        Instant.EPOCH));
    }

    private static List<ServiceCheck> ofPractice(String language) {
        return FakeArticles.ofPractice().list(language, "").stream()
                .filter(article -> article.language().equals(language))
                .flatMap(article -> ServiceCheckReader.read(article).stream())
                .toList();
    }

    private static List<String> shown(List<Target> targets) {
        return targets.stream().map(Target::shown).toList();
    }
}
