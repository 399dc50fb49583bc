package app.pult.diagnosis.code;

/// A code at the characters `start` to `end` of a text: the code alone, without the words around
/// it. Thread: any.
public record Hit(int start, int end, Code code) {}
