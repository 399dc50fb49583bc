package app.pult.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShortcutTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ctrl+K",
                "Ctrl+Shift+D",
                "F5",
                "Alt+Down",
                "Ctrl+Alt+Shift+1",
                "Esc",
                "Ctrl+Enter",
                "PgDn",
                "Ctrl+=",
                "Ctrl+-",
                "J"
            })
    void readsWhatItWrites(String written) {
        assertThat(Shortcut.parse(written).written()).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "Ctrl+Shift+D, Ctrl ⇧ D",
        "Ctrl+Enter, Ctrl ⏎",
        "Alt+Down, Alt ↓",
        "Ctrl+Del, Ctrl Del",
        "Ctrl+=, Ctrl +",
        "Ctrl+-, Ctrl −"
    })
    void isShownShort(String written, String shown) {
        assertThat(Shortcut.parse(written).shown()).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ctrl+/", "Ctrl+Comma", "Ctrl+[", "Ctrl+Frobnicate", "Win+K"})
    void punctuationAndUnknownKeysAreRefused(String written) {
        assertThatThrownBy(() -> Shortcut.parse(written))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLatinKeyIsMatchedByItsCode() {
        var shortcut = Shortcut.parse("Ctrl+K");

        assertThat(shortcut.matches(CommandsTest.press(KeyCode.K, "k", true, false))).isTrue();
        assertThat(shortcut.matches(CommandsTest.press(KeyCode.K, "k", false, false))).isFalse();
        assertThat(shortcut.matches(CommandsTest.press(KeyCode.K, "k", true, true))).isFalse();
        assertThat(shortcut.matches(CommandsTest.press(KeyCode.L, "l", true, false))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"Ctrl+K,л", "Ctrl+Q,й", "Ctrl+M,ь", "Ctrl+C,с", "Ctrl+K,Л"})
    void aCyrillicLetterWithoutCodeIsMatchedByItsPlace(String written, String typed) {
        assertThat(
                        Shortcut.parse(written)
                                .matches(CommandsTest.press(KeyCode.UNDEFINED, typed, true, false)))
                .isTrue();
    }

    @Test
    void anUndefinedKeyWithoutTextMatchesNothing() {
        assertThat(
                        Shortcut.parse("Ctrl+K")
                                .matches(CommandsTest.press(KeyCode.UNDEFINED, "", true, false)))
                .isFalse();
        assertThat(
                        Shortcut.parse("Ctrl+K")
                                .matches(CommandsTest.press(KeyCode.UNDEFINED, "ю", true, false)))
                .isFalse();
    }

    @Test
    void digitsOfTheNumericPadCount() {
        assertThat(Shortcut.parse("Alt+1").key()).isEqualTo(KeyCode.DIGIT1);
        assertThat(
                        Shortcut.parse("Ctrl+1")
                                .matches(CommandsTest.press(KeyCode.NUMPAD1, "1", true, false)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"EQUALS, false", "EQUALS, true", "PLUS, false", "PLUS, true", "ADD, false"})
    void everyPlusIsThePlusOfAShortcut(KeyCode code, boolean shift) {
        var larger = Shortcut.parse("Ctrl+=");

        assertThat(larger.matches(CommandsTest.press(code, "+", true, shift))).isTrue();
        assertThat(larger.matches(CommandsTest.press(code, "+", false, shift))).isFalse();
    }

    @Test
    void theMinusOfTheNumericPadCounts() {
        var smaller = Shortcut.parse("Ctrl+-");

        assertThat(smaller.matches(CommandsTest.press(KeyCode.SUBTRACT, "-", true, false)))
                .isTrue();
        assertThat(smaller.matches(CommandsTest.press(KeyCode.MINUS, "-", true, true))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ctrl+Z", "Ctrl+Y", "Ctrl+Shift+Z", "Ctrl+V", "Ctrl+Ins"})
    void undoRedoAndTheClipboardBelongToTextFields(String written) {
        assertThat(Shortcut.parse(written).isTaken()).isTrue();
    }

    @Test
    void onlyModifiedAndFunctionKeysWorkWhileTyping() {
        assertThat(Shortcut.parse("J").worksWhileTyping()).isFalse();
        assertThat(Shortcut.parse("Esc").worksWhileTyping()).isFalse();
        assertThat(Shortcut.parse("F5").worksWhileTyping()).isTrue();
        assertThat(Shortcut.parse("Ctrl+J").worksWhileTyping()).isTrue();
    }
}
