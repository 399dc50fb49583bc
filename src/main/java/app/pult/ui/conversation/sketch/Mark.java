package app.pult.ui.conversation.sketch;

/// One thing drawn on a picture, from one point to another, in its pixels. Thread: any, immutable.
record Mark(Tool tool, double fromX, double fromY, double toX, double toY) {
    /// Shorter ones are slips of the hand, in pixels.
    private static final double SHORTEST = 4;

    /// What can be drawn.
    enum Tool {
        ARROW,
        BOX,
        /// Makes a place unreadable for ever.
        BLUR
    }

    boolean isSlip() {
        return Math.hypot(width(), height()) < SHORTEST;
    }

    double left() {
        return Math.min(fromX, toX);
    }

    double top() {
        return Math.min(fromY, toY);
    }

    double width() {
        return Math.abs(toX - fromX);
    }

    double height() {
        return Math.abs(toY - fromY);
    }
}
