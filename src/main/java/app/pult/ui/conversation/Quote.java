package app.pult.ui.conversation;

import java.util.stream.Collectors;

/// Somebody's words as a mail quotes them: each line behind "> ", and a new line to answer on.
///
/// Thread: any, immutable.
final class Quote {
    private Quote() {}

    static String of(String words) {
        return words.stripTrailing()
                .lines()
                .map(line -> line.isEmpty() ? ">\n" : "> " + line + "\n")
                .collect(Collectors.joining());
    }
}
