package app.pult.ui.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.OwnWords;
import app.pult.fixture.HandExecutor;
import app.pult.spelling.Speller;
import app.pult.ui.shell.Threads;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

class SpellingModelTest {
    private final HandExecutor work = new HandExecutor();
    private final SpellingModel model =
            new SpellingModel(
                    new Speller(),
                    new NoWords(),
                    true,
                    new Threads(
                            work, Runnable::run, (length, action) -> action.run(), failure -> {}));

    /// F7 right after the last letter did nothing: the check of what was typed took its place.
    @Test
    void aQuestionIsAnsweredThoughWhatWasTypedIsCheckedMeanwhile() {
        var answered = new ArrayList<String>();
        model.ask("", words -> answered.add("question"));
        model.check("", words -> answered.add("typed"));

        work.runAll();

        assertThat(answered).isEqualTo(List.of("question", "typed"));
    }

    private record NoWords() implements OwnWords {
        @Override
        public Set<String> all() {
            return Set.of();
        }

        @Override
        public void add(String word) {}

        @Override
        public void remove(String word) {}
    }
}
