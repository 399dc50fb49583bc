package app.pult.search;

import java.util.Arrays;

/// A byte for each word, by its number; 0 until it is set. Small enough to stay in the cache of the
/// processor, and nothing to collect. Thread: confined to one question.
final class WordBytes {
    private static final int USUAL = 10_000;

    private byte[] bytes = new byte[USUAL];

    int of(WordForm word) {
        return word.number() < bytes.length ? bytes[word.number()] : 0;
    }

    /// `value` is from -128 to 127.
    void set(WordForm word, int value) {
        int number = word.number();
        if (number >= bytes.length) {
            bytes = Arrays.copyOf(bytes, number + number / 4 + 1);
        }
        bytes[number] = (byte) value;
    }
}
