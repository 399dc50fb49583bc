package app.pult.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A named set of ticket changes, with a text that is offered, never sent by itself. `changes` maps
/// fields to canonical values.
public record Macro(
        String id,
        String title,
        String language,
        Optional<String> text,
        Map<Field, List<String>> changes) {
    public Macro {
        changes = Map.copyOf(changes);
    }
}
