package app.pult.ui.diagnostics.probes;

import app.pult.diagnosis.probe.NameServer;
import app.pult.diagnosis.probe.Target;
import app.pult.ui.kit.Wrapped;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.Optional;

/// What to look at, as an operator types it, and how: within private networks too, with another
/// name server beside this computer's. Thread: FX only.
final class TargetForm extends VBox {
    private final Words words;
    private final TextField target = new TextField();
    private final TextField server = new TextField();
    private final CheckBox within = new CheckBox();
    private final Label note = Wrapped.of("");
    private final BooleanBinding valid =
            Bindings.createBooleanBinding(
                    () -> target().isPresent() && isServerFine(),
                    target.textProperty(),
                    server.textProperty());

    /// @param ask the button that begins
    TargetForm(Words words, Button ask) {
        this.words = words;
        target.setId("probes-target");
        target.setPromptText(words.of("probes.target"));
        target.setAccessibleText(words.of("probes.target"));
        target.setOnAction(press -> ask.fire());
        server.setId("probes-server");
        server.setPromptText(words.of("probes.server"));
        server.setAccessibleText(words.of("probes.server"));
        server.setOnAction(press -> ask.fire());
        within.setId("probes-private");
        within.setText(words.of("probes.private"));
        note.setId("probes-note-line");
        note.getStyleClass().add("warning-text");
        note.managedProperty().bind(note.visibleProperty());
        note.visibleProperty().bind(note.textProperty().isNotEmpty());
        target.textProperty().subscribe(text -> say());
        server.textProperty().subscribe(text -> say());
        HBox.setHgrow(target, Priority.ALWAYS);
        ask.setMinWidth(USE_PREF_SIZE);
        var first = new HBox(target, ask);
        first.getStyleClass().add("probes-line");
        var second = new FlowPane(server, within);
        second.getStyleClass().add("probes-options");
        getChildren().addAll(first, second, note);
        getStyleClass().add("probes-form");
    }

    TextField field() {
        return target;
    }

    BooleanBinding validProperty() {
        return valid;
    }

    Optional<Target> target() {
        return Target.of(target.getText());
    }

    void show(Target chosen) {
        target.setText(chosen.shown());
    }

    Prober.Setup setup() {
        return new Prober.Setup(
                within.isSelected() ? Prober.Within.PRIVATE_TOO : Prober.Within.PUBLIC,
                NameServer.of(server.getText()));
    }

    private boolean isServerFine() {
        return server.getText().isBlank() || NameServer.of(server.getText()).isPresent();
    }

    /// Says what is not understood, once there is something.
    private void say() {
        note.setText(
                !target.getText().isBlank() && target().isEmpty()
                        ? words.of("probes.target.wrong")
                        : isServerFine() ? "" : words.of("probes.server.wrong"));
    }
}
