package app.pult.diagnosis;

import app.pult.diagnosis.code.Code;
import app.pult.diagnosis.code.CodeLens;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Gathers the lines of a message and finds the codes in them: what a number is, its neighbours
/// tell, also those on the line before.
///
/// Thread: confined to one reading.
final class MessageCodes {
    /// In characters; who pastes a log into a message has it read as a log.
    private static final int LONGEST = 256 * 1024;

    private final String name;
    private final StringBuilder words = new StringBuilder();

    MessageCodes(String name) {
        this.name = name;
    }

    void line(String text) {
        if (words.length() < LONGEST) {
            words.append(text, 0, Math.min(text.length(), LONGEST)).append('\n');
        }
    }

    /// Each code once, as they come.
    List<CodeMention> mentions() {
        Map<Code, CodeMention> found = new LinkedHashMap<>();
        int line = 1;
        int start = 0;
        for (var hit : CodeLens.find(words)) {
            for (int end = end(start); end < hit.start(); end = end(start)) {
                start = end + 1;
                line++;
            }
            found.putIfAbsent(
                    hit.code(),
                    new CodeMention(
                            hit.code(),
                            new Evidence(name, line, words.substring(start, end(start)))));
        }
        return List.copyOf(found.values());
    }

    private int end(int start) {
        int end = words.indexOf("\n", start);
        return end < 0 ? words.length() : end;
    }
}
