package app.pult.practice;

import static app.pult.practice.ContentFolder.decoded;
import static app.pult.practice.ContentFolder.walk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;

/// What is written in the content is finished, in its language, without real addresses, and in the
/// encoding that was promised.
class ContentTextTest {
    private static final Pattern UNFINISHED =
            Pattern.compile(
                    "(?iU)\\b(lorem|ipsum|todo|fixme|tbd|xxx+|placeholder|asdf|qwerty|foo|foobar"
                            + "|заглушк\\w*|текст текст|вставьте текст)\\b");
    private static final Pattern MIXED =
            Pattern.compile("(?iu)\\S*(?:[а-яё][a-z]|[a-z][а-яё])\\S*");
    private static final Pattern ADDRESS =
            Pattern.compile("(?<![\\d.])(?:\\d{1,3}\\.){3}\\d{1,3}(?![\\d.]*\\d)");
    private static final Pattern WIDE_ADDRESS =
            Pattern.compile(
                    "(?i)(?<![0-9a-z_])(?=[0-9a-f:]*::|(?:[0-9a-f]{1,4}:){7})[0-9a-f:]{4,}(?![0-9a-z_])");

    /// Not the first words of a class name, such as `java.io.IOException`.
    private static final Pattern HOST =
            Pattern.compile(
                    "(?iu)(?<![\\w.-])(?:[a-z0-9а-яё-]+\\.)+"
                            + "(?:com|ru|рф|su|net|org|io|eu|de|uk|us|info|biz|dev|app|gov|edu)"
                            + "(?![\\w-])(?-i:(?!\\.[A-Z]))");

    /// Or the XML name of Windows events, which nobody connects to.
    private static final Pattern EXAMPLE =
            Pattern.compile("(?i)(?:.*\\.)?example\\.(?:ru|com|org)|schemas\\.microsoft\\.com");

    /// Those of public services that service checks of articles look at.
    private static final Set<String> SERVICES =
            Set.of(
                    "Mail.ru",
                    "activation.sls.microsoft.com",
                    "download.windowsupdate.com",
                    "fe2.update.microsoft.com",
                    "imap.gmail.com",
                    "imap.mail.ru",
                    "imap.yandex.ru",
                    "login.microsoftonline.com",
                    "officecdn.microsoft.com",
                    "outlook.office365.com",
                    "sls.update.microsoft.com",
                    "smtp.gmail.com",
                    "smtp.mail.ru",
                    "smtp.office365.com",
                    "smtp.yandex.ru",
                    "www.iana.org");

    /// A rule or a runbook in an article says everything in both languages.
    private static final Pattern TEAM_BLOCK = Pattern.compile("(?s)```pult-.*?```");

    private static final Pattern BOXES = Pattern.compile("[\\u2500-\\u259F]");
    private static final int LARGEST = 200 * 1024;
    private static final int ALL = 1536 * 1024;

    private final ContentFolder folder = new ContentFolder();

    @Test
    void nothingIsLeftUnfinished() {
        eachMatch(
                UNFINISHED,
                (name, found) -> assertThat(found).as(name + ": unfinished text").isEmpty());
    }

    @Test
    void noWordMixesCyrillicAndLatinLetters() {
        eachMatch(
                MIXED, (name, found) -> assertThat(found).as(name + ": mixed alphabets").isEmpty());
    }

    @Test
    void addressesAreFromPrivateAndDocumentationRanges() {
        eachMatch(
                ADDRESS,
                (name, found) -> assertThat(isHarmless(found)).as(name + " " + found).isTrue());
        eachMatch(
                WIDE_ADDRESS,
                (name, found) -> assertThat(found).as(name).matches("(?i)2001:db8:.*|fe80:.*"));
    }

    @Test
    void hostsAndMailDomainsAreExamples() {
        eachMatch(
                HOST,
                (name, found) -> {
                    if (!name.startsWith("articles/") || !SERVICES.contains(found)) {
                        assertThat(found).as(name).matches(EXAMPLE);
                    }
                });
    }

    @Test
    void casesAreWrittenInTheirLanguage() {
        folder.cases()
                .forEach(
                        (name, ticket) -> {
                            var language = ticket.get("language").asString();
                            checkLanguage(name, language, ticket.get("subject").asString());
                            for (var part : List.of("messages", "script", "variants")) {
                                walk(
                                        name + " " + part,
                                        ticket.get(part),
                                        (place, text) -> {
                                            if (place.endsWith("text") || part.equals("variants")) {
                                                checkLanguage(place, language, text);
                                            }
                                        });
                            }
                        });
    }

