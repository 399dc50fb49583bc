package app.pult.ui.diagnostics;

import app.pult.desk.TicketId;
import app.pult.diagnosis.CustomerOs;
import app.pult.diagnosis.Diagnosis;
import app.pult.diagnosis.Evidence;
import app.pult.diagnosis.report.FactNames;
import app.pult.knowledge.Platform;
import app.pult.ui.kit.Ages;
import app.pult.ui.kit.Command;
import app.pult.ui.kit.Commands;
import app.pult.ui.kit.Look;
import app.pult.ui.kit.Subscriptions;
import app.pult.ui.kit.Texts;
import app.pult.ui.shell.Part;

import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/// The diagnosis beside the conversation: what was read, and the pages about it. One key goes to
/// the next page, one makes the internal note.
///
/// Thread: FX only.
public final class DiagnosticsPane extends BorderPane {
    /// The pages, in the order of their buttons.
    public enum Page {
        FINDINGS,
        FACTS,
        PROBES,
        TIMELINE,
        RUNBOOK,
        STATION;

        private String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final CaseModel model;
    private final Texts texts;
    private final Commands commands;
    private final Label strip = new Label();
    private final ToggleGroup choice = new ToggleGroup();
    private final Map<Page, ToggleButton> buttons = new EnumMap<>(Page.class);
    private final Map<Page, Part> parts = new EnumMap<>(Page.class);
    private final ReadOnlyBooleanWrapper diagnosed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper askable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper readable = new ReadOnlyBooleanWrapper();
    private final BundleModel bundles;
    private final BundleBar bundleBar;
    private final FindingVerdicts verdicts;
    private final FindingsPage findings;
    private final FactsPage facts;
    private final Command note;
    private final Command fetch;
    private final Command ask;
    private final Command bundle;
    private final Command next;
    private final Set<Platform> systems;
    private Page shown = Page.FINDINGS;

    /// What it is made with: `write` begins an internal note of a ticket with these words, `noteOf`
    /// makes the words of a diagnosis without the rules that are wrong, `bundles` saves it as a
    /// file, `help` is what findings suggest, `beside` are the pages that do not show it; a page
    /// that is not there has no button.
    public record Means(
            Texts texts,
            Commands commands,
            Ages ages,
            FactNames names,
            BiFunction<CaseModel.View.Done, Set<String>, String> noteOf,
            BiConsumer<TicketId, String> write,
            BundleModel bundles,
            FindingVerdicts verdicts,
            FindingHelp help,
            Map<Page, Part> beside) {
        private void begin(CaseModel.View.Done done) {
            write.accept(done.ticket(), noteOf.apply(done, verdicts.wrong()));
        }

        private void save(CaseModel.View.Done done) {
            bundles.save(done, verdicts.wrong());
        }
    }

    public DiagnosticsPane(CaseModel model, Means means) {
        this.model = model;
        texts = means.texts();
        commands = means.commands();
        systems = means.help().askable();
        note =
                Command.of("diagnostics.note", () -> model.done().ifPresent(means::begin))
                        .on("Ctrl+Shift+D")
                        .when(diagnosed, "diagnostics.note.hindered");
        fetch = Command.of("diagnostics.case.fetch", model::fetch);
        ask =
                Command.of("diagnostics.ask", () -> ask(means.help()))
                        .when(askable, "diagnostics.ask.hindered");
        bundles = means.bundles();
        verdicts = means.verdicts();
        bundleBar = new BundleBar(bundles, texts);
        bundle =
                Command.of("diagnostics.bundle", () -> model.done().ifPresent(means::save))
                        .on("B")
                        .when(readable, "diagnostics.bundle.hindered")
                        .keyIn(focusWithinProperty());
        next = Command.of("diagnostics.page.next", this::next).on("Ctrl+F12");
        findings =
                new FindingsPage(
                        model,
                        texts,
                        commands,
                        new CaseCards(texts, commands, means.names(), fetch),
                        means.help(),
                        verdicts,
                        note,
                        List.of(ask, bundle));
        facts = new FactsPage(model, texts, means.ages(), means.names());
        parts.put(Page.FINDINGS, new Part(findings, findings::keyboard));
        parts.put(Page.FACTS, new Part(facts, facts::keyboard));
        parts.putAll(means.beside());
        setId("diagnostics-panel");
        setTop(new VBox(header(), switches(), bundleBar));
        getStyleClass().addAll("diagnostics-panel", "canvas");
        getStylesheets().add(Look.stylesheet(DiagnosticsPane.class, "diagnostics.css"));
        show(Page.FINDINGS);
        var active = new Subscriptions();
        active.whileInScene(this, () -> attach(active));
    }

    /// Where the keyboard goes: into the page.
    public Optional<Node> keyboard() {
        return part(shown).keyboard().get().or(() -> Optional.ofNullable(buttons.get(shown)));
    }

