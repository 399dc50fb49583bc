package app.pult.desk;

/// Urgency from 0 (none) to 100 (everything stands still), as Request Tracker counts it.
public record Priority(int value) implements Comparable<Priority> {
    public static final Priority NORMAL = Level.NORMAL.priority();

    /// The words an operator chooses from.
    public enum Level {
        LOW(0),
        NORMAL(50),
        HIGH(75),
        URGENT(100);

        private final int value;

        Level(int value) {
            this.value = value;
        }

        /// The priority that stands for this word when an operator picks it.
        public Priority priority() {
            return new Priority(value);
        }
    }

    public Priority {
        if (value < 0 || value > 100) {
            throw new IllegalArgumentException("priority " + value);
        }
    }

    /// What a server counts beyond our limits is as urgent, or as little, as can be.
    public static Priority nearest(long value) {
        return new Priority(Math.clamp(value, 0, 100));
    }

    /// The word that fits: below 25 low, below 65 normal, below 90 high.
    public Level level() {
        if (value < 25) {
            return Level.LOW;
        }
        if (value < 65) {
            return Level.NORMAL;
        }
        return value < 90 ? Level.HIGH : Level.URGENT;
    }

    @Override
    public int compareTo(Priority other) {
        return Integer.compare(value, other.value);
    }
}
