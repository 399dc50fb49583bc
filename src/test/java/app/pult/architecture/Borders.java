package app.pult.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callConstructorWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.never;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/// What may cross a border between parts, and what may not inside one.
final class Borders {
    private static final Pattern FEATURE = Pattern.compile(".*\\.ui\\.(\\w+)(?:\\..*)?");
    private static final Pattern SERVER = Pattern.compile(".*\\.backend\\.(\\w+)(?:\\..*)?");

    static final List<Rule> RULES =
            List.of(
                    new Rule(
                            "uipastports",
                            noClasses()
                                    .that(resideInAnyPackage(Parts.in("ui")))
                                    .should()
                                    .dependOnClassesThat(
                                            resideInAnyPackage(Parts.in("store", "backend")))
                                    .because("the window reads by ports and writes by the outbox")),
                    new Rule(
                            "uiintosync",
                            noClasses()
                                    .that(resideInAnyPackage(Parts.in("ui", "diagnosis")))
                                    .should()
                                    .dependOnClassesThat(
                                            resideInAnyPackage(Parts.in("sync"))
                                                    .and(not(INTERFACES))
                                                    .and(not(isData())))
                                    .because(
                                            "the window and its findings see sync's status and ports,"
                                                    + " not its machinery")),
                    new Rule(
                            "featureseesfeature",
                            slices().assignedFrom(slicesOf("features", Borders::feature))
                                    .should()
                                    .notDependOnEachOther()
                                    .because("features talk through shell.Selection")),
                    new Rule(
                            "kitseesfeature",
                            noClasses()
                                    .that(resideInAnyPackage(Parts.in("ui.kit")))
                                    .should()
                                    .dependOnClassesThat(
                                            resideInAnyPackage(Parts.in("ui"))
                                                    .and(
                                                            resideOutsideOfPackages(
                                                                    Parts.in("ui.kit"))))
                                    .because("the kit serves features and knows none")),
                    new Rule(
                            "backendseesbackend",
                            slices().assignedFrom(slicesOf("servers", Borders::server))
                                    .should()
                                    .notDependOnEachOther()
                                    .because("adding a server is adding one folder")),
                    new Rule(
                            "syncseesserver",
                            noClasses()
                                    .that(resideInAnyPackage(Parts.in("sync")))
                                    .should()
                                    .dependOnClassesThat(resideInAnyPackage(Parts.in("backend.*")))
                                    .because("sync knows the port, no server")),
                    new Rule(
                            "cycle",
                            slices().assignedFrom(slicesOf("parts", Borders::partOfCycle))
                                    .should()
                                    .beFreeOfCycles()
                                    .because("a part is understood without those above it")),
                    new Rule(
                            "builtelsewhere",
                            classes()
                                    .that(resideOutsideOfPackages(Parts.in("launch")))
                                    .should(never(callConstructorWhere(buildsAnImplementation())))
                                    .because("wiring is read in one place, launch")));

    private Borders() {}

    private static DescribedPredicate<JavaClass> isData() {
        return DescribedPredicate.describe(
                "records or enums", type -> type.isRecord() || type.isEnum());
    }

    /// A part builds its own implementations too: the store its tables, a backend its helpers.
    private static DescribedPredicate<JavaConstructorCall> buildsAnImplementation() {
        return DescribedPredicate.describe(
                "builds a Sqlite* or a *Backend of another part",
                call -> {
                    var built = call.getTargetOwner();
                    var name = built.getSimpleName();
                    return (name.startsWith("Sqlite") || name.endsWith("Backend"))
                            && Parts.of(built).isPresent()
                            && !Parts.of(built).equals(Parts.of(call.getOriginOwner()));
                });
    }

    /// Shell and kit are what features may know, so they are no slices here.
    private static SliceIdentifier feature(JavaClass type) {
        return named(FEATURE, type, "shell", "kit");
    }

    private static SliceIdentifier server(JavaClass type) {
        return named(SERVER, type, "http");
    }

    /// Desk and knowledge are one vocabulary in two packages.
    private static SliceIdentifier partOfCycle(JavaClass type) {
        return Parts.of(type)
                .map(part -> part.equals("knowledge") ? "desk" : part)
                .map(SliceIdentifier::of)
                .orElseGet(SliceIdentifier::ignore);
    }

    private static SliceIdentifier named(Pattern pattern, JavaClass type, String... shared) {
        var matcher = pattern.matcher(type.getPackageName());
        return matcher.matches() && !List.of(shared).contains(matcher.group(1))
                ? SliceIdentifier.of(matcher.group(1))
                : SliceIdentifier.ignore();
    }

    private static SliceAssignment slicesOf(
            String description, Function<JavaClass, SliceIdentifier> slice) {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return slice.apply(type);
            }

            @Override
            public String getDescription() {
                return description;
            }
        };
    }
}