    private void attach(Subscriptions active) {
        model.attach();
        active.add(model::detach);
        active.add(commands.add(note));
        active.add(commands.add(fetch));
        active.add(commands.add(ask));
        active.add(commands.add(bundle));
        findings.ownCommands().forEach(command -> active.add(commands.add(command)));
        active.add(verdicts.talliesProperty().subscribe(findings::judged));
        active.add(verdicts.judgedProperty().subscribe(this::countFindings));
        active.add(verdicts::rest);
        active.add(commands.add(next));
        active.add(bundles.stateProperty().subscribe(bundleBar::show));
        active.add(model.soughtProperty().subscribe(this::seek));
        active.add(model.earlierProperty().subscribe(facts::compare));
        active.add(model.viewProperty().subscribe(this::show));
    }

    private Node header() {
        strip.setId("diagnostics-strip");
        strip.getStyleClass().add("secondary");
        strip.setMinWidth(0);
        var header = new HBox(strip);
        header.getStyleClass().add("diagnostics-header");
        return header;
    }

    private Node switches() {
        var row = new FlowPane();
        row.getStyleClass().addAll("segments", "diagnostics-pages");
        row.addEventFilter(KeyEvent.KEY_PRESSED, this::enter);
        for (var page : parts.keySet()) {
            var button = new ToggleButton(texts.of("diagnostics.page." + page.key()));
            button.setId("diagnostics-page-" + page.key());
            button.setToggleGroup(choice);
            button.setOnAction(press -> show(page));
            buttons.put(page, button);
            row.getChildren().add(button);
        }
        return row;
    }

    /// Down leads from the buttons into the page.
    private void enter(KeyEvent press) {
        if (press.getCode() == KeyCode.DOWN) {
            part(shown).keyboard().get().ifPresent(Node::requestFocus);
            press.consume();
        }
    }

    /// Another page; the keyboard goes into it where it was in the one before.
    private void next() {
        var pages = List.copyOf(buttons.keySet());
        turn(pages.get((pages.indexOf(shown) + 1) % pages.size()));
    }

    /// Turns to a page that is there, with the keyboard in it.
    public void turn(Page page) {
        show(page);
        keyboard().ifPresent(Node::requestFocus);
    }

    /// A line's place in time is on the page of time.
    private void seek(Optional<Evidence> line) {
        if (line.isPresent() && parts.containsKey(Page.TIMELINE)) {
            show(Page.TIMELINE);
            keyboard().ifPresent(Node::requestFocus);
        }
    }

    private void show(Page page) {
        shown = page;
        Optional.ofNullable(buttons.get(page)).ifPresent(button -> button.setSelected(true));
        setCenter(part(page).node());
    }

    private void ask(FindingHelp help) {
        model.done().ifPresent(done -> help.ask().accept(done.ticket(), system(done)));
    }

    /// Where nothing says which system it is, most customers have Windows.
    private static Platform system(CaseModel.View.Done done) {
        return CustomerOs.of(done.diagnosis()).orElse(Platform.WINDOWS);
    }

    private Part part(Page page) {
        return Optional.ofNullable(parts.get(page)).orElseThrow();
    }

    private void show(CaseModel.View view) {
        findings.show(view);
        verdicts.show(view);
        facts.show(view);
        diagnosed.set(view instanceof CaseModel.View.Done done && hasSomething(done.diagnosis()));
        readable.set(
                model.done().filter(done -> !done.diagnosis().readings().isEmpty()).isPresent());
        askable.set(model.done().filter(done -> systems.contains(system(done))).isPresent());
        strip.setText(
                switch (view) {
                    case CaseModel.View.Nothing nothing -> texts.of("diagnostics.strip.nothing");
                    case CaseModel.View.Working working -> texts.of("diagnostics.strip.working");
                    case CaseModel.View.Failed failed -> texts.of("diagnostics.strip.failed");
                    case CaseModel.View.Done done -> read(done.files().readIn(done.diagnosis()));
                });
        // The cards are new, and the same verdicts are no news.
        findings.judged(verdicts.talliesProperty().get());
        count(Page.FACTS, model.done().map(done -> done.diagnosis().facts().size()));
    }

    private void countFindings(Optional<Diagnosis> judged) {
        count(Page.FINDINGS, judged.map(diagnosis -> diagnosis.findings().size()));
    }

    /// Something that a note would prove.
    private static boolean hasSomething(Diagnosis diagnosis) {
        return !diagnosis.findings().isEmpty() || !diagnosis.facts().isEmpty();
    }

    private String read(int files) {
        return files == 0
                ? texts.of("diagnostics.strip.messages")
                : texts.of("diagnostics.strip.done", files);
    }

    private void count(Page page, Optional<Integer> count) {
        Optional.ofNullable(buttons.get(page))
                .ifPresent(
                        button ->
                                button.setText(
                                        texts.of("diagnostics.page." + page.key())
                                                + count.filter(some -> some > 0)
                                                        .map(some -> " " + some)
                                                        .orElse("")));
    }
}
