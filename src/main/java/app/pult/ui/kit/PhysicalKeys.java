package app.pult.ui.kit;

import app.pult.search.KeyboardLayout;

import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.Locale;
import java.util.Optional;

/// Which key was pressed, whatever layout is on.
///
/// **source**: tried with JavaFX 26.0.2, X11 and GTK 3: with the layouts `ru,us` or `ru` alone a
/// press of Ctrl+л has the code `UNDEFINED` and the text "л". Then the letter tells the key, by its
/// place on the ЙЦУКЕН keyboard. Read, not tried: with `us,ru` it has the code K, because
/// glass_key.cpp asks the first layout only, and on Windows the Latin virtual key. Digits are the
/// same everywhere; punctuation is not (the key of "/" types "." and has the code PERIOD).
///
/// Thread: FX only.
final class PhysicalKeys {
    private PhysicalKeys() {}

    /// The key of this press; digits and signs of the numeric pad count as the main ones, and plus
    /// is the key of "=".
    static Optional<KeyCode> of(KeyEvent press) {
        var code = press.getCode();
        if (code.isDigitKey()) {
            var name = code.getName();
            return Optional.of(KeyCode.valueOf("DIGIT" + name.charAt(name.length() - 1)));
        }
        return switch (code) {
            case UNDEFINED -> letter(press.getText());
            case ADD, PLUS -> Optional.of(KeyCode.EQUALS);
            case SUBTRACT -> Optional.of(KeyCode.MINUS);
            default -> Optional.of(code);
        };
    }

    /// Gives presses without a code the one of their key before anyone sees them, so that Ctrl+C in
    /// a text field and every other control's own keys work too.
    static void installOn(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, PhysicalKeys::complete);
    }

    private static void complete(KeyEvent press) {
        boolean modified = press.isControlDown() || press.isAltDown() || press.isMetaDown();
        if (modified && press.getCode() == KeyCode.UNDEFINED) {
            letter(press.getText())
                    .ifPresent(
                            key -> {
                                press.consume();
                                Event.fireEvent(press.getTarget(), with(press, key));
                            });
        }
    }

    private static KeyEvent with(KeyEvent press, KeyCode key) {
        return new KeyEvent(
                press.getSource(),
                press.getTarget(),
                press.getEventType(),
                press.getCharacter(),
                press.getText(),
                key,
                press.isShiftDown(),
                press.isControlDown(),
                press.isAltDown(),
                press.isMetaDown());
    }

    private static Optional<KeyCode> letter(String text) {
        return text.isEmpty()
                ? Optional.empty()
                : KeyboardLayout.latin(Character.toLowerCase(text.charAt(0)))
                        .filter(Character::isLetter)
                        .map(sign -> KeyCode.valueOf(sign.toString().toUpperCase(Locale.ROOT)));
    }
}
