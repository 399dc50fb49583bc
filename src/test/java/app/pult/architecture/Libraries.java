package app.pult.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;

import java.util.List;
import java.util.stream.Stream;

/// Where each kind of library may be used.
final class Libraries {
    private static final String[] SQL = {"java.sql..", "javax.sql..", "org.sqlite.."};
    private static final String[] HTTP = {"okhttp3..", "okio..", "java.net.http.."};
    private static final String[] JSON = {"tools.jackson..", "com.fasterxml.jackson.."};
    private static final String[] WINDOW = {"javafx..", "org.controlsfx..", "atlantafx.."};
    private static final String[] LOG = {"org.slf4j..", "ch.qos.logback.."};
    private static final String[] HTML = {"org.jsoup..", "org.commonmark.."};
    private static final String[] WORDS = {"org.apache.lucene..", "morfologik.."};
    private static final String[] COMPUTER = {"oshi.."};
    private static final String[] FILES = {
        "org.apache.pdfbox..",
        "org.apache.commons.compress..",
        "org.apache.james..",
        "org.mozilla.universalchardet.."
    };

    static final List<Rule> RULES =
            List.of(
                    new Rule(
                            "puredesk",
                            noClasses()
                                    .that(resideInAnyPackage(Parts.in("desk", "knowledge")))
                                    .should()
                                    .dependOnClassesThat(
                                            resideInAnyPackage(all(WINDOW, SQL, HTTP, JSON, LOG)))
                                    .because("the domain is data and rules, usable anywhere")),
                    new Rule(
                            "purerules",
                            noClasses()
                                    .that(
                                            resideInAnyPackage(
                                                    Parts.in("search", "spelling", "diagnosis")))
                                    .and(resideOutsideOfPackages(Parts.in("diagnosis.probe")))
                                    .should()
                                    .dependOnClassesThat(resideInAnyPackage(all(WINDOW, SQL, HTTP)))
                                    .because("analysis must be testable with a string")),
                    // A bench compares with the bare file; it only ever writes into its own.
                    only(
                            "sqlelsewhere",
                            SQL,
                            "two databases have two owners",
                            "store",
                            "practice",
                            "bench"),
                    only(
                            "httpelsewhere",
                            HTTP,
                            "who speaks to a server decides about retries and secrets",
                            "backend",
                            "diagnosis.probe",
                            "launch"),
                    only(
                            "jsonelsewhere",
                            JSON,
                            "JSON is translated where it enters",
                            "backend",
                            "store",
                            "settings",
                            "practice",
                            "diagnosis",
                            "update"),
                    only(
                            "computerelsewhere",
                            COMPUTER,
                            "readings of this computer come through one port, off the start-up",
                            "diagnosis.probe"),
                    only(
                            "wordselsewhere",
                            WORDS,
                            "how words are formed and told apart is known in one place",
                            "spelling",
                            "search"),
                    only(
                            "filereaderelsewhere",
                            FILES,
                            "what reads foreign bytes stands behind one border with limits",
                            "preview"),
                    only(
                            "htmlelsewhere",
                            HTML,
                            "foreign HTML and Markdown are taken apart once, into harmless text",
                            "desk.rich"),
                    new Rule(
                            "javafxelsewhere",
                            noClasses()
                                    .that(
                                            resideOutsideOfPackages(
                                                    // A bench counts the frames of a real pane.
                                                    all(
                                                            Parts.in("ui", "launch", "bench"),
                                                            Parts.entry())))
                                    .should()
                                    .dependOnClassesThat(resideInAnyPackage(WINDOW))
                                    .because("everything but the window works with no display")),
                    new Rule(
                            "platformelsewhere",
                            noClasses()
                                    .that(resideOutsideOfPackages(Parts.in("launch")))
                                    .and(DescribedPredicate.not(isUiThread()))
                                    .should()
                                    .dependOnClassesThat(name("javafx.application.Platform"))
                                    .because(
                                            "there is one bridge to the JavaFX thread: UiThread")));

    private Libraries() {}

    private static Rule only(String name, String[] library, String because, String... parts) {
        return new Rule(
                name,
                noClasses()
                        .that(resideOutsideOfPackages(Parts.in(parts)))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(library))
                        .because(because));
    }

    private static DescribedPredicate<JavaClass> isUiThread() {
        return resideInAnyPackage(Parts.in("ui.kit"))
                .and(nameMatching(".*\\.UiThread(\\$.*)?"))
                .as("ui.kit.UiThread");
    }

    private static String[] all(String[]... patterns) {
        return Stream.of(patterns).flatMap(Stream::of).toArray(String[]::new);
    }
}
