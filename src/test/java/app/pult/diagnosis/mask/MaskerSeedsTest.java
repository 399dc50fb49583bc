package app.pult.diagnosis.mask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What the masker finds of 500 planted secrets, and what it takes for one in ordinary lines, over
/// many seeds. `-Dpult.mask.seed=N` begins elsewhere, `-Dpult.mask.seeds=N` takes more.
final class MaskerSeedsTest {
    private static final int ORDINARY = 2000;
    private static final double MUST = 0.98;
    private static final double WRONG = 0.01;

    private final long first = Long.getLong("pult.mask.seed", 1);
    private final int seeds = Integer.getInteger("pult.mask.seeds", 60);

    @Test
    void plantedSecretsAreMaskedAndNothingElseIsTouched() {
        var missed = new LinkedHashMap<String, String>();
        var worst = 1.0;
        var all = 0;
        for (long seed = first; seed < first + seeds; seed++) {
            var planted = new PlantedSecrets(seed).text();
            var masker = new Masker(Secret.all());
            var masked = masker.mask(planted.text());
            var before = lines(planted.text());
            var after = lines(masked);
            assertThat(after).as("lines of seed %d", seed).hasSameSizeAs(before);
            var lost = new ArrayList<String>();
            var tokens = new HashMap<String, String>();
            for (var plant : planted.plants()) {
                var line = before.get(plant.line());
                var token =
                        MaskedLine.tokenAt(
                                line, after.get(plant.line()), plant.at(), plant.value().length());
                if (token.isEmpty()) {
                    lost.add(plant.kind() + " | " + line + " | " + after.get(plant.line()));
                } else if (!tokens.merge(plant.value(), token.get(), (one, other) -> one)
                        .equals(token.get())) {
                    lost.add(
                            plant.kind()
                                    + " another token | "
                                    + line
                                    + " | "
                                    + masker.ledger().get(token.get())
                                    + " | "
                                    + masker.ledger().get(tokens.get(plant.value())));
                }
            }
            assertThat(new HashSet<>(tokens.values()))
                    .as("a token of its own for each, seed %d", seed)
                    .hasSameSizeAs(tokens.keySet());
            for (int i = 0; i < before.size(); i++) {
                assertThat(MaskedLine.differsOnlyInTokens(before.get(i), after.get(i)))
                        .as("%s became %s", before.get(i), after.get(i))
                        .isTrue();
            }
            all += lost.size();
            lost.forEach(line -> missed.putIfAbsent(line.replaceAll("\\d", "9"), line));
            worst = Math.min(worst, 1 - lost.size() / (double) planted.plants().size());
        }

        System.err.printf(
                "masked: worst %.4f, mean %.4f of %d seeds%n",
                worst, 1 - all / (500.0 * seeds), seeds);
        missed.values().stream().limit(60).forEach(System.err::println);
        assertThat(worst)
                .as(() -> missed.values().stream().limit(20).collect(Collectors.joining("\n")))
                .isGreaterThanOrEqualTo(MUST);
    }

    @Test
    void ordinaryLinesAreLeftAlone() {
        var wrong = new LinkedHashMap<String, String>();
        var worst = 0.0;
        for (long seed = first; seed < first + seeds; seed++) {
            var lines = new OrdinaryLines(seed);
            var text = IntStream.range(0, ORDINARY).mapToObj(i -> lines.line()).toList();
            var after = lines(new Masker(Secret.all()).mask(String.join("\n", text)));
            var touched = 0;
            for (int i = 0; i < ORDINARY; i++) {
                if (!text.get(i).equals(after.get(i))) {
                    touched++;
                    wrong.putIfAbsent(
                            text.get(i).replaceAll("[0-9a-f]", "9"),
                            text.get(i) + " | " + after.get(i));
                }
            }
            worst = Math.max(worst, touched / (double) ORDINARY);
        }

        System.err.printf("touched wrongly: worst %.4f of %d seeds%n", worst, seeds);
        wrong.values().stream().limit(40).forEach(System.err::println);
        assertThat(worst).as(() -> String.join("\n", wrong.values())).isLessThanOrEqualTo(WRONG);
    }

    private static List<String> lines(String text) {
        return List.of(text.split("\r?\n", -1));
    }
}
