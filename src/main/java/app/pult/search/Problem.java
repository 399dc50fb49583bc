package app.pult.search;

/// A part of a question that means nothing: characters `start` to `end - 1` of what was typed.
public record Problem(Kind kind, int start, int end) {
    public enum Kind {
        /// The key has no such value: `state:purple`.
        UNKNOWN_VALUE,
        /// Not a date as 2026-11-27, 27.11.2026, or a span as 7d: `before:yesterdayish`.
        NO_DATE
    }
}
