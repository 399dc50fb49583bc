package app.pult.ui.shell;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;

/// A column at the right of whatever place is open, there while `shown`; `width` is in pixels and
/// follows the operator's hand.
///
/// Thread: FX only.
public record Side(Part part, BooleanProperty shown, DoubleProperty width) {}
