package app.pult.diagnosis.runbook;

import app.pult.diagnosis.Bilingual;
import app.pult.diagnosis.runbook.Answer.Observation;
import app.pult.diagnosis.runbook.Answer.Target;
import app.pult.diagnosis.runbook.Command.Rights;
import app.pult.diagnosis.runbook.Command.Shell;
import app.pult.knowledge.Platform;

import com.google.re2j.Pattern;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads the file of a runbook, as `FORMAT.md` beside them describes. Thread: any; a reader is one
/// reading.
public final class RunbookReader {
    private static final YAMLMapper MAPPER =
            YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+:[!-~]+");
    private static final Pattern TIMER = Pattern.compile("(\\d+)([smh])");
    private static final Pattern FACT = Pattern.compile("([a-z0-9.-]+)=(.+)");

    private final String file;
    private final List<Fault> faults = new ArrayList<>();

    private RunbookReader(String file) {
        this.file = file;
    }

    /// What a file turned out to be.
    public sealed interface Result {
        record Read(Runbook runbook) implements Result {}

        /// At least one fault, in the order of the file where they have one.
        record Refused(List<Fault> faults) implements Result {
            public Refused {
                faults = List.copyOf(faults);
            }
        }
    }

    /// @param file its name, for faults; without `.yaml` it has to be the runbook's id
    public static Result read(String file, String yaml) {
        return new RunbookReader(file).read(yaml);
    }

    private Result read(String yaml) {
        Optional<Runbook> runbook;
        try {
            var root = new RunbookNode(file, "", MAPPER.readTree(yaml), faults);
            runbook = runbook(root);
        } catch (JacksonException e) {
            faults.add(new Fault(file, "", "is no YAML: " + e.getOriginalMessage()));
            runbook = Optional.empty();
        }
        // A graph of which parts are missing would be found wanting twice.
        if (faults.isEmpty()) {
            runbook.ifPresent(whole -> faults.addAll(RunbookCheck.of(file, whole)));
        }
        return faults.isEmpty() && runbook.isPresent()
                ? new Result.Read(runbook.get())
                : new Result.Refused(faults);
    }

    private Optional<Runbook> runbook(RunbookNode root) {
        root.only("id", "version", "title", "serves", "os", "start", "blanks", "steps", "ends");
        var id = root.made(root.text("id"), RunbookId::new);
        if (id.isPresent() && !file.equals(id.get().value() + ".yaml")) {
            root.fault("its id is \"" + id.get().value() + "\"");
        }
        var version = root.number("version");
        var title = root.bilingual("title");
        var serves = serves(root.part("serves"));
        var os = root.systems("os", EnumSet.allOf(Platform.class));
        var blanks = blanks(root);
        var ends = root.each("ends").stream().flatMap(node -> end(node).stream()).toList();
        var endNames = new LinkedHashSet<String>();
        ends.forEach(end -> endNames.add(end.id().value()));
        var steps = new ArrayList<Step>();
        for (var node : root.each("steps")) {
            step(node, os, endNames).ifPresent(steps::add);
        }
        if (steps.isEmpty() || ends.isEmpty()) {
            root.fault(steps.isEmpty() ? "has no steps" : "has no ends");
            return Optional.empty();
        }
        var start = start(root, os, steps.getFirst().id());
        return id.map(
                named ->
                        new Runbook(named, version, title, serves, os, start, blanks, steps, ends));
    }

    private static Runbook.Serves serves(RunbookNode node) {
        var serves = node.at("serves");
        serves.only("codes", "rules", "articles");
        var codes = serves.strings("codes");
        for (var code : codes) {
            if (!CODE.matches(code)) {
                serves.fault("\"" + code + "\" is not written as family:code");
            }
        }
        return new Runbook.Serves(codes, serves.strings("rules"), serves.strings("articles"));
    }

    private static Map<String, Bilingual> blanks(RunbookNode root) {
        var blanks = new LinkedHashMap<String, Bilingual>();
        for (var name : root.names("blanks")) {
            blanks.put(name, root.part("blanks").at("blanks").bilingual(name));
        }
        return blanks;
    }

    private static Map<Platform, StepId> start(RunbookNode root, Set<Platform> os, StepId first) {
        var start = new EnumMap<Platform, StepId>(Platform.class);
        if (!root.has("start")) {
            os.forEach(system -> start.put(system, first));
            return start;
        }
        root.bySystem("start", os)
                .forEach(
                        (system, name) ->
                                root.made(name, StepId::new)
                                        .ifPresent(step -> start.put(system, step)));
        return start;
    }

