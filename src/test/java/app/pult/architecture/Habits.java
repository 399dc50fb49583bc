package app.pult.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.conditions.ArchConditions.never;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;

import java.time.Clock;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiPredicate;

/// Threads, time, output, fields and names.
final class Habits {
    private static final Set<String> INJECTORS = Set.of("Inject", "Autowired", "Resource", "FXML");
    private static final String ATOMICS = AtomicReference.class.getPackageName();

    static final List<Rule> RULES =
            List.of(
                    onlyIn(
                            "ownthreads",
                            "threads have a name, a bound and an owner",
                            Habits::makesThreads,
                            "launch",
                            "store"),
                    onlyIn(
                            "owntime",
                            "tests drive time, ids and waiting: inject Clock, Ids, Sleeper",
                            Habits::asksTheMachine,
                            "launch"),
                    onlyIn(
                            "printing",
                            "standard output belongs to the results of commands",
                            (owner, name) ->
                                    owner.isEquivalentTo(System.class) && name.equals("out"),
                            "cli"),
                    onlyIn(
                            "stacktrace",
                            "an error is logged once, where it is handled",
                            (owner, name) ->
                                    owner.isAssignableTo(Throwable.class)
                                            && name.equals("printStackTrace")),
                    new Rule(
                            "injectedfield",
                            noFields()
                                    .should()
                                    .beAnnotatedWith(anInjector())
                                    .because("what a class needs, its constructor asks for")),
                    new Rule(
                            "mutablestatic",
                            noFields()
                                    .should(be(sharedState()))
                                    .because("two desks in one process must not share state")),
                    new Rule(
                            "vaguename",
                            noClasses()
                                    .should()
                                    .haveNameMatching(".*(Utils?|Helper|Manager|Impl)(\\$.*)?")
                                    .because("such a name does not say what is inside")));

    private Habits() {}

    /// `target`: the class and the name of what is called, read or referred to.
    private static Rule onlyIn(
            String name, String because, BiPredicate<JavaClass, String> target, String... parts) {
        var accesses =
                accessTargetWhere(
                        DescribedPredicate.describe(
                                "the target is one of those of " + name,
                                access -> target.test(access.getTargetOwner(), access.getName())));
        return new Rule(
                name,
                classes()
                        .that(resideOutsideOfPackages(Parts.in(parts)))
                        .should(never(accesses))
                        .because(because));
    }

    private static boolean makesThreads(JavaClass owner, String name) {
        return owner.isEquivalentTo(Executors.class)
                || owner.isAssignableTo(Thread.class)
                        && Set.of("<init>", "ofVirtual", "ofPlatform", "startVirtualThread")
                                .contains(name)
                || owner.isEquivalentTo(CompletableFuture.class) && name.endsWith("Async");
    }

    private static boolean asksTheMachine(JavaClass owner, String name) {
        return owner.isAssignableTo(TemporalAccessor.class) && name.equals("now")
                || owner.isEquivalentTo(Clock.class) && name.startsWith("system")
                || owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis")
                || owner.isEquivalentTo(UUID.class) && name.equals("randomUUID")
                || (owner.isAssignableTo(Thread.class) || owner.isEquivalentTo(TimeUnit.class))
                        && name.equals("sleep");
    }

    private static DescribedPredicate<JavaAnnotation<?>> anInjector() {
        return DescribedPredicate.describe(
                "one of " + INJECTORS,
                annotation -> INJECTORS.contains(annotation.getRawType().getSimpleName()));
    }

    private static DescribedPredicate<JavaField> sharedState() {
        return DescribedPredicate.describe(
                "static and changeable",
                field ->
                        field.getModifiers().contains(JavaModifier.STATIC)
                                && (!field.getModifiers().contains(JavaModifier.FINAL)
                                        || field.getRawType().getPackageName().equals(ATOMICS)));
    }
}