    @Test
    void libraryIsWrittenInItsLanguages() {
        for (var article : folder.names("articles")) {
            var language = article.endsWith(".ru.md") ? "ru" : "en";
            var words = TEAM_BLOCK.matcher(folder.text("articles/" + article)).replaceAll("");
            checkLanguage(article, language, words);
        }
        for (var file : List.of("canned.yaml", "macros.yaml", "groups.yaml")) {
            walk(
                    file,
                    folder.yaml(file),
                    (place, text) -> {
                        if (place.endsWith(".ru") || place.endsWith(".en")) {
                            checkLanguage(place, place.substring(place.length() - 2), text);
                        }
                    });
        }
        walk(
                "phrases",
                folder.yaml("phrases.yaml").get("en"),
                (place, text) -> checkLanguage(place, "en", text));
    }

    @Test
    void textFilesAreInTheEncodingTheIndexNames() {
        var encodings = new TreeSet<String>();
        for (var file : folder.yaml("index.yaml").get("files")) {
            if (file.has("charset")) {
                var name = file.get("name").asString();
                var charset = ContentFolder.charset(file);
                var text = decoded(name, folder.file(file), charset);
                assertThat(text).as(name).doesNotContainPattern(BOXES).doesNotContain("\uFFFD");
                encodings.add(file.get("charset").asString());
            }
        }

        assertThat(encodings).contains("cp866", "windows-1251", "utf-16le", "us-ascii");
    }

    @Test
    void filesFromRussianConsolesHoldRussianWordsAndAreNoUtf8() {
        var consoles = 0;
        for (var file : folder.yaml("index.yaml").get("files")) {
            if (file.path("charset").asString("").equals("cp866")) {
                var name = file.get("name").asString();
                var bytes = folder.file(file);
                var text = decoded(name, bytes, ContentFolder.charset(file));
                assertThat(text.toLowerCase(Locale.ROOT))
                        .as(name)
                        .containsAnyOf(
                                "имя узла", "настройка протокола", "трассировка", "обмен пакетами");
                assertThat(new String(bytes, StandardCharsets.UTF_8)).as(name).contains("\uFFFD");
                consoles++;
            }
        }

        assertThat(consoles).isGreaterThanOrEqualTo(3);
    }

    @Test
    void picturesAndArchivesOpenAndNothingIsTooLarge() throws IOException {
        var total = 0;
        for (var name : folder.names("files")) {
            var bytes = folder.bytes("files/" + name);
            total += bytes.length;
            assertThat(bytes.length).as(name).isBetween(1, LARGEST);
            if (name.endsWith(".png")) {
                var picture = ImageIO.read(new ByteArrayInputStream(bytes));
                assertThat(picture).as(name).isNotNull();
                assertThat(picture.getWidth()).as(name).isGreaterThan(100);
            }
        }

        assertThat(total).isLessThan(ALL);
        assertThat(folder.texts().keySet()).anyMatch(name -> name.contains(".zip!"));
    }

    private void eachMatch(Pattern pattern, BiConsumer<String, String> check) {
        folder.texts()
                .forEach(
                        (name, text) ->
                                pattern.matcher(text)
                                        .results()
                                        .map(MatchResult::group)
                                        .forEach(found -> check.accept(name, found)));
    }

    private static void checkLanguage(String place, String language, String text) {
        var cyrillic =
                text.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.CYRILLIC);
        assertThat(cyrillic)
                .as(place + " in " + language + ": " + text)
                .isEqualTo(language.equals("ru"));
    }

    /// Private, loopback, link-local, shared (RFC 6598) and documentation (RFC 5737) addresses,
    /// masks, and version numbers, whose parts do not fit into a byte.
    private static boolean isHarmless(String address) {
        var parts = Pattern.compile("\\.").splitAsStream(address).map(Integer::valueOf).toList();
        if (parts.stream().anyMatch(part -> part > 255)) {
            return true;
        }
        var two = parts.get(0) * 256 + parts.get(1);
        var three = two * 256 + parts.get(2);
        return parts.get(0) == 10
                || parts.get(0) == 127
                || parts.get(0) == 255
                || two == 192 * 256 + 168
                || two == 169 * 256 + 254
                || (two >= 172 * 256 + 16 && two < 172 * 256 + 32)
                || (two >= 100 * 256 + 64 && two < 100 * 256 + 128)
                || List.of(0xC00002, 0xC63364, 0xCB0071).contains(three);
    }
}
