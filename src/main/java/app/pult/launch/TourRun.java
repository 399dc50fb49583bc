package app.pult.launch;

import app.pult.launch.tour.FxWatch;
import app.pult.launch.tour.Tour;
import app.pult.launch.tour.TourException;
import app.pult.settings.Account;
import app.pult.ui.kit.Theme;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// Tours in the wanted languages, each on an empty desk in a folder of its own that is gone
/// afterwards. Thread: main.
public final class TourRun {
    public static final int TICKETS = 120;
    private static final Logger log = LoggerFactory.getLogger(TourRun.class);
    private static final double LONGEST_HANDLER_MS = 16;

    private final Machine machine;
    private final Path out;
    private final List<String> languages;
    private final String theme;
    private final Consumer<String> lines;

    /// @param language `ru`, `en` or `both`
    /// @param theme `light` or `dark`; empty: Russian is light and English dark
    public TourRun(
            Machine machine, Path out, String language, String theme, Consumer<String> lines) {
        this.machine = machine;
        this.out = out;
        languages = language.equals("both") ? List.of("ru", "en") : List.of(language);
        this.theme = theme;
        this.lines = lines;
    }

    /// At a practice desk of its own.
    public boolean practice(int tickets) throws IOException {
        var folder = Files.createTempDirectory("pult-tour-desk");
        try (var desk =
                PracticeRun.start(PracticeRun.Plan.still(folder, tickets, 0, 1), machine.clock())) {
            var account =
                    new Account(
                            "tour",
                            "Practice",
                            Account.Kind.DESK_API,
                            desk.url(),
                            "",
                            Account.Method.TOKEN);
            return at(account, desk.token(), true);
        } finally {
            delete(folder);
        }
    }

    /// At a server; it gets a few messages and tickets that name themselves.
    public boolean at(Account account, String secret) throws IOException {
        return at(account, secret, false);
    }

    private boolean at(Account account, String secret, boolean own) throws IOException {
        try {
            HeadlessToolkit.start();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        var good = true;
        for (var language : languages) {
            good &= one(account, secret, Locale.of(language), own);
        }
        return good;
    }

    private boolean one(Account account, String secret, Locale locale, boolean own)
            throws IOException {
        var folder = Files.createTempDirectory("pult-tour");
        var here = machine.below(folder);
        try {
            return judge(
                    Tour.run(
                            new Tour.Plan(
                                    account, () -> secret, here, out, locale, theme(locale), own),
                            lines));
        } catch (TourException e) {
            log.info("The tour ended early", e);
            lines.accept("FAILED: " + e.getMessage());
            return false;
        } finally {
            delete(folder);
        }
    }

    private Theme theme(Locale locale) {
        var usual = locale.getLanguage().equals("ru") ? "light" : "dark";
        return Theme.valueOf((theme.isEmpty() ? usual : theme).toUpperCase(Locale.ROOT));
    }

    private boolean judge(FxWatch.Seen seen) {
        if (!seen.blocked().isEmpty()) {
            lines.accept("FAILED: the JavaFX thread was kept waiting");
            return false;
        }
        if (seen.handlers().p99() > LONGEST_HANDLER_MS) {
            lines.accept(
                    String.format(
                            Locale.ROOT,
                            "MISSED: own handlers p99 %.1f ms, want %.0f ms",
                            seen.handlers().p99(),
                            LONGEST_HANDLER_MS));
        }
        return true;
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
