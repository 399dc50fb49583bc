package app.pult.ui.kit.caret;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.junit.jupiter.api.Test;

class AlongTest {
    private final StringProperty text = new SimpleStringProperty("Добрый день. ::шаг");
    private final Along along = new Along(text);
    private int here;
    private final Along.Thing thing =
            new Along.Thing() {
                @Override
                public void come() {
                    here++;
                }

                @Override
                public void go() {
                    here--;
                }
            };

    private void insert() {
        along.with(() -> text.set("Добрый день. По шагам."), thing);
    }

    @Test
    void itGoesWithTheWordsAndComesAgainWithThem() {
        insert();
        assertThat(here).isEqualTo(1);
        text.set("Добрый день. По шагам!");
        text.set("Добрый день. По шагам.");
        assertThat(here).as("while the words are changed").isEqualTo(1);

        text.set("Добрый день. ::шаг");
        assertThat(here).isZero();
        text.set("Добрый день. По шагам.");
        assertThat(here).isEqualTo(1);
    }

    @Test
    void whatIsWipedOutTakesItAlongAndTheUndoOfThatBringsItBack() {
        insert();
        text.set("Добрый день. По шагам, Иван.");

        text.set(" \n");
        assertThat(here).isZero();
        text.set("Добрый день. По шагам, Иван.");
        assertThat(here).isEqualTo(1);
    }

    @Test
    void inAnotherTextNothingOfItIsUndone() {
        insert();

        along.forget();
        text.set("");

        assertThat(here).isEqualTo(1);
    }

    @Test
    void nothingComesWithWordsThatAreNotTaken() {
        along.with(() -> {}, thing);

        assertThat(here).isZero();
    }
}
