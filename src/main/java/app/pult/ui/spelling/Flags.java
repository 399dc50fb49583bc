package app.pult.ui.spelling;

import app.pult.spelling.Word;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The flagged words of a text, and where they are after it was changed and before it was judged
/// anew.
///
/// Thread: any, immutable.
record Flags(String text, List<Word> words) {
    static final Flags NONE = new Flags("", List.of());

    /// Before the change they stay, after it they move with the text; one that was touched is not
    /// judged yet.
    Flags moved(String now) {
        int shorter = Math.min(text.length(), now.length());
        int head = 0;
        while (head < shorter && text.charAt(head) == now.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && text.charAt(text.length() - 1 - tail) == now.charAt(now.length() - 1 - tail)) {
            tail++;
        }
        int by = now.length() - text.length();
        int before = head;
        int after = text.length() - tail;
        return new Flags(
                now,
                words.stream()
                        .flatMap(
                                word ->
                                        word.end() < before
                                                ? Stream.of(word)
                                                : word.start() > after
                                                        ? Stream.of(by(word, by))
                                                        : Stream.empty())
                        .toList());
    }

    /// The one at this place, in it or at either end.
    Optional<Word> at(int place) {
        return words.stream()
                .filter(word -> word.start() <= place && place <= word.end())
                .findFirst();
    }

    /// The one at this place or else after it, or else the first of all.
    Optional<Word> next(int place) {
        return at(place)
                .or(() -> words.stream().filter(word -> word.start() > place).findFirst())
                .or(() -> words.stream().findFirst());
    }

    private static Word by(Word word, int by) {
        return new Word(word.start() + by, word.end() + by, word.text());
    }
}
