package app.pult.desk.rich;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The latest messages before one, by which it is told what that one repeats, however its lines are
/// broken.
///
/// Thread: any, immutable.
public final class Earlier {
    public static final Earlier NOTHING = new Earlier(List.of());

    /// A mail program repeats the latest messages; the others would only cost time.
    public static final int LATEST = 5;

    private static final int LONGEST = 100_000;

    /// Shorter lines stand in many messages: they are known only beside the same line as there.
    private static final int TELLING = 12;

    private final List<Said> latest;

    private Earlier(List<Said> latest) {
        this.latest = List.copyOf(latest);
    }

    public Earlier with(RichText message) {
        var all = new ArrayList<>(latest);
        all.add(new Said(message));
        return new Earlier(all.subList(Math.max(0, all.size() - LATEST), all.size()));
    }

    /// Whether the line can only be from one of them.
    boolean tells(String line) {
        return line.length() >= TELLING && stood(line);
    }

    /// Whether the line stood in one of them; a short one beside the same line as here.
    boolean has(String line, String above, String below) {
        if (line.length() >= TELLING) {
            return stood(line);
        }
        return (!above.isEmpty() && stood(above + " " + line))
                || (!below.isEmpty() && stood(line + " " + below));
    }

    private boolean stood(String words) {
        return latest.stream().anyMatch(said -> said.words().contains(words));
    }

    /// Most messages repeat nothing: words are put together when something asks for them.
    private static final class Said {
        private final RichText message;
        private volatile String words = "";

        Said(RichText message) {
            this.message = message;
        }

        String words() {
            if (words.isEmpty()) {
                var all =
                        message.blocks().stream()
                                .flatMap(block -> Lines.of(block).stream())
                                .collect(Collectors.joining(" "));
                words = all.substring(0, Math.min(all.length(), LONGEST));
            }
            return words;
        }
    }
}
