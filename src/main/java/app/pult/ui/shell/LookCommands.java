package app.pult.ui.shell;

import app.pult.ui.kit.Command;
import app.pult.ui.kit.Density;
import app.pult.ui.kit.Look;
import app.pult.ui.kit.Motion;
import app.pult.ui.kit.Theme;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/// How the program looks, by commands: text size by keys, everything by the palette. One that would
/// change nothing cannot be given.
///
/// Thread: FX only.
public final class LookCommands {
    final Command larger;
    final Command smaller;
    final Command usual;
    private final ObjectProperty<Look> look;
    private final List<Command> all = new ArrayList<>();

    public LookCommands(ObjectProperty<Look> look) {
        this.look = look;
        larger = change("larger", Look::larger).on("Ctrl+=");
        smaller = change("smaller", Look::smaller).on("Ctrl+-");
        usual = change("usual", Look::usualSize);
        all.addAll(List.of(larger, smaller, usual));
        for (var theme : Theme.values()) {
            all.add(change("theme." + name(theme), now -> now.with(theme)));
        }
        for (var density : Density.values()) {
            all.add(change("density." + name(density), now -> now.with(density)));
        }
        for (var motion : Motion.values()) {
            all.add(change("motion." + name(motion), now -> now.with(motion)));
        }
    }

    public List<Command> all() {
        return List.copyOf(all);
    }

    static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private Command change(String name, UnaryOperator<Look> to) {
        var id = "look.set." + name;
        return Command.of(id, () -> look.set(to.apply(look.get())))
                .when(
                        Bindings.createBooleanBinding(
                                () -> !look.get().equals(to.apply(look.get())), look),
                        "shell.after.hindered");
    }
}
