package app.pult.diagnosis.rule;

import com.google.re2j.Pattern;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A line that means something: it holds one of `has` (in any case), none of `not`, and `match` is
/// found in it. The named groups of `match` and of the patterns of `take`, which need not be found,
/// are facts.
public record LinePattern(
        List<String> has, List<String> not, Optional<Pattern> match, List<Pattern> take) {
    /// A shorter word would be met in every other line.
    static final int SHORTEST_WORD = 3;

    public LinePattern {
        has = List.copyOf(has);
        take = List.copyOf(take);
        not = not.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
        if (has.isEmpty() || has.stream().anyMatch(word -> word.length() < SHORTEST_WORD)) {
            throw new IllegalArgumentException(
                    "a line needs words of at least " + SHORTEST_WORD + " letters in \"has\"");
        }
    }

    /// The patterns that have facts to tell.
    Stream<Pattern> taking() {
        return Stream.concat(match.stream(), take.stream());
    }

    /// Whether a line that holds one of the words is meant.
    boolean allows(String line) {
        if (!not.isEmpty()) {
            var lower = line.toLowerCase(Locale.ROOT);
            if (not.stream().anyMatch(lower::contains)) {
                return false;
            }
        }
        return match.isEmpty() || match.get().matcher(line).find();
    }
}
