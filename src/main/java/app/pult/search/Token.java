package app.pult.search;

/// A word of a text: characters `start` to `end - 1` there; `exact` as folded by the [Analyzer],
/// `stem` without its ending.
public record Token(int start, int end, String exact, String stem) {}
