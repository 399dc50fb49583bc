package app.pult.diagnosis.code;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.fixture.CodeProse;

import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/// Show 3: prose of a generator that knows nothing of the lens, another one each run.
final class CodeLensProseTest {
    private static final int SEEDS = Integer.getInteger("pult.code.seeds", 5);
    private static final int CODES = 120;
    private static final int NUMBERS = 5000;

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
            result.told().forEach(line -> System.err.println(line));
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

    private record Tally(CodeProse prose, long found, long wrong, java.util.List<String> told) {
        static Tally of(CodeProse prose) {
            Map<Integer, Hit> hits = new HashMap<>();
            var all = CodeLens.find(prose.text());
            all.forEach(hit -> hits.put(hit.start(), hit));
            var told = new java.util.ArrayList<String>();
            long found = 0;
            for (var place : prose.codes()) {
                var hit = hits.get(place.from());
                if (hit != null
                        && hit.end() == place.to()
                        && hit.code().toString().equals(place.what())) {
                    found++;
                } else if (told.size() < 40) {
                    told.add("MISSED " + place.what() + " as " + (hit == null ? null : hit.code()) + ": " + around(prose.text(), place));
                }
            }
            long wrong = 0;
            for (var place : prose.numbers()) {
                var overlap = all.stream().filter(hit -> hit.start() < place.to() && hit.end() > place.from()).findFirst();
                if (overlap.isPresent()) {
                    wrong++;
                    if (told.size() < 80) told.add("WRONG " + overlap.get().code() + " " + place.what() + ": " + around(prose.text(), place));
                }
            }
            return new Tally(prose, found, wrong, told);
        }

        static String around(String text, CodeProse.Place place) {
            return text.substring(Math.max(0, place.from() - 50), place.from()).replace("\n", "⏎") + "[" + text.substring(place.from(), place.to()) + "]" + text.substring(place.to(), Math.min(text.length(), place.to() + 30)).replace("\n", "⏎");
        }

        double foundShare() {
            return (double) found / prose.codes().size();
        }

        double wrongShare() {
            return (double) wrong / prose.numbers().size();
        }
    }
}
