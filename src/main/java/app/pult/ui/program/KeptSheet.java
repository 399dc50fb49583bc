package app.pult.ui.program;

import app.pult.ui.kit.Ages;
import app.pult.ui.kit.Look;
import app.pult.ui.kit.ScrolledSheet;
import app.pult.ui.kit.Subscriptions;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.Wrapped;
import app.pult.ui.kit.transcript.SelectableText;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.Optional;
import java.util.stream.Collectors;

/// How the last session ended, what was kept of it, and the report for whoever mends it. Esc or a
/// click beside it closes it.
///
/// Thread: FX only.
final class KeptSheet extends StackPane {
    /// Of a report; the whole of it goes into the bundle.
    private static final int MOST_LINES = 14;

    private static final int MOST_CHARS = 160;
    private static final int MOST_WORDS = 70;

    private final KeptModel kept;
    private final Means means;
    private final VBox writings = new VBox();
    private final Button save;

    /// `save` asks where a support bundle goes.
    record Means(Texts texts, Ages ages, Runnable save, Runnable close) {}

    KeptSheet(Ended ended, KeptModel kept, Means means) {
        this.kept = kept;
        this.means = means;
        save = button("save", "program.bundle.label", this::save);
        save.getStyleClass().add("primary");
        var texts = means.texts();
        var title = new Label(texts.of("program.ended"));
        title.getStyleClass().add("pane-title");
        var cause =
                wrapped(
                        texts.of(
                                switch (ended.cause()) {
                                    case RUNTIME_CRASHED -> "program.cause.runtime";
                                    case UNKNOWN -> "program.cause.unknown";
                                },
                                means.ages().moment(ended.started())));
        writings.getStyleClass().add("program-writings");
        var report = new SelectableText(beginning(ended.report()));
        report.setId("program-report");
        report.getStyleClass().add("mono");
        var content =
                new VBox(
                        title,
                        cause,
                        part("program.kept", writings),
                        part("program.report", report),
                        buttons());
        content.getStyleClass().add("program-sheet");
        setId("program-kept-sheet");
        getStylesheets().add(Look.stylesheet(KeptSheet.class, "program.css"));
        ScrolledSheet.lay(content, this, means.close());
        var active = new Subscriptions();
        active.whileInScene(this, () -> active.add(kept.keptProperty().subscribe(this::show)));
    }

    /// The first thing that was kept, else the bundle.
    Optional<Node> keyboard() {
        return Optional.of(
                writings.getChildrenUnmodifiable().stream()
                        .filter(Button.class::isInstance)
                        .findFirst()
                        .orElse(save));
    }

    private void show(Optional<KeptModel.Kept> kept) {
        writings.getChildren().clear();
        kept.ifPresentOrElse(
                this::show,
                () ->
                        writings.getChildren()
                                .add(wrapped(means.texts().of("program.ended.unread"))));
    }

    private void show(KeptModel.Kept now) {
        var texts = means.texts();
        for (var writing : now.newest()) {
            writings.getChildren().add(line(words(writing), () -> kept.open(writing)));
        }
        int more = now.drafts() - now.newest().size();
        if (more > 0) {
            writings.getChildren().add(wrapped(texts.of("program.kept.more", more)));
        }
        if (now.unsent() > 0) {
            writings.getChildren()
                    .add(line(texts.of("program.kept.outbox", now.unsent()), kept::openOutbox));
        }
        if (writings.getChildren().isEmpty()) {
            writings.getChildren().add(wrapped(texts.of("program.kept.none")));
        }
        writings.getChildren().add(wrapped(texts.of("program.kept.hint")));
    }

    private String words(KeptModel.Writing writing) {
        var texts = means.texts();
        var of =
                texts.of(
                        switch (writing.key().kind()) {
                            case REPLY -> "program.kept.reply";
                            case NOTE -> "program.kept.note";
                            case NEW_TICKET -> "program.kept.newticket";
                        },
                        writing.number().orElse(""),
                        cut(writing.subject(), MOST_WORDS));
        return writing.words().isEmpty() ? of : of + "\n" + cut(writing.words(), MOST_WORDS);
    }

    private static String cut(String text, int most) {
        var line = text.replaceAll("\\s+", " ");
        return line.length() <= most ? line : line.substring(0, most - 1).strip() + "…";
    }

    private static String beginning(String report) {
        return report.lines()
                .limit(MOST_LINES)
                .map(line -> line.length() <= MOST_CHARS ? line : line.substring(0, MOST_CHARS))
                .collect(Collectors.joining("\n"));
    }

    private Button line(String words, Runnable action) {
        var line = new Button(words);
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        line.setMaxWidth(Double.MAX_VALUE);
        line.setMnemonicParsing(false);
        line.getStyleClass().add("program-writing");
        line.setOnAction(
                press -> {
                    means.close().run();
                    action.run();
                });
        return line;
    }

    private void save() {
        means.close().run();
        means.save().run();
    }

    private FlowPane buttons() {
        var dismiss = button("dismiss", "program.dismiss.label", means.close());
        dismiss.getStyleClass().add("flat");
        var row = new FlowPane(save, dismiss);
        row.getStyleClass().add("program-buttons");
        return row;
    }

    private Button button(String name, String key, Runnable action) {
        var button = new Button(means.texts().of(key));
        button.setId("program-kept-" + name);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(press -> action.run());
        return button;
    }

    private VBox part(String titleKey, Node body) {
        var title = new Label(means.texts().of(titleKey));
        title.getStyleClass().add("strong");
        var part = new VBox(title, body);
        part.getStyleClass().add("program-part");
        return part;
    }

    private static Label wrapped(String words) {
        var label = Wrapped.of(words, "secondary");
        return label;
    }
}
