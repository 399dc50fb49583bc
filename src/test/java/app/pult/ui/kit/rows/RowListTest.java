package app.pult.ui.kit.rows;

import static app.pult.fixture.Screens.onFx;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.AccessibleAttribute;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.ArrayList;
import java.util.List;

@Tag("slow")
@ExtendWith(ApplicationExtension.class)
class RowListTest {
    private static final int ROWS = 200_000;
    private static final double HEIGHT = 40;
    private static final double TITLE = 25;
    private static final double SIGHT = 410;

    private final List<Integer> chosen = new ArrayList<>();
    private final List<TextRow> made = new ArrayList<>();
    private RowList list;

    private static final class TextRow extends Row {
        private final Label words = new Label();

        TextRow() {
            getChildren().add(words);
            setPrefHeight(HEIGHT);
        }

        @Override
        protected void show() {
            words.setText("row " + place());
        }

        @Override
        protected String spoken() {
            return words.getText();
        }
    }

    @Start
    void start(Stage stage) {
        list = new RowList(this::row, this::title, this::choose);
        list.arrange(ROWS, List.of(), 0, 0);
        stage.setScene(new Scene(list, 300, SIGHT));
        stage.setX(0);
        stage.setY(0);
        stage.show();
        list.requestFocus();
    }

    private Row row() {
        made.add(new TextRow());
        return made.getLast();
    }

    private Row title() {
        var title = new TextRow();
        title.setPrefHeight(TITLE);
        return title;
    }

    private void choose(int place) {
        chosen.add(place);
        list.selectedProperty().set(place);
    }

    @Test
    void onlyWhatIsInSightHasRows() {
        for (var place : List.of(0, 150_000, 7, ROWS)) {
            settle(() -> list.showFirst(place));
        }

        assertThat(made).hasSizeLessThanOrEqualTo(13);
        assertThat(onFx(() -> list.row(ROWS - 1).orElseThrow().spoken())).isEqualTo("row 199999");
    }

    @Test
    void theLastRowEndsAtTheEdge() {
        settle(() -> list.showFirst(ROWS));

        assertThat(onFx(() -> list.row(ROWS - 1).orElseThrow().getBoundsInParent().getMaxY()))
                .isEqualTo(SIGHT);
    }

    /// Home and Down come faster than the window is laid out.
    @Test
    void eachOfTwoPlacesRevealedAtOnceIsScrolledTo() {
        settle(() -> list.showFirst(100));
        settle(
                () -> {
                    list.reveal(0);
                    list.reveal(2);
                });

        assertThat(onFx(list::first)).isZero();
    }

    @Test
    void revealingScrollsNoFurtherThanNeeded() {
        settle(() -> list.reveal(12));
        assertThat(onFx(() -> list.row(12).orElseThrow().getBoundsInParent().getMaxY()))
                .isEqualTo(SIGHT);

        settle(() -> list.reveal(11));
        assertThat(onFx(() -> list.row(12).orElseThrow().getBoundsInParent().getMaxY()))
                .isEqualTo(SIGHT);
    }

    @Test
    void keysLeadThroughTheList(FxRobot keys) {
        keys.push(KeyCode.END);
        keys.push(KeyCode.PAGE_UP);
        keys.push(KeyCode.HOME);
        keys.push(KeyCode.PAGE_UP);
        keys.push(KeyCode.PAGE_DOWN);

        assertThat(onFx(() -> List.copyOf(chosen))).containsExactly(199_999, 199_990, 0, 0, 9);
        assertThat(onFx(() -> list.row(9))).isPresent();
    }

    @Test
    void aClickChoosesTheRowAndTheWheelScrolls(FxRobot mouse) {
        mouse.moveTo(list).scroll(3, javafx.geometry.VerticalDirection.DOWN);
        WaitForAsyncUtils.waitForFxEvents();
        int first = onFx(list::first);
        mouse.clickOn(onFx(() -> (TextRow) list.row(first + 2).orElseThrow()));

        assertThat(first).isPositive();
        assertThat(onFx(() -> List.copyOf(chosen))).containsExactly(first + 2);
    }

    @Test
    void theBarIsForLongListsOnlyAndRowsEndBesideIt() {
        assertThat(onFx(() -> bar().isVisible())).isTrue();
        assertThat(onFx(() -> list.row(0).orElseThrow().getWidth()))
                .isEqualTo(onFx(() -> bar().getLayoutX()));

        settle(() -> list.arrange(3, List.of(), 0, 0));

        assertThat(onFx(() -> bar().isVisible())).isFalse();
        assertThat(onFx(() -> list.row(3))).isEmpty();
        assertThat(onFx(() -> list.row(0).orElseThrow().getWidth())).isEqualTo(300);
    }

    @Test
    void titlesAreLowerAndRowsFollowThemWithoutAGap() {
        settle(() -> list.arrange(ROWS, List.of(0, 4), 0, 0));

        assertThat(onFx(() -> list.row(0).orElseThrow().getHeight())).isEqualTo(TITLE);
        assertThat(onFx(() -> list.row(5).orElseThrow().getLayoutY()))
                .isEqualTo(2 * TITLE + 3 * HEIGHT);
    }

    /// Two titles more above, and a row more.
    @Test
    void whatIsReadStaysWhereItIsWhenTitlesComeInAbove() {
        settle(() -> list.showFirst(1_000));
        settle(() -> list.arrange(ROWS + 3, List.of(0, 500), 1_000, 1_003));

        assertThat(onFx(list::first)).isEqualTo(1_003);
        assertThat(onFx(() -> list.row(1_003).orElseThrow().getLayoutY())).isZero();
    }

    @Test
    void rowsOfAnotherHeightKeepTheirPlace() {
        settle(() -> list.showFirst(1_000));

        settle(() -> made.forEach(row -> row.setPrefHeight(20)));

        assertThat(onFx(list::first)).isEqualTo(1_000);
        assertThat(onFx(() -> list.row(1_020))).isPresent();
    }

    @Test
    void aScreenReaderIsToldHowManyAndWhich() {
        settle(() -> list.selectedProperty().set(2));

        assertThat(onFx(() -> list.queryAccessibleAttribute(AccessibleAttribute.ITEM_COUNT)))
                .isEqualTo(ROWS);
        assertThat(onFx(() -> list.queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM)))
                .isSameAs(onFx(() -> list.row(2).orElseThrow()));
        assertThat(
                        onFx(
                                () ->
                                        list.row(2)
                                                .orElseThrow()
                                                .queryAccessibleAttribute(
                                                        AccessibleAttribute.SELECTED)))
                .isEqualTo(true);
    }

    private ScrollBar bar() {
        return (ScrollBar) list.lookup(".scroll-bar");
    }

    private void settle(Runnable change) {
        onFx(
                () -> {
                    change.run();
                    list.layout();
                    return true;
                });
        WaitForAsyncUtils.waitForFxEvents();
    }
}
