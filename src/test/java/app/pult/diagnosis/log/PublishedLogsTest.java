package app.pult.diagnosis.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.pult.diagnosis.input.Input;
import app.pult.diagnosis.log.LogMiner.Lines;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What must be reached on public logs with known templates and alerts, which are no part of the
/// project: `-Dpult.logs=FOLDER` names a folder with `loghub2k` and `anomaly`.
final class PublishedLogsTest {
    private static final String PROPERTY = "pult.logs";

    private final Path folder = Path.of(System.getProperty(PROPERTY, ""));

    /// GA: the share of lines in groups that are exactly right; FGA: F1 over the groups.
    private record Score(double ga, double fga) {}

    @BeforeEach
    void thereIsData() {
        assumeTrue(
                System.getProperty(PROPERTY) != null && Files.isDirectory(folder),
                "no folder of public logs: -D" + PROPERTY);
    }

    @Test
    void messagesAreGroupedAsTheirProgramsWroteThem() throws IOException {
        var mean = mean(".content.txt", Lines.MESSAGES);

        assertThat(mean.ga()).isGreaterThanOrEqualTo(0.95);
        assertThat(mean.fga()).isGreaterThanOrEqualTo(0.92);
    }

    @Test
    void soAreWholeLines() throws IOException {
        var mean = mean(".log", Lines.WHOLE);

        assertThat(mean.ga()).isGreaterThanOrEqualTo(0.92);
        assertThat(mean.fga()).isGreaterThanOrEqualTo(0.90);
    }

    @Test
    void alertsAreThoseOfTheOperatorsWhoSawThem() throws IOException {
        var lines = lines(folder.resolve("anomaly/BGL.nolabel.log"));
        var gold = column(folder.resolve("anomaly/BGL.labels.csv"), 1);
        var miner = new LogMiner(Lines.WHOLE);
        lines.forEach(miner::add);
        var alerts = new LogAlerts(miner.templates());
        var scores = lines.stream().map(alerts::score).toList();

        assertThat(f1(gold, scores)).isGreaterThanOrEqualTo(0.75);
        assertThat(auc(gold, scores)).isGreaterThanOrEqualTo(0.97);
    }

    private Score mean(String ending, Lines kind) throws IOException {
        double ga = 0;
        double fga = 0;
        int systems = 0;
        try (var found = Files.newDirectoryStream(folder.resolve("loghub2k"), Files::isDirectory)) {
            for (var system : found) {
                var name = String.valueOf(system.getFileName());
                var truth = column(system.resolve(name + ".gt.csv"), 1);
                var score = score(lines(system.resolve(name + ending)), truth, kind);
                ga += score.ga();
                fga += score.fga();
                systems++;
            }
        }
        return new Score(ga / systems, fga / systems);
    }

    private static Score score(List<String> lines, List<String> truth, Lines kind) {
        assertThat(lines).hasSameSizeAs(truth);
        var miner = new LogMiner(kind);
        lines.forEach(miner::add);
        var templates = miner.templates();
        var wanted = new HashMap<String, Set<Integer>>();
        var found = new HashMap<Integer, Set<Integer>>();
        for (int i = 0; i < lines.size(); i++) {
            wanted.computeIfAbsent(truth.get(i), key -> new HashSet<>()).add(i);
            found.computeIfAbsent(templates.of(lines.get(i)).number(), key -> new HashSet<>())
                    .add(i);
        }
        var right =
                found.values().stream()
                        .filter(
                                group ->
                                        group.equals(
                                                wanted.get(truth.get(group.iterator().next()))))
                        .toList();
        double rightLines = right.stream().mapToInt(Set::size).sum();
        return new Score(
                rightLines / lines.size(), 2.0 * right.size() / (found.size() + wanted.size()));
    }

    private static double f1(List<String> gold, List<Double> scores) {
        int hits = 0;
        int alarms = 0;
        int alerts = 0;
        for (int i = 0; i < gold.size(); i++) {
            boolean isAlert = gold.get(i).equals("1");
            boolean isAlarm = scores.get(i) >= LogAlerts.LOOK;
            hits += isAlert && isAlarm ? 1 : 0;
            alarms += isAlarm ? 1 : 0;
            alerts += isAlert ? 1 : 0;
        }
        return 2.0 * hits / (alarms + alerts);
    }

    /// How often an alert has the higher score of two lines, a tie counting half.
    private static double auc(List<String> gold, List<Double> scores) {
        double won = 0;
        long pairs = 0;
        for (int i = 0; i < gold.size(); i++) {
            for (int j = 0; j < gold.size(); j++) {
                if (gold.get(i).equals("1") && gold.get(j).equals("0")) {
                    won += (1 + Double.compare(scores.get(i), scores.get(j))) / 2.0;
                    pairs++;
                }
            }
        }
        return won / pairs;
    }

    private static List<String> lines(Path file) {
        var lines = new ArrayList<String>();
        assertThat(new LogPass(Input.file(file)).each(lines::add)).isEmpty();
        return lines;
    }

    private static List<String> column(Path csv, int column) throws IOException {
        return Files.readAllLines(csv).stream()
                .skip(1)
                .map(line -> line.split(",", -1)[column])
                .toList();
    }
}
