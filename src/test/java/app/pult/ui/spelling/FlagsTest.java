package app.pult.ui.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.spelling.Word;

import org.junit.jupiter.api.Test;

import java.util.List;

final class FlagsTest {
    private final Flags flags =
            new Flags("teh cat adn dog", List.of(new Word(0, 3, "teh"), new Word(8, 11, "adn")));

    @Test
    void wordsBehindAChangeMoveWithTheTextAndThoseBeforeItStay() {
        assertThat(flags.moved("teh small cat adn dog").words())
                .containsExactly(new Word(0, 3, "teh"), new Word(14, 17, "adn"));
    }

    @Test
    void aWordThatWasTouchedIsNotFlaggedBeforeItIsJudgedAnew() {
        assertThat(flags.moved("teh cat adns dog").words()).containsExactly(new Word(0, 3, "teh"));
        assertThat(flags.moved("the cat adn dog").words()).containsExactly(new Word(8, 11, "adn"));
        assertThat(flags.moved("").words()).isEmpty();
    }

    @Test
    void theNextOneIsAtTheCaretOrBehindItOrTheFirst() {
        assertThat(flags.next(2)).contains(new Word(0, 3, "teh"));
        assertThat(flags.next(4)).contains(new Word(8, 11, "adn"));
        assertThat(flags.next(13)).contains(new Word(0, 3, "teh"));
        assertThat(Flags.NONE.next(0)).isEmpty();
    }
}
