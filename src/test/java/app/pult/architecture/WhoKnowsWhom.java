package app.pult.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The table of packages, one rule a row: a part knows itself, what its row names, and libraries.
final class WhoKnowsWhom {
    private static final Set<String> PARTS =
            Set.of(
                    "launch",
                    "cli",
                    "bench",
                    "ui",
                    "sync",
                    "store",
                    "backend",
                    "practice",
                    "desk",
                    "knowledge",
                    "search",
                    "spelling",
                    "diagnosis",
                    "preview",
                    "settings",
                    "update");

    private static final String[] SEEN_BY_UI = {
        "desk",
        "knowledge",
        "search",
        "spelling",
        "diagnosis",
        "preview",
        "sync",
        "settings",
        "update"
    };

    static final List<Rule> RULES =
            List.of(
                    row("domain", "the words of the desk stand on nothing", "desk", "knowledge"),
                    row("search", "search is pure text work", "search", "desk", "knowledge"),
                    row(
                            "diagnosis",
                            "a finding must not depend on how it is shown or stored",
                            "diagnosis",
                            "desk",
                            "knowledge",
                            "preview",
                            "settings",
                            "sync"),
                    row("spelling", "spelling is pure text work", "spelling"),
                    row("preview", "a foreign file meets nothing of the program", "preview"),
                    row("update", "a newer version is told of with nothing else there", "update"),
                    row("settings", "settings are read before anything else is there", "settings"),
                    row(
                            "store",
                            "the operator's disk does not know servers or windows",
                            "store",
                            "desk",
                            "knowledge",
                            "search"),
                    row(
                            "backend",
                            "a backend translates for the desk; it stores and shows nothing",
                            "backend",
                            "desk",
                            "knowledge",
                            "settings"),
                    row("sync", "sync works with no window", "sync", "desk", "backend", "store"),
                    row(
                            "practice",
                            "the practice desk is a server of its own, with a store of its own",
                            "practice",
                            "desk",
                            "knowledge"),
                    row("ui", "the window reads through ports", "ui", SEEN_BY_UI),
                    row(
                            "cli",
                            "a command does what the window does, through the same engine",
                            "cli",
                            Stream.concat(Stream.of("launch", "bench"), Stream.of(SEEN_BY_UI))
                                    .toArray(String[]::new)),
                    row(
                            "bench",
                            "what is measured is the program as launch puts it together, from the"
                                    + " pane down to the bare file",
                            "bench",
                            Stream.concat(
                                            Stream.of(
                                                    "launch", "ui", "store", "backend", "practice"),
                                            Stream.of(SEEN_BY_UI))
                                    .toArray(String[]::new)),
                    new Rule(
                            "benchisseen",
                            noClasses()
                                    .that(resideOutsideOfPackages(Parts.in("bench", "cli")))
                                    .should()
                                    .dependOnClassesThat(resideInAnyPackage(Parts.in("bench")))
                                    .because("nothing that is measured knows of it")),
                    new Rule(
                            "practiceisseen",
                            noClasses()
                                    .that(
                                            resideOutsideOfPackages(
                                                    Parts.in("practice", "launch", "bench")))
                                    .should()
                                    .dependOnClassesThat(resideInAnyPackage(Parts.in("practice")))
                                    .because(
                                            "the program must treat the practice desk like any"
                                                    + " other server; only launch starts it, and a"
                                                    + " bench asks its ledger")),
                    new Rule(
                            "strangepart",
                            classes()
                                    .should(belongToAKnownPart())
                                    .because("a new part of the program enters this table first")));

    private WhoKnowsWhom() {}

    /// The first of `parts` is the one the rule is about; those after it are what it may know. The
    /// two packages of the domain may know each other: a change from a server may be an article.
    private static Rule row(String name, String because, String part, String... known) {
        var subject = part.equals("desk") ? Parts.in("desk", "knowledge") : Parts.in(part);
        var allowed =
                Stream.of(subject, Parts.in(known)).flatMap(Stream::of).toArray(String[]::new);
        return new Rule(
                name,
                classes()
                        .that(resideInAnyPackage(subject))
                        .should()
                        .onlyDependOnClassesThat(
                                resideOutsideOfPackages(Parts.anywhere())
                                        .or(resideInAnyPackage(allowed)))
                        .because(because));
    }

    private static ArchCondition<JavaClass> belongToAKnownPart() {
        return new ArchCondition<>("belong to one of the parts " + PARTS) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Parts.of(type)
                        .filter(part -> !PARTS.contains(part))
                        .ifPresent(
                                part ->
                                        events.add(
                                                SimpleConditionEvent.violated(
                                                        type, type.getName() + " is in " + part)));
            }
        };
    }
}
