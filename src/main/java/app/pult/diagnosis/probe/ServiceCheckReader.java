package app.pult.diagnosis.probe;

import app.pult.desk.rich.Block;
import app.pult.knowledge.Article;
import app.pult.knowledge.ArticleText;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Takes service checks out of the body of a knowledge article, where a team keeps them: a block of
/// code that begins with `service-check` and the name of the product, then one target a line as an
/// operator would type it, up to an empty line; those after `compare` have nothing to do with the
/// product. Lines that are no target, and what follows a `#`, are not read. Thread: any but JavaFX.
///
/// ```
/// service-check Mail of the office
/// imaps://imap.example.com
/// smtp://smtp.example.com:587
/// compare https://example.org/
/// ```
///
/// In Markdown the first line may stand on the fence; in HTML the block is a `pre`.
public final class ServiceCheckReader {
    static final String NAME = "service-check";
    private static final String COMPARE = "compare";
    private static final int MOST = 12;
    private static final int LONGEST = 300;

    private ServiceCheckReader() {}

    /// Those that have a target; the title of the page is their name where they have none.
    public static List<ServiceCheck> read(Article page) {
        if (!page.body().contains(NAME)) {
            return List.of();
        }
        return ArticleText.of(page).blocks().stream()
                .flatMap(block -> block instanceof Block.Code code ? lines(code) : Stream.empty())
                .filter(lines -> begins(lines.getFirst()))
                .map(lines -> new Listing(lines).check(page.title()))
                .flatMap(Optional::stream)
                .toList();
    }

    /// With the name as the first, wherever it stands, up to an empty one.
    private static Stream<List<String>> lines(Block.Code code) {
        var fence = (code.language() + " " + code.title()).strip();
        var all =
                Stream.concat(
                        begins(fence) ? Stream.of(fence) : Stream.empty(), code.text().lines());
        var lines =
                all.map(String::strip)
                        .takeWhile(line -> !line.isEmpty() && line.length() <= LONGEST)
                        .toList();
        return lines.isEmpty() ? Stream.empty() : Stream.of(lines);
    }

    private static boolean begins(String words) {
        return words.startsWith(NAME)
                && (words.length() == NAME.length() || words.charAt(NAME.length()) == ' ');
    }

    private static final class Listing {
        private final String product;
        private final List<Target> endpoints = new ArrayList<>();
        private final List<Target> references = new ArrayList<>();

        private Listing(List<String> lines) {
            product = lines.getFirst().substring(NAME.length()).strip();
            lines.stream().skip(1).forEach(this::take);
        }

        private void take(String line) {
            int note = line.startsWith("#") ? 0 : line.indexOf(" #");
            var words = note < 0 ? line : line.substring(0, note).strip();
            boolean compared = words.startsWith(COMPARE + " ");
            var list = compared ? references : endpoints;
            Target.of(compared ? words.substring(COMPARE.length()) : words)
                    .filter(target -> list.size() < MOST && !list.contains(target))
                    .ifPresent(list::add);
        }

        private Optional<ServiceCheck> check(String title) {
            return endpoints.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new ServiceCheck(
                                    product.isEmpty() ? title : product, endpoints, references));
        }
    }
}
