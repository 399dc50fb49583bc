package app.pult.scenario;

import app.pult.sync.CrashPoints.Point;

/// The process ends here. An Error, so that nobody in it catches it; thrown by crash points only.
final class Died extends Error {
    private static final long serialVersionUID = 1;

    private final Point point;

    Died(Point point) {
        super("the process died at " + point.label());
        this.point = point;
    }

    Point point() {
        return point;
    }
}
