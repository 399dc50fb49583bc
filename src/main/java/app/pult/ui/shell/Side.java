package app.pult.ui.shell;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.StringProperty;

import java.util.List;
import java.util.Optional;

/// What can stand at the right of whatever place is open, one tab at a time. `open` is the name of
/// the one that does, empty for none; `width` is in pixels and follows the operator's hand.
///
/// Thread: FX only.
public record Side(List<Tab> tabs, StringProperty open, DoubleProperty width) {
    public static final String CUSTOMER = "customer";
    public static final String KNOWLEDGE = "knowledge";
    public static final String DIAGNOSTICS = "diagnostics";

    /// `name` is what is remembered, and that of its command after `shell.`.
    public record Tab(String name, Part part) {}

    public Side {
        tabs = List.copyOf(tabs);
    }

    Optional<Tab> shown() {
        return tabs.stream().filter(tab -> tab.name().equals(open.get())).findFirst();
    }
}
