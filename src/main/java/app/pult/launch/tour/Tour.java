package app.pult.launch.tour;

import app.pult.desk.TicketId;
import app.pult.desk.TicketState;
import app.pult.launch.Machine;
import app.pult.launch.Workplace;
import app.pult.launch.tour.Stagehand.Held;
import app.pult.settings.Account;
import app.pult.sync.SyncStatus;
import app.pult.ui.kit.Theme;

import javafx.scene.input.KeyCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The shift: connect, first sync, read, reply with a file, note, solve, take down a call; the same
/// without a network; come back; then the server is asked whether it has everything once. Thread:
/// its caller's, which must not be JavaFX's.
public final class Tour {
    private static final Duration SETTLE = Duration.ofMinutes(4);
    private static final int MARK = 13;

    private final Plan plan;
    private final Consumer<String> lines;
    private final List<Worked> worked = new ArrayList<>();
    private final HandlerClock clock = new HandlerClock();
    private final Optional<PracticeDoor> practice;

    /// What to tour. `out` gets the pictures; `secret` signs in at the account's server, which is
    /// the tour's `own` or one where others work too.
    public record Plan(
            Account account,
            Supplier<String> secret,
            Machine machine,
            Path out,
            Locale locale,
            Theme theme,
            boolean own) {
        private String mark() {
            var id = machine.ids().nextOperation().toString();
            return own ? "" : "[" + id.substring(0, MARK) + "]";
        }
    }

    private Tour(Plan plan, Consumer<String> lines) {
        this.plan = plan;
        this.lines = lines;
        // A Request Tracker answers whatever address it is asked for, with its sign-in page.
        practice =
                plan.account().kind() == Account.Kind.REQUEST_TRACKER
                        ? Optional.empty()
                        : PracticeDoor.at(plan.account().server(), plan.secret().get());
    }

    /// Runs the tour.
    ///
    /// @param lines hears one line a step
    /// @throws TourException if a step did not come true or the server disagrees
    /// @throws IOException if pictures cannot be written or the desk cannot be opened
    public static FxWatch.Seen run(Plan plan, Consumer<String> lines) throws IOException {
        Files.createDirectories(plan.out());
        return new Tour(plan, lines).run();
    }

