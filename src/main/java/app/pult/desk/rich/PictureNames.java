package app.pult.desk.rich;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/// What a picture is called that came along with a text. Only looked up among the names that came
/// with it: it is never a path. Thread: any.
final class PictureNames {
    private static final int LONGEST = 1_000;
    private static final String NOT_BESIDE = "/\\#?";

    private PictureNames() {}

    /// The Content-ID of one that was sent along with a mail.
    static Optional<String> sentAlong(String source) {
        return source.regionMatches(true, 0, "cid:", 0, 4)
                ? Optional.of(source.substring(4))
                : Optional.empty();
    }

    /// The same, or the name of a file that lies beside a page.
    static Optional<String> beside(String source) {
        return sentAlong(source).or(() -> fileName(source));
    }

    private static Optional<String> fileName(String source) {
        boolean leadsElsewhere =
                source.isEmpty()
                        || source.length() > LONGEST
                        || source.indexOf(':') >= 0
                        || NOT_BESIDE.indexOf(source.charAt(0)) >= 0;
        if (leadsElsewhere) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(new URI(source).getPath()).filter(name -> !name.isEmpty());
        } catch (URISyntaxException notEscaped) {
            return Optional.of(source);
        }
    }
}
