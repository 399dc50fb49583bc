package app.pult.diagnosis.runbook;

import app.pult.diagnosis.Bilingual;
import app.pult.knowledge.Platform;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One thing to do and what to look at afterwards. `title` is a line for lists and for the note,
/// `text` the instruction, `expect` what is seen where all is well. `timer` is how long to wait
/// before an answer can be given. A step that changes anything says what, and how to undo it.
public record Step(
        StepId id,
        Bilingual title,
        Bilingual text,
        Set<Platform> os,
        List<Command> commands,
        Bilingual expect,
        List<Answer> answers,
        Optional<Duration> timer,
        Risk risk,
        Optional<Bilingual> changes,
        Optional<Undo> undo) {
    public Step {
        os = Set.copyOf(os);
        commands = List.copyOf(commands);
        answers = List.copyOf(answers);
    }

    /// Those for one system, in order; none where it is done by hand.
    public List<Command> commands(Platform wanted) {
        return commands.stream().filter(command -> command.os() == wanted).toList();
    }

    /// The commands that take it back on one system.
    public List<Command> undoing(Platform wanted) {
        return undo.stream()
                .flatMap(
                        how ->
                                switch (how) {
                                    case Undo.By by -> by.commands().stream();
                                    case Undo.Never never -> List.<Command>of().stream();
                                })
                .filter(command -> command.os() == wanted)
                .toList();
    }
}
