package app.pult.search;

import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/// The dictionary form of Russian words by the AOT dictionary, as LanguageTool has it: «печати» and
/// «печатью» are «печать», which no cutting of endings finds.
///
/// Thread: confined; a lookup has state.
final class RussianForms {
    private static final String DICTIONARY = "/org/languagetool/resource/ru/russian.dict";

    private @Nullable DictionaryLookup lookup;

    /// Read once, by the first who asks for a word, not when a desk is opened; lookups share it.
    private static final class Shared {
        private static final Dictionary DICTIONARY = read(RussianForms.DICTIONARY);
    }

    /// `word` is folded, and so is the answer; empty for a word that is in no dictionary. Of the
    /// forms of a word that may be two words («стали»), the shortest: any will do, if it is the
    /// same for all who ask.
    Optional<String> of(String word) {
        var open = lookup;
        if (open == null) {
            open = new DictionaryLookup(Shared.DICTIONARY);
            lookup = open;
        }
        return open.lookup(word).stream()
                .map(form -> form.getStem().toString())
                .min(Comparator.comparingInt(String::length).thenComparing(String::compareTo));
    }

    private static Dictionary read(String name) {
        try {
            return Dictionary.read(resource(name));
        } catch (IOException e) {
            throw new UncheckedIOException("read " + name, e);
        }
    }

    private static URL resource(String name) {
        return Objects.requireNonNull(RussianForms.class.getResource(name), name);
    }
}
