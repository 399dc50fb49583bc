package app.pult.ui.conversation.preview;

import java.util.List;

/// How large a picture is shown: all of it in sight, or so many times its true size.
///
/// Thread: any, immutable.
record Zoom(double factor) {
    static final Zoom FIT = new Zoom(0);
    static final Zoom TRUE_SIZE = new Zoom(1);

    private static final List<Double> STEPS =
            List.of(
                    0.05, 0.1, 0.25, 0.33, 0.5, 0.67, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0, 6.0,
                    8.0);

    /// Two sizes nearer to each other than this are the same.
    private static final double SAME = 0.005;

    /// `fitting` is the scale at which all of it is just in sight; a small picture is not enlarged.
    double scale(double fitting) {
        return equals(FIT) ? Math.min(1, fitting) : factor;
    }

    /// The next larger step than what is shown now.
    static Zoom in(double scale) {
        return STEPS.stream()
                .filter(step -> step > scale + SAME)
                .findFirst()
                .map(Zoom::new)
                .orElse(new Zoom(STEPS.getLast()));
    }

    /// The next smaller step.
    static Zoom out(double scale) {
        return STEPS.reversed().stream()
                .filter(step -> step < scale - SAME)
                .findFirst()
                .map(Zoom::new)
                .orElse(new Zoom(STEPS.getFirst()));
    }
}
