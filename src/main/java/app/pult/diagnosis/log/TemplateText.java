package app.pult.diagnosis.log;

import app.pult.diagnosis.log.Pieces.Kind;

/// The text of a template: its first message with `<*>` for what varies, punctuation as it stood
/// there. Thread: confined.
final class TemplateText {
    private static final String VALUE = "<*>";

    private final ShapeTable table;
    private final Shape shape;
    private final String message;
    private final StringBuilder text = new StringBuilder();
    private int place;
    private boolean isInValue;
    private int told;

    TemplateText(ShapeTable table, Shape shape) {
        this.table = table;
        this.shape = shape;
        message = shape.sightings().example();
    }

    String text() {
        new Pieces().read(message, 0, this::piece);
        text.append(message, told, message.length());
        return text.toString().strip();
    }

    private void piece(Kind kind, int start, int end) {
        text.append(message, told, start);
        told = end;
        int id = kind == Kind.VALUE ? Shape.VALUE : table.idOf(message.substring(start, end));
        int next = isInValue ? place + 1 : place;
        if (id != Shape.VALUE && next < shape.length() && shape.word(next) == id) {
            place = next + 1;
            isInValue = false;
            text.append(message, start, end);
        } else {
            if (!isInValue && place < shape.length() && shape.word(place) == Shape.VALUE) {
                isInValue = true;
            }
            text.append(VALUE);
        }
    }
}
