package app.pult.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.Locale;

class TextsTest {
    private final Texts russian = Texts.in(Locale.of("ru", "RU"));
    private final Texts english = Texts.in(Locale.UK);

    @Test
    void speaksRussianToARussianAndEnglishToEveryoneElse() {
        assertThat(russian.of("age.yesterday")).isEqualTo("вчера");
        assertThat(english.of("age.yesterday")).isEqualTo("yesterday");
        assertThat(Texts.in(Locale.GERMANY).of("age.yesterday")).isEqualTo("yesterday");
        assertThat(Texts.in(Locale.GERMANY).locale()).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void putsArgumentsInAndFormatsNumbersByLocale() {
        assertThat(russian.of("age.days", 1234).replace('\u00a0', ' ')).isEqualTo("1 234 д");
        assertThat(english.of("age.days", 1234)).isEqualTo("1,234 d");
        assertThat(english.of("age.days", "1234")).isEqualTo("1234 d");
    }

    @Test
    void choosesThePluralByTheFirstNumber() {
        assertThat(russian.of("kit.progress.left", 1)).isEqualTo("остался 1");
        assertThat(russian.of("kit.progress.left", 22)).isEqualTo("осталось 22");
        assertThat(russian.of("kit.progress.left", 25)).isEqualTo("осталось 25");
        assertThat(english.of("kit.progress.left", 1)).isEqualTo("1 left");
    }

    @Test
    void saysLoudlyThatATextIsMissing() {
        assertThatThrownBy(() -> english.of("no.such.text"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no.such.text");
    }
}
