package app.pult.ui.kit;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/// Every word the program says, in the operator's language: `messages.properties` (English) and
/// `messages_ru.properties`, UTF-8, keys `area.part.role`.
///
/// Texts are `MessageFormat` patterns, all of them: an apostrophe is always doubled. A text that
/// counts exists as `key.one`, `key.few`, `key.many`, `key.other`, and its first number chooses. A
/// number is formatted by the locale ("1 024"): pass a ticket number as a string.
///
/// Made once at start and handed to panes by constructor; changing the language needs a restart.
///
/// Thread: any, immutable.
public final class Texts {
    private static final String ENGLISH = "messages.properties";
    private static final String RUSSIAN = "messages_ru.properties";

    private final Locale locale;
    private final Map<String, String> patterns;

    private Texts(Locale locale, Map<String, String> patterns) {
        this.locale = locale;
        this.patterns = patterns;
    }

    /// The texts for an operator of this locale: Russian for `ru`, English for everyone else. The
    /// locale's country still decides how numbers and dates look.
    public static Texts in(Locale locale) {
        boolean russian = locale.getLanguage().equals("ru");
        var shown = russian || locale.getLanguage().equals("en") ? locale : Locale.ENGLISH;
        return new Texts(shown, read(russian ? RUSSIAN : ENGLISH));
    }

    /// The locale of these texts, for dates, numbers and sorting.
    public Locale locale() {
        return locale;
    }

    /// The text of this key with the arguments put in. An unknown key is a bug and says so; the
    /// build finds it first.
    public String of(String key, Object... arguments) {
        return new MessageFormat(pattern(key, arguments), locale).format(arguments);
    }

    /// Whether there is such a text: for keys made from a server's words, which nobody can list.
    public boolean has(String key) {
        return patterns.containsKey(key);
    }

    private String pattern(String key, Object[] arguments) {
        var plain = patterns.get(key);
        if (plain != null) {
            return plain;
        }
        for (var argument : arguments) {
            if (argument instanceof Number count) {
                var counted = patterns.get(key + Plurals.of(locale, count).suffix());
                if (counted != null) {
                    return counted;
                }
                break;
            }
        }
        throw new IllegalArgumentException("No text for " + key + " in " + locale);
    }

    private static Map<String, String> read(String name) {
        try (var stream = Texts.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("The program is incomplete: " + name);
            }
            var properties = new Properties();
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return properties.stringPropertyNames().stream()
                    .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty));
        } catch (IOException failure) {
            throw new UncheckedIOException("Reading the texts " + name, failure);
        }
    }
}
