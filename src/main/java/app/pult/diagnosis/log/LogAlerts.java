package app.pult.diagnosis.log;

import app.pult.diagnosis.log.AlertWords.Theme;
import app.pult.diagnosis.log.LogTemplate.Mark;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// How much a person should look at a line, from 0 to 1; from [#LOOK] on they should. A line gets
/// the weight of the level that it has, or that its words speak of where the log has no levels or
/// one and the same everywhere. What failed, and that it is something many depend on, adds to it; a
/// failure that was put right, a mistake of who asked, and a line that only tells details of a
/// failure told elsewhere (`register: 0x1f`) take from it. Rare kinds and bursts add a little. No
/// product or machine is known by name.
///
/// Thread: confined.
public final class LogAlerts {
    public static final double LOOK = 0.5;

    private static final double FAILURE = 0.1;
    private static final double DOWNFALL = 0.12;
    private static final double FOUNDATION = 0.15;
    private static final double RECOVERY = -0.25;
    private static final double MISTAKE = -0.25;
    private static final double DETAIL = -0.3;
    private static final double RARE = 0.02;
    private static final double BURST = 0.05;

    private final LogTemplates templates;
    private final boolean hasLevels;
    private final Map<Key, Double> scores = new HashMap<>();

    private record Key(int template, Optional<Level> told) {}

    public LogAlerts(LogTemplates templates) {
        this.templates = templates;
        hasLevels = templates.hasLevels();
    }

    /// Of one of the lines that the templates were found in.
    public double score(String line) {
        return score(templates.of(line));
    }

    /// Of the line whose template was asked for last, which is this one.
    public double score(LogTemplate template) {
        var told = hasLevels ? templates.level() : Optional.<Level>empty();
        return scores.computeIfAbsent(
                new Key(template.number(), told),
                key ->
                        score(
                                template,
                                told.orElseGet(() -> SeverityWords.of(template.example(), 0))));
    }

    private static double score(LogTemplate template, Level level) {
        var themes = AlertWords.of(template.example());
        boolean isFailure = themes.contains(Theme.FAILURE) || themes.contains(Theme.DOWNFALL);
        double score = weight(level);
        score += themes.contains(Theme.FAILURE) ? FAILURE : 0;
        score += themes.contains(Theme.DOWNFALL) ? DOWNFALL : 0;
        score += themes.contains(Theme.FOUNDATION) ? FOUNDATION : 0;
        score += themes.contains(Theme.RECOVERY) ? RECOVERY : 0;
        score += themes.contains(Theme.MISTAKE) ? MISTAKE : 0;
        score += isDetail(template, isFailure) ? DETAIL : 0;
        score += template.marks().contains(Mark.RARE) ? RARE : 0;
        score += template.marks().contains(Mark.BURST) && isFailure ? BURST : 0;
        return Math.clamp(score, 0.0, 1.0);
    }

    private static double weight(Level level) {
        return switch (level) {
            case TRACE -> 0.02;
            case INFO -> 0.06;
            case NOTICE -> 0.1;
            case WARNING -> 0.22;
            case ERROR -> 0.42;
            case FATAL -> 0.6;
        };
    }

    /// A label and its value, a dotted line between them, or a heading.
    private static boolean isDetail(LogTemplate template, boolean isFailure) {
        var text = template.text();
        if (text.contains("...<*>") || text.contains("....")) {
            return true;
        }
        return !isFailure
                && (isLabel(text, ": <*>") || isLabel(text, "=<*>") || text.endsWith(":"));
    }

    /// Whether nothing but values follow what ends the label.
    private static boolean isLabel(String text, String mark) {
        return text.endsWith(mark) || text.equals("<*>");
    }
}
