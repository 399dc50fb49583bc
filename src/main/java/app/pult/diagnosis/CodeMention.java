package app.pult.diagnosis;

import app.pult.diagnosis.code.Code;

/// An error code in the words of a message, with the line in which it stands first.
public record CodeMention(Code code, Evidence line) {}
