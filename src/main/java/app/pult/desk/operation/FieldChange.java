package app.pult.desk.operation;

import app.pult.desk.Field;

import java.util.List;

/// One field as the operator saw it and as they left it, both in canonical form.
public record FieldChange(Field field, List<String> base, List<String> mine) {
    public FieldChange {
        base = List.copyOf(base);
        mine = List.copyOf(mine);
    }
}
