package app.pult.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

class WordFormsTest {
    private static final int WORDS = 20_000;

    private final WordForms forms = WordForms.kept();

    @Test
    void aWordIsFoundWhereItStandsInItsText() {
        var form = forms.add("принтер", "принтер");

        assertThat(forms.of("наш принтер,", 4, 11)).containsSame(form);
        assertThat(forms.of("наш принтер,", 4, 10)).isEmpty();
        assertThat(forms.of("наш плоттер,", 4, 11)).isEmpty();
    }

    @Test
    void wordsOfOneHashAreToldApart() {
        var form = forms.add("Aa", "aa");

        assertThat("BB".hashCode()).isEqualTo("Aa".hashCode());
        assertThat(forms.of("BB", 0, 2)).isEmpty();
        assertThat(forms.of("Aa", 0, 2)).containsSame(form);
    }

    @Test
    void manyWordsKeepTheirForms() {
        var added = new ArrayList<WordForm>();
        for (int i = 0; i < WORDS; i++) {
            added.add(forms.add("слово" + i, "слово"));
        }

        for (int i = 0; i < WORDS; i++) {
            var word = "слово" + i;
            assertThat(forms.of(word, 0, word.length())).containsSame(added.get(i));
        }
    }

    @Test
    void forSeveralThreadsAWordIsTheSame() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            var tasks = new ArrayList<Callable<List<WordForm>>>();
            for (int thread = 0; thread < 4; thread++) {
                tasks.add(this::addAll);
            }
            var found = new HashSet<List<WordForm>>();
            for (var task : threads.invokeAll(tasks)) {
                found.add(task.get());
            }
            assertThat(found).hasSize(1);
        }
    }

    private List<WordForm> addAll() {
        var added = new ArrayList<WordForm>();
        for (int i = 0; i < WORDS; i++) {
            var word = "слово" + i;
            added.add(forms.of(word, 0, word.length()).orElseGet(() -> forms.add(word, "слово")));
        }
        return added;
    }
}
