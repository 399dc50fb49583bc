package app.pult.diagnosis.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Takes service checks out of the body of a knowledge article, where a team keeps them: a block of
/// code that begins with `service-check` and the name of the product, then one target a line as an
/// operator would type it, up to an empty line; those after `compare` have nothing to do with the
/// product. Lines that are no target, and what follows a `#`, are not read. Thread: any.
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
    private static final String PRE = "<pre";
    private static final String COMPARE = "compare";
    private static final int MOST = 12;
    private static final int LONGEST = 300;

    private ServiceCheckReader() {}

    /// Those of one body that have a target; `title` is their name where they have none.
    public static List<ServiceCheck> read(String title, String body) {
        var checks = new ArrayList<ServiceCheck>();
        var open = Optional.<Block>empty();
        boolean atFence = false;
        for (var line : (Iterable<String>) body.lines()::iterator) {
            boolean fence = isFence(line);
            var words = line.length() > LONGEST ? "" : plain(line);
            if (open.isPresent() && (fence || words.isEmpty())) {
                open.flatMap(block -> block.check(title)).ifPresent(checks::add);
                open = Optional.empty();
            } else {
                open.ifPresent(block -> block.take(words));
            }
            if ((fence || atFence) && begins(words)) {
                open = Optional.of(new Block(words.substring(NAME.length()).strip()));
            }
            atFence = fence;
        }
        open.flatMap(block -> block.check(title)).ifPresent(checks::add);
        return checks;
    }

    private static boolean isFence(String line) {
        var start = line.stripLeading();
        return start.startsWith("```") || start.startsWith("~~~") || line.contains(PRE);
    }

    private static boolean begins(String words) {
        return words.startsWith(NAME)
                && (words.length() == NAME.length() || words.charAt(NAME.length()) == ' ');
    }

    /// Without fence, tags and what HTML writes for `&`.
    private static String plain(String line) {
        var text = new StringBuilder();
        boolean tag = false;
        for (int i = Math.max(0, line.lastIndexOf(PRE)); i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '<') {
                tag = true;
            } else if (c == '>' && tag) {
                tag = false;
            } else if (!tag && c != '`' && c != '~') {
                text.append(c);
            }
        }
        return text.toString().replace("&amp;", "&").strip();
    }

    private static final class Block {
        private final String product;
        private final List<Target> endpoints = new ArrayList<>();
        private final List<Target> references = new ArrayList<>();

        private Block(String product) {
            this.product = product;
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
