package app.pult.ui.newticket;

import app.pult.desk.Group;
import app.pult.desk.Priority.Level;
import app.pult.desk.template.Blank;
import app.pult.ui.kit.Texts;
import app.pult.ui.shell.FileChips;

import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// The fields of a new ticket, one under the other.
///
/// Thread: FX only.
final class FormPane extends VBox {
    final TextField requester = new TextField();
    final TextArea text = new TextArea();

    private final Texts texts;
    private final TextField subject = new TextField();
    private final ComboBox<Group> group = new ComboBox<>();
    private final ComboBox<Level> priority = new ComboBox<>();

    FormPane(Fields fields, Texts texts, Node attach) {
        this.texts = texts;
        bind(fields);
        text.setWrapText(true);
        var words = field("text", text);
        VBox.setVgrow(text, Priority.ALWAYS);
        VBox.setVgrow(words, Priority.ALWAYS);
        var which = new HBox(field("group", group), field("priority", priority));
        which.getStyleClass().add("newticket-which");
        getStyleClass().add("newticket-form");
        getChildren()
                .addAll(
                        field("requester", requester),
                        field("subject", subject),
                        which,
                        words,
                        new HBox(attach),
                        new FileChips(fields.files(), fields.notHere(), texts));
    }

    /// Words of this length were put in just before the caret: goes to their first blank, if they
    /// have one.
    void toBlankBefore(int length) {
        int end = text.getCaretPosition();
        Blank.after(text.getText(), end - length)
                .filter(blank -> blank.end() <= end)
                .ifPresent(blank -> text.selectRange(blank.start(), blank.end()));
    }

    /// Where something is missing first.
    Control field(Form.Hindrance missing) {
        return switch (missing) {
            case NO_REQUESTER, UNKNOWN_REQUESTER -> requester;
            case NO_SUBJECT -> subject;
            case NO_GROUP -> group;
            case BLANK, NONE -> text;
        };
    }

    private void bind(Fields fields) {
        requester.textProperty().bindBidirectional(fields.requesterProperty());
        subject.textProperty().bindBidirectional(fields.subjectProperty());
        text.textProperty().bindBidirectional(fields.textProperty());
        group.setItems(fields.groups());
        group.setConverter(shown(Group::name));
        fields.groupProperty().subscribe(chosen -> group.setValue(chosen.orElse(null)));
        group.valueProperty()
                .subscribe((before, now) -> fields.groupProperty().set(Optional.ofNullable(now)));
        priority.setItems(FXCollections.observableArrayList(Level.values()));
        priority.setConverter(shown(this::name));
        priority.valueProperty().bindBidirectional(fields.priorityProperty());
    }

    private String name(Level level) {
        return texts.of("conversation.priority." + level.name().toLowerCase(Locale.ROOT));
    }

    private VBox field(String role, Control control) {
        var label = new Label(texts.of("newticket.field." + role));
        label.setLabelFor(control);
        label.getStyleClass().add("secondary");
        control.setId("newticket-" + role);
        control.setAccessibleText(label.getText());
        control.setMaxWidth(Double.MAX_VALUE);
        var field = new VBox(label, control);
        field.getStyleClass().add("newticket-field");
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    /// For choice only: nothing is ever read back from its words.
    private static <T> StringConverter<T> shown(Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String written) {
                throw new UnsupportedOperationException("a list to choose from, not to type in");
            }
        };
    }
}
