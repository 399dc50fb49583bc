package app.pult.ui.newticket;

import app.pult.desk.Person;
import app.pult.ui.kit.CellClicks;
import app.pult.ui.kit.Texts;

import javafx.collections.ObservableList;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Whom the operator may mean, under the field they type in. The keyboard stays in the field: Down
/// and Up move here, Enter chooses what is marked, Esc puts it away. Nobody is ever meant without
/// having been marked.
///
/// Thread: FX only.
final class SuggestionList extends ListView<Person> {
    private static final double ROW_EM = 2.6;

    private final NewTicketModel model;
    private final TextField field;

    SuggestionList(NewTicketModel model, TextField field, Texts texts) {
        super(model.suggestions().people());
        this.model = model;
        this.field = field;
        setId("newticket-suggestions");
        setAccessibleText(texts.of("newticket.suggestions.spoken"));
        getStyleClass().add("newticket-suggestions");
        setFocusTraversable(false);
        setManaged(false);
        setCellFactory(list -> CellClicks.tell(new PersonCell(), click -> chooseSelected()));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        field.focusedProperty().subscribe(this::focusChanged);
        model.suggestions().people().subscribe(this::place);
        place();
    }

    /// Under the field, in the coordinates of the parent.
    void place() {
        ObservableList<Person> people = model.suggestions().people();
        boolean shown = !people.isEmpty() && field.getScene() != null && getParent() != null;
        setVisible(shown);
        if (shown) {
            Bounds under = getParent().sceneToLocal(field.localToScene(field.getLayoutBounds()));
            double row = Math.rint(ROW_EM * field.getFont().getSize());
            setFixedCellSize(row);
            double height = people.size() * row + 2;
            resizeRelocate(under.getMinX(), under.getMaxY() + 2, under.getWidth(), height);
            getSelectionModel().clearSelection();
            toFront();
        }
    }

    private void steer(KeyEvent press) {
        if (!isVisible()) {
            return;
        }
        switch (press.getCode()) {
            case DOWN -> {
                mark(getSelectionModel().getSelectedIndex() + 1);
                press.consume();
            }
            case UP -> {
                mark(getSelectionModel().getSelectedIndex() - 1);
                press.consume();
            }
            case ENTER -> {
                chooseSelected();
                press.consume();
            }
            case ESCAPE -> {
                model.suggestions().forget();
                press.consume();
            }
            default -> {}
        }
    }

    /// By index: a list view's own "next" counts from its focused row, which is not ours.
    private void mark(int index) {
        getSelectionModel().clearAndSelect(Math.clamp(index, 0, getItems().size() - 1));
    }

    private void chooseSelected() {
        var person = getSelectionModel().getSelectedItem();
        if (person != null) {
            model.choose(person);
            field.positionCaret(field.getLength());
        }
    }

    private void focusChanged(boolean focused) {
        if (!focused && !isHover()) {
            model.suggestions().forget();
        }
    }

    private static final class PersonCell extends ListCell<Person> {
        private final Label name = new Label();
        private final Label address = new Label();
        private final HBox row = new HBox(name, address);

        PersonCell() {
            name.setMinWidth(Region.USE_PREF_SIZE);
            address.getStyleClass().add("secondary");
            address.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(address, Priority.ALWAYS);
            row.getStyleClass().add("newticket-suggestion");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Person person, boolean empty) {
            super.updateItem(person, empty);
            if (empty || person == null) {
                setAccessibleText(null);
                setGraphic(null);
            } else {
                name.setText(person.name());
                address.setText(person.address().equals(person.name()) ? "" : person.address());
                setAccessibleText(String.join(" ", person.name(), person.address()));
                setGraphic(row);
            }
        }
    }
}
