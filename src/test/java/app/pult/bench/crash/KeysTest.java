package app.pult.bench.crash;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.bench.crash.Said.Word;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

class KeysTest {
    private final Keys keys = new Keys("один два");
    private final Keys next = new Keys("три");

    @Test
    void whatIsLostIsCountedFromTheFirstLetterThatIsMissing() {
        type(100, 200, 900, 1_500);
        keys.killed(TimeUnit.MILLISECONDS.toNanos(2_000));
        says(Word.SHOWS, "од");

        assertThat(keys.kept(next)).isEqualTo(new Kept(4, 2, 1_100, 0, Optional.empty()));
    }

    @Test
    void aLetterThatWasSetAndNotSaidIsNoComplaint() {
        type(100);
        says(Word.SHOWS, "од");
        says(Word.VERSION, "о");

        assertThat(keys.kept(next)).isEqualTo(new Kept(1, 0, 0, 1, Optional.empty()));
    }

    @Test
    void anotherTextIsAComplaintInTheDraftAndInAVersion() {
        type(100, 200, 300);
        says(Word.SHOWS, "оди");
        says(Word.VERSION, "три");
        assertThat(keys.kept(next).complaint())
                .hasValueSatisfying(words -> assertThat(words).contains("version"));

        says(Word.SHOWS, "ади");
        assertThat(keys.kept(next).complaint())
                .hasValueSatisfying(words -> assertThat(words).contains("draft"));
    }

    private void type(long... millis) {
        for (int i = 0; i < millis.length; i++) {
            long nanos = TimeUnit.MILLISECONDS.toNanos(millis[i]);
            keys.hear(new Said(Word.KEY, (i + 1) + " " + nanos));
        }
    }

    private void says(Word word, String text) {
        var coded = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        next.hear(new Said(word, coded));
    }
}
