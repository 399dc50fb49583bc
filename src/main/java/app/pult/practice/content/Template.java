package app.pult.practice.content;

import app.pult.practice.content.Person.Gender;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A text with slots such as `{host}` and forms such as `{wrote|wrote}` (masculine, feminine),
/// taken apart once because a desk is grown from it thousands of times.
public record Template(List<Part> parts) {
    public Template {
        parts = List.copyOf(parts);
    }

    sealed interface Part {
        record Plain(String text) implements Part {}

        record Slot(String name) implements Part {}

        record Form(String masculine, String feminine) implements Part {}
    }

    static Template of(String text) {
        var parts = new ArrayList<Part>();
        var from = 0;
        for (var open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
            var close = text.indexOf('}', open);
            if (close < 0) {
                throw new IllegalArgumentException("a brace is not closed: " + text);
            }
            parts.add(new Part.Plain(text.substring(from, open)));
            parts.add(inBraces(text.substring(open + 1, close)));
            from = close + 1;
        }
        parts.add(new Part.Plain(text.substring(from)));
        return new Template(parts);
    }

    private static Part inBraces(String inside) {
        var bar = inside.indexOf('|');
        return bar < 0
                ? new Part.Slot(inside)
                : new Part.Form(inside.substring(0, bar), inside.substring(bar + 1));
    }

    /// The text with its slots filled, as somebody of this gender writes it.
    String fill(Map<String, String> slots, Gender author) {
        var text = new StringBuilder(160);
        for (var part : parts) {
            text.append(
                    switch (part) {
                        case Part.Plain plain -> plain.text();
                        case Part.Slot slot -> filled(slots, slot.name());
                        case Part.Form form ->
                                author == Gender.FEMALE ? form.feminine() : form.masculine();
                    });
        }
        return text.toString();
    }

    private static String filled(Map<String, String> slots, String name) {
        var value = slots.get(name);
        if (value == null) {
            throw new IllegalArgumentException("unknown slot {" + name + "}");
        }
        return value;
    }
}
