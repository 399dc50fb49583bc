package app.pult.desk;

/// A part of a ticket that an operator may change. `name` is empty but for [Kind#CUSTOM], where it
/// is the custom field's name. Values are lists of text in one canonical form, so that base, mine
/// and server compare without knowing the field: state and priority as enum name and decimal
/// number, group and assignee as id or nothing, tags sorted, custom values in the server's order.
public record Field(Kind kind, String name) {
    public static final Field SUBJECT = new Field(Kind.SUBJECT, "");
    public static final Field STATE = new Field(Kind.STATE, "");
    public static final Field PRIORITY = new Field(Kind.PRIORITY, "");
    public static final Field GROUP = new Field(Kind.GROUP, "");
    public static final Field ASSIGNEE = new Field(Kind.ASSIGNEE, "");
    public static final Field TAGS = new Field(Kind.TAGS, "");

    public enum Kind {
        SUBJECT,
        STATE,
        PRIORITY,
        GROUP,
        ASSIGNEE,
        TAGS,
        CUSTOM
    }

    public Field {
        if ((kind == Kind.CUSTOM) == name.isEmpty()) {
            throw new IllegalArgumentException("field " + kind + " named '" + name + "'");
        }
    }

    public static Field custom(String name) {
        return new Field(Kind.CUSTOM, name);
    }
}
