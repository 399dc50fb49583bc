package app.pult.diagnosis.runbook;

import com.google.re2j.Pattern;

import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a command is known to do, from its words: a lower bound, so that nobody calls a command
/// harmless that deletes. What is not known here may still change something. The words are in
/// `risks.yaml`. Thread: any.
public final class CommandRisk {
    /// Behind these a command begins within a line.
    private static final Pattern BORDER = Pattern.compile("[|;&({]");

    /// Words before a command that is the one that counts.
    private static final Pattern LEAD =
            Pattern.compile("(?:sudo|do|then|xargs|start)(?:\\s+-\\S+)*\\s+");

    private static final Known.Lists KNOWN = known();

    private CommandRisk() {}

    /// The worst that was found, and the words it was found by.
    public record Found(Risk risk, String words) {}

    /// Words a command is known by.
    private record Known(Risk risk, Pattern pattern) {
        /// The worst first; `anywhere` are looked for in the whole line.
        private record Lists(List<Known> starts, List<Known> anywhere) {}
    }

    /// Empty where nothing is known to change anything.
    public static Optional<Found> of(String command) {
        var starts = starts(command);
        for (var known : KNOWN.starts()) {
            for (var start : starts) {
                var matcher = known.pattern().matcher(start);
                if (matcher.lookingAt()) {
                    return Optional.of(new Found(known.risk(), matcher.group().strip()));
                }
            }
        }
        for (var known : KNOWN.anywhere()) {
            var matcher = known.pattern().matcher(command);
            if (matcher.find()) {
                return Optional.of(new Found(known.risk(), matcher.group().strip()));
            }
        }
        return Optional.empty();
    }

    /// The text from everywhere where a command may begin to the end of its line.
    private static List<String> starts(String text) {
        var starts = new ArrayList<String>();
        for (var line : text.lines().toList()) {
            add(starts, line);
            var border = BORDER.matcher(line);
            while (border.find()) {
                add(starts, line.substring(border.end()));
            }
        }
        return starts;
    }

    private static void add(List<String> starts, String rest) {
        var stripped = rest.strip();
        starts.add(stripped);
        var lead = LEAD.matcher(stripped);
        if (lead.lookingAt()) {
            add(starts, stripped.substring(lead.end()));
        }
    }

    private static Known.Lists known() {
        try (var in = CommandRisk.class.getResourceAsStream("/app/pult/diagnosis/risks.yaml")) {
            if (in == null) {
                throw new IllegalStateException("no risks.yaml in the program");
            }
            var risks = YAMLMapper.shared().readTree(in);
            var starts = new ArrayList<>(known(Risk.DESTRUCTIVE, risks.path("destructive")));
            starts.addAll(known(Risk.CHANGE, risks.path("change")));
            return new Known.Lists(List.copyOf(starts), known(Risk.CHANGE, risks.path("anywhere")));
        } catch (IOException e) {
            throw new UncheckedIOException("risks.yaml", e);
        }
    }

    private static List<Known> known(Risk risk, JsonNode patterns) {
        return patterns.valueStream()
                .map(pattern -> new Known(risk, Pattern.compile("(?i)" + pattern.asString())))
                .toList();
    }
}