    private Optional<End> end(RunbookNode bare) {
        var node = bare.at("end " + bare.text("id"));
        node.only("id", "outcome", "ru", "en", "customer");
        var id = node.made(node.text("id"), EndId::new);
        var outcome = node.word("outcome", End.Outcome.class);
        var text = node.words("text");
        var customer = node.maybeBilingual("customer");
        return id.flatMap(named -> outcome.map(what -> new End(named, what, text, customer)));
    }

    private Optional<Step> step(RunbookNode bare, Set<Platform> all, Set<String> ends) {
        var node = bare.at("step " + bare.text("id"));
        node.only(
                "id",
                "title",
                "text",
                "os",
                "commands",
                "expect",
                "answers",
                "timer",
                "risk",
                "changes",
                "undo");
        var os = node.systems("os", all);
        var id = node.made(node.text("id"), StepId::new);
        var risk = node.word("risk", Risk.class).orElse(Risk.READ);
        var answers = node.each("answers").stream().map(each -> answer(each, os, ends)).toList();
        var title = node.bilingual("title");
        var text = node.bilingual("text");
        var expect = node.bilingual("expect");
        var changes = node.maybeBilingual("changes");
        var undo = undo(node, os);
        var timer = node.maybeText("timer").flatMap(written -> timer(node, written));
        var commands = commands(node, os);
        return id.map(
                named ->
                        new Step(
                                named, title, text, os, commands, expect, answers, timer, risk,
                                changes, undo));
    }

    private static Answer answer(RunbookNode node, Set<Platform> os, Set<String> ends) {
        node.only("ru", "en", "next", "fact");
        var next = new EnumMap<Platform, Target>(Platform.class);
        node.bySystem("next", os)
                .forEach(
                        (system, name) ->
                                node.made(name, written -> target(written, ends))
                                        .ifPresent(target -> next.put(system, target)));
        var fact = node.maybeText("fact").flatMap(written -> fact(node, written));
        return new Answer(node.words("answer"), next, fact);
    }

    private static Target target(String name, Set<String> ends) {
        return ends.contains(name)
                ? new Target.ToEnd(new EndId(name))
                : new Target.ToStep(new StepId(name));
    }

    private static Optional<Observation> fact(RunbookNode node, String written) {
        var matcher = FACT.matcher(written);
        if (!matcher.matches()) {
            node.fault("the fact \"" + written + "\" is not written as key=value");
            return Optional.empty();
        }
        return Optional.of(new Observation(matcher.group(1), matcher.group(2)));
    }

    private static Optional<Duration> timer(RunbookNode node, String written) {
        var matcher = TIMER.matcher(written);
        if (!matcher.matches()) {
            node.fault("the timer \"" + written + "\" is not like 90s, 10m or 2h");
            return Optional.empty();
        }
        var count = Integer.parseInt(matcher.group(1));
        return Optional.of(
                switch (matcher.group(2)) {
                    case "s" -> Duration.ofSeconds(count);
                    case "m" -> Duration.ofMinutes(count);
                    default -> Duration.ofHours(count);
                });
    }

    private static Optional<Undo> undo(RunbookNode step, Set<Platform> os) {
        if (!step.has("undo")) {
            return Optional.empty();
        }
        var node = step.part("undo");
        node.only("ru", "en", "commands", "never");
        if (node.has("never")) {
            return Optional.of(new Undo.Never(node.bilingual("never")));
        }
        return Optional.of(new Undo.By(node.words("undo"), commands(node, os)));
    }

    private static List<Command> commands(RunbookNode owner, Set<Platform> os) {
        var commands = new ArrayList<Command>();
        for (var node : owner.each("commands")) {
            node.only("cmd", "powershell", "sh", "sql", "admin", "os");
            var rights = node.flag("admin") ? Rights.ADMINISTRATOR : Rights.USER;
            for (var shell : Shell.values()) {
                if (node.has(shell.language())) {
                    var text = node.text(shell.language());
                    for (var system : systems(node, shell, os)) {
                        node.made(text, lines -> new Command(system, shell, rights, lines))
                                .ifPresent(commands::add);
                    }
                }
            }
        }
        return commands;
    }

    /// Each shell is at home somewhere.
    private static Set<Platform> systems(RunbookNode node, Shell shell, Set<Platform> os) {
        var home =
                switch (shell) {
                    case CMD, POWERSHELL -> EnumSet.of(Platform.WINDOWS);
                    case SH -> EnumSet.of(Platform.LINUX, Platform.MACOS);
                    case SQL -> EnumSet.allOf(Platform.class);
                };
        home.retainAll(os);
        return node.systems("os", home);
    }
}
