package app.pult.ui.diagnostics;

import app.pult.diagnosis.station.Health;
import app.pult.ui.kit.Pill;

import javafx.scene.control.Label;

/// How good or bad is shown: a sign in a tone, and a capsule for the word. Thread: FX only.
public final class HealthLook {
    private HealthLook() {}

    /// For those who see no colours, and for plain text.
    public static String sign(Health health) {
        return switch (health) {
            case GOOD -> "✓";
            case UNKNOWN -> "–";
            case WATCH -> "!";
            case BAD -> "×";
        };
    }

    /// Makes a label the sign.
    public static void show(Label sign, Health health) {
        sign.setText(sign(health));
        sign.setMinWidth(Label.USE_PREF_SIZE);
        sign.getStyleClass().setAll("label", "diagnostics-sign", tone(health));
    }

    public static Pill.Kind kind(Health health) {
        return switch (health) {
            case GOOD -> Pill.Kind.SUCCESS;
            case UNKNOWN -> Pill.Kind.NEUTRAL;
            case WATCH -> Pill.Kind.WARNING;
            case BAD -> Pill.Kind.DANGER;
        };
    }

    private static String tone(Health health) {
        return switch (health) {
            case GOOD -> "success";
            case UNKNOWN -> "neutral";
            case WATCH -> "warning";
            case BAD -> "danger";
        };
    }
}
