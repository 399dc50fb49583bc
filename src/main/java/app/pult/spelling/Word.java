package app.pult.spelling;

/// One word of a text: from `start` to before `end`, in characters, and as written.
///
/// Thread: any, immutable.
public record Word(int start, int end, String text) {}
