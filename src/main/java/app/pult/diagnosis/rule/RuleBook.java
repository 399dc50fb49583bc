package app.pult.diagnosis.rule;

import java.util.ArrayList;
import java.util.List;

/// Rules, ready to be run: every line pattern has a number, and every word leads to the patterns
/// that have it.
///
/// Thread: any.
public final class RuleBook {
    /// What a line that is matched by a pattern is for its rule.
    enum Part {
        LINE,
        ALSO,
        UNLESS
    }

    /// A pattern in its rule: `rule` by its number in the book, `place` within its part.
    record Slot(int rule, Part part, int place, LinePattern pattern) {}

    private final List<Rule> rules;
    private final List<Slot> slots = new ArrayList<>();
    private final WordScanner scanner;

    /// The slot of each word of the scanner.
    private final List<Integer> slotOfWord = new ArrayList<>();

    public RuleBook(List<Rule> rules) {
        this.rules = List.copyOf(rules);
        for (int i = 0; i < rules.size(); i++) {
            var when = rules.get(i).when();
            add(i, Part.LINE, when.lines());
            add(i, Part.ALSO, when.also());
            add(i, Part.UNLESS, when.unless());
        }
        var words = new ArrayList<String>();
        for (int slot = 0; slot < slots.size(); slot++) {
            for (var word : slots.get(slot).pattern().has()) {
                words.add(word);
                slotOfWord.add(slot);
            }
        }
        scanner = new WordScanner(words);
    }

    public List<Rule> rules() {
        return rules;
    }

    List<Slot> slots() {
        return slots;
    }

    WordScanner scanner() {
        return scanner;
    }

    int slotOfWord(int word) {
        return slotOfWord.get(word);
    }

    private void add(int rule, Part part, List<LinePattern> patterns) {
        for (int place = 0; place < patterns.size(); place++) {
            slots.add(new Slot(rule, part, place, patterns.get(place)));
        }
    }
}
