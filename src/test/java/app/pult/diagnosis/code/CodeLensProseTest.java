package app.pult.diagnosis.code;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.fixture.CodeProse;
import app.pult.fixture.CodeProse.Place;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Show 3: prose of a generator that knows nothing of the lens, another one each run.
final class CodeLensProseTest {
    private static final int SEEDS = Integer.getInteger("pult.code.seeds", 5);
    private static final int CODES = 120;
    private static final int NUMBERS = 5000;
    private static final int AROUND = 40;

    @Test
    void codesAreFoundInProseAndOrdinaryNumbersAreLeftAlone() {
        long first = Long.getLong("pult.code.seed", new Random().nextInt(1_000_000));
        double worstFound = 1;
        double worstWrong = 0;
        long found = 0;
        long wrong = 0;
        for (int i = 0; i < SEEDS; i++) {
            var result = Tally.of(CodeProse.of(first + i, CODES, NUMBERS));
            found += result.found();
            wrong += result.wrong();
            worstFound = Math.min(worstFound, result.foundShare());
            worstWrong = Math.max(worstWrong, result.wrongShare());
            result.told().forEach(System.err::println);
        }
        System.err.printf(
                "error-code lens: seeds %d to %d: found %.2f %% (worst %.2f %%), marked wrongly %.3f %%"
                        + " (worst %.3f %%)%n",
                first,
                first + SEEDS - 1,
                100.0 * found / SEEDS / CODES,
                100 * worstFound,
                100.0 * wrong / SEEDS / NUMBERS,
                100 * worstWrong);

        assertThat(worstFound).as("found, seed %d", first).isGreaterThanOrEqualTo(0.97);
        assertThat(worstWrong).as("marked wrongly, seed %d", first).isLessThanOrEqualTo(0.02);
    }

    /// What came of one prose; `told` names what was missed or marked wrongly, in its words.
    private record Tally(CodeProse prose, long found, long wrong, List<String> told) {
        static Tally of(CodeProse prose) {
            var hits = CodeLens.find(prose.text());
            var told = new ArrayList<String>();
            for (var place : prose.codes()) {
                if (hits.stream().noneMatch(hit -> isAt(place, hit))) {
                    told.add("missed " + place.what() + ": " + around(prose.text(), place));
                }
            }
            long missed = told.size();
            for (var place : prose.numbers()) {
                hits.stream()
                        .filter(hit -> hit.start() < place.to() && hit.end() > place.from())
                        .findFirst()
                        .ifPresent(
                                hit ->
                                        told.add(
                                                "wrongly "
                                                        + hit.code()
                                                        + ": "
                                                        + around(prose.text(), place)));
            }
            return new Tally(prose, prose.codes().size() - missed, told.size() - missed, told);
        }

        private static boolean isAt(Place place, Hit hit) {
            return hit.start() == place.from()
                    && hit.end() == place.to()
                    && hit.code().toString().equals(place.what());
        }

        private static String around(String text, Place place) {
            var before = text.substring(Math.max(0, place.from() - AROUND), place.from());
            var after = text.substring(place.to(), Math.min(text.length(), place.to() + AROUND));
            return (before + "[" + text.substring(place.from(), place.to()) + "]" + after)
                    .replace('\n', '⏎');
        }

        double foundShare() {
            return (double) found / prose.codes().size();
        }

        double wrongShare() {
            return (double) wrong / prose.numbers().size();
        }
    }
}
