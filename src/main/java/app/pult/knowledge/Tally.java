package app.pult.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What is known of a remedy: it helped with `helped` of the `judged` tickets, and was inserted
/// into what was written in `solved` tickets that are solved now. `here` is the verdict about the
/// ticket it is looked up for. Thread: any, immutable.
public record Tally(int helped, int judged, int solved, Optional<Verdict> here) {
    public static final Tally NOTHING = new Tally(0, 0, 0, Optional.empty());

    /// Two verdicts of the same kind move a suggestion by one place, a single one by none.
    private static final double STIFFNESS = 2;

    public Tally {
        if (helped < 0 || helped > judged || solved < 0) {
            throw new IllegalArgumentException(helped + " of " + judged + ", " + solved);
        }
    }

    /// Suggestions, the most likely first, put in order by what was said of them before. What did
    /// not help with this very ticket is last; where nothing was said, all stays as it was.
    public static <T> List<T> order(List<T> suggested, Function<T, Tally> tally) {
        record Placed<T>(T one, boolean failed, double weight) {}
        var placed = new ArrayList<Placed<T>>();
        for (int place = 0; place < suggested.size(); place++) {
            var one = suggested.get(place);
            var known = tally.apply(one);
            boolean failed = known.here().filter(Verdict.DID_NOT::equals).isPresent();
            placed.add(new Placed<>(one, failed, known.trust() / (place + STIFFNESS)));
        }
        return placed.stream()
                .sorted(
                        Comparator.comparing((Placed<T> one) -> one.failed())
                                .thenComparing(
                                        Comparator.comparingDouble(Placed<T>::weight).reversed()))
                .map(Placed::one)
                .toList();
    }

    /// Without the tickets it was inserted into, where it is said better what speaks for it.
    public Tally verdicts() {
        return new Tally(helped, judged, 0, here);
    }

    /// From 0 to 2; 1 where nothing is known.
    private double trust() {
        return 2.0 * (helped + 1) / (judged + 2);
    }
}
