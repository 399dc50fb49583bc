package app.pult.launch.command;

import java.util.List;

/// How a command ended: `lines` for standard output, `messages` for standard error, each without
/// line breaks.
public record Outcome(List<String> lines, List<String> messages, ExitCode code) {
    public Outcome {
        lines = single(lines);
        messages = single(messages);
    }

    static Outcome done() {
        return new Outcome(List.of(), List.of(), ExitCode.DONE);
    }

    static Outcome refused(ExitCode code, String sentence) {
        return new Outcome(List.of(), List.of(sentence), code);
    }

    private static List<String> single(List<String> texts) {
        return texts.stream().flatMap(String::lines).toList();
    }
}
