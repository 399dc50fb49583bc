package app.pult.settings;

import java.util.List;

/// Where the window stood and how it was divided, in pixels of the screen; `dividers` are shares of
/// the width from 0 to 1, left to right, empty for the default. `queue` names the view it showed.
public record WindowState(
        double x,
        double y,
        double width,
        double height,
        Placement placement,
        List<Double> dividers,
        String queue) {
    public static final WindowState DEFAULT =
            new WindowState(Double.NaN, Double.NaN, 1440, 900, Placement.FLOATING, List.of(), "");

    public enum Placement {
        FLOATING,
        MAXIMIZED
    }

    public WindowState {
        dividers = List.copyOf(dividers);
    }

    /// Whether it ever had a place of its own.
    public boolean isPlaced() {
        return !Double.isNaN(x) && !Double.isNaN(y);
    }
}
