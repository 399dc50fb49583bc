package app.pult.diagnosis.report;

import app.pult.diagnosis.Fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The facts of one input as its readers tell them, each once, with the lines they stand on.
///
/// Thread: confined to one reading.
public final class FactSink {
    /// A machine that says more says it to somebody else.
    static final int MOST_FACTS = 2_000;

    /// In characters; longer values are cut.
    static final int LONGEST_VALUE = 300;

    private final String file;
    private final Set<Fact> facts = new LinkedHashSet<>();
    private final Map<Fact, String> lines = new HashMap<>();

    public FactSink(String file) {
        this.file = file;
    }

    /// Where the next facts stand: `text` is line `number` of the input.
    public At at(int number, String text) {
        return new At(number, text);
    }

    /// A place in the input.
    public final class At {
        private final int number;
        private final String text;

        private At(int number, String text) {
            this.number = number;
            this.text = text;
        }

        public void tell(String key, String value) {
            tell(key, value, "");
        }

        /// A blank value says nothing.
        public void tell(String key, String value, String unit) {
            var plain = value.strip();
            if (plain.isEmpty() || facts.size() >= MOST_FACTS) {
                return;
            }
            var cut =
                    plain.length() > LONGEST_VALUE
                            ? plain.substring(0, LONGEST_VALUE) + "…"
                            : plain;
            var fact = new Fact(key, cut, unit, file, number);
            if (facts.add(fact)) {
                lines.put(fact, text);
            }
        }
    }

    public List<Fact> facts() {
        return new ArrayList<>(facts);
    }

    /// The last fact of this key.
    public Optional<Fact> last(String key) {
        return facts.stream().filter(fact -> fact.key().equals(key)).reduce((a, b) -> b);
    }

    /// The line that a fact was told by; empty for one that a rule took.
    public String line(Fact fact) {
        return lines.getOrDefault(fact, "");
    }
}
