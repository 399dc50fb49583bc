package app.pult.diagnosis.log;

import java.util.Set;

/// Words to look for. Thread: any.
final class Vocabulary {
    private Vocabulary() {}

    /// The words of a text, parted by blanks and line ends; each may be there once.
    static Set<String> of(String text) {
        return Set.of(text.strip().split("\\s+"));
    }
}