    private FxWatch.Seen run() throws IOException {
        var began = System.nanoTime();
        var script = new Script(plan.locale(), plan.mark());
        if (!plan.own()) {
            step("what it writes is marked " + script.mark());
        }
        var file = plan.out().resolve(script.fileName());
        Files.writeString(file, script.fileText(), StandardCharsets.UTF_8);
        try (var place = Workplace.open(plan.account(), plan.secret(), plan.machine());
                var watch = new FxWatch(Stagehand.onFx(Thread::currentThread), clock)) {
            var setting = new Setting(plan, clock, place, file);
            var stagehand = setting.stagehand();
            enter(place, setting);
            new Reading(setting, this::step).read();
            shift(setting, script, script.online());
            new Sorting(script, stagehand, this::step).tryOut();
            settle(place, stagehand);
            step("all sent, " + stagehand.picture("sent"));
            new Overview(script, stagehand, this::step).show();
            offline(place, setting, script);
            setting.signInAgain();
            step("a server that refuses us asks to sign in, " + stagehand.picture("sign-in"));
            new Agreement(place.backend()).check(place, worked, script.fileName());
            step(
                    "server and desk agree on "
                            + worked.size()
                            + " tickets: each reply, note, file, state and created ticket once");
            Stagehand.onFx(
                    () -> {
                        setting.close();
                        return true;
                    });
            watch.stop();
            var seen = Stagehand.onFx(watch::seen);
            step(watch.line(seen));
            Stagehand.onFx(watch::slowest).forEach(this::step);
            step(String.format(Locale.ROOT, "tour in %.1f s", (System.nanoTime() - began) / 1e9));
            return seen;
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void enter(Workplace place, Setting setting) {
        var stagehand = setting.stagehand();
        setting.firstStart();
        step("the first start offers practice or a server, " + stagehand.picture("first-start"));
        Stagehand.onFx(setting::desk);
        step("the window opens on " + plan.account().kind() + ", " + stagehand.picture("empty"));
        firstSync(setting);
        step("first sync: " + place.holdings() + ", " + stagehand.picture("queue"));
    }

    private void offline(Workplace place, Setting setting, Script script) throws IOException {
        var stagehand = setting.stagehand();
        stagehand.press(KeyCode.O, Held.CTRL_SHIFT);
        stagehand.untilHere(
                "working offline",
                () -> place.engine().status() instanceof SyncStatus.WorkingOffline);
        shift(setting, script, script.offline());
        var overtaken = practice.map(door -> new Overtaken(setting, door, script, this::step));
        var held = overtaken.map(one -> one.write(ticketsSoFar()));
        stagehand.press(KeyCode.DIGIT0, Held.CTRL);
        stagehand.until("the outbox", () -> stagehand.found("outbox-list").isPresent());
        step("offline: " + waiting(place) + " operations wait, " + stagehand.picture("outbox"));
        diagnostics(stagehand);
        stagehand.press(KeyCode.O, Held.CTRL_SHIFT);
        held.ifPresent(ticket -> overtaken.orElseThrow().solve(ticket));
        settle(place, stagehand);
        held.ifPresent(ticket -> worked.add(overtaken.orElseThrow().worked(ticket)));
        step("back online, the outbox is empty, " + stagehand.picture("back"));
    }

    /// At the practice desk as slow as at a server far away, so that one sees it happen.
    private void firstSync(Setting setting) {
        var stagehand = setting.stagehand();
        practice.ifPresent(door -> door.delay("600ms"));
        setting.place().start();
        stagehand.until(
                "the first sync under way",
                () -> stagehand.found("shell-first-sync").isPresent() && setting.rows() > 0);
        step("the first sync is under way, " + stagehand.pictureNow("first-sync"));
        practice.ifPresent(door -> door.delay(""));
        stagehand.untilHere("the first sync", () -> isFresh(setting.place()));
        stagehand.untilGone("shell-first-sync");
    }

    private List<TicketId> ticketsSoFar() {
        return worked.stream().map(Worked::ticket).toList();
    }

    /// Opened by its key, turned to the page about this computer, read, folded.
    private void diagnostics(Stagehand stagehand) {
        stagehand.press(KeyCode.F12, Held.NOTHING);
        stagehand.until("the diagnostics", () -> stagehand.found("diagnostics-panel").isPresent());
        stagehand.click("diagnostics-page-station");
        stagehand.until(
                "the computer in the diagnostics",
                () ->
                        stagehand.found("diagnostics-sync").isPresent()
                                && stagehand.found("diagnostics-workstation").isPresent());
        step("what this desk says of itself, " + stagehand.picture("diagnostics"));
        stagehand.click("shell-side-close");
        stagehand.until(
                "the folded diagnostics", () -> stagehand.found("diagnostics-panel").isEmpty());
    }

    /// Reply with a file, note, solve on one ticket; a call as another.
    private void shift(Setting setting, Script script, String when) throws IOException {
        var stagehand = setting.stagehand();
        var ticket = setting.openFirst(ticketsSoFar());
        step("read ticket " + ticket.value() + ", " + stagehand.picture("conversation"));
        if (worked.isEmpty()) {
            new Lookup(setting.place().articles(), stagehand, this::step).read(plan.locale());
            new Writing(script, stagehand, this::step).tryOut();
        }
        stagehand.type("conversation-editor", script.reply(when));
        stagehand.click("conversation-attach");
        stagehand.until(
                "the file is attached",
                () ->
                        stagehand
                                .found("conversation-send")
                                .filter(send -> !send.isDisabled())
                                .isPresent());
        step("a reply with a file is written, " + stagehand.picture("reply"));
        stagehand.click("conversation-send");
        stagehand.until("the editor is empty", setting::editorIsEmpty);
        stagehand.press(KeyCode.N, Held.CTRL_SHIFT);
        stagehand.until("the note's editor", setting::editorIsEmpty);
        stagehand.type("conversation-editor", script.note(when));
        step("an internal note is written, " + stagehand.picture("note"));
        stagehand.click("conversation-send");
        stagehand.until("the editor is empty", setting::editorIsEmpty);
        stagehand.press(KeyCode.R, Held.CTRL);
        stagehand.press(KeyCode.D, Held.CTRL);
        stagehand.untilHere(
                "the ticket is solved here", () -> setting.state(ticket) == TicketState.SOLVED);
        step("solved, " + stagehand.picture("solved"));
        worked.add(
                new Worked(
                        ticket,
                        List.of(script.reply(when)),
                        List.of(script.note(when)),
                        Optional.of(TicketState.SOLVED),
                        true));
        worked.add(call(setting, script, when));
    }

    private Worked call(Setting setting, Script script, String when) {
        var stagehand = setting.stagehand();
        stagehand.press(KeyCode.N, Held.CTRL);
        stagehand.until("the form", () -> stagehand.found("newticket-subject").isPresent());
        stagehand.until("its groups", setting::chooseGroup);
        stagehand.type("newticket-requester", script.requester());
        stagehand.type("newticket-subject", script.subject(when));
        stagehand.type("newticket-text", script.call(when));
        step("a call is taken down, " + stagehand.picture("new-ticket"));
        stagehand.click("newticket-create");
        stagehand.untilHere(
                "the new ticket is here", () -> setting.find(script.subject(when)).isPresent());
        var ticket = setting.find(script.subject(when)).orElseThrow();
        step("created as " + ticket.value() + ", " + stagehand.picture("created"));
        return new Worked(ticket, List.of(), List.of(), Optional.empty(), false);
    }

    private void settle(Workplace place, Stagehand stagehand) {
        var end = System.nanoTime() + SETTLE.toNanos();
        stagehand.untilHere(
                "an empty outbox",
                () -> {
                    if (System.nanoTime() > end) {
                        throw new TourException("still waiting: " + place.outbox().list(50));
                    }
                    return waiting(place) == 0;
                });
        place.engine().syncNow();
        stagehand.untilHere("sync is idle", () -> isFresh(place));
    }

    private static boolean isFresh(Workplace place) {
        return place.engine().status() instanceof SyncStatus.Idle idle
                && idle.lastPull().isPresent();
    }

    private static long waiting(Workplace place) {
        return place.outbox().list(1000).stream().filter(entry -> !entry.state().isFinal()).count();
    }

    private void step(String line) {
        lines.accept("[" + plan.locale().getLanguage() + "] " + line);
    }
}
