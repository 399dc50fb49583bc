package app.pult.ui.notices;

import app.pult.ui.kit.Texts;
import app.pult.ui.notices.Notices.Event;

import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Collectors;

/// Notices as sentences. Thread: any.
final class NoticeWords {
    private final Texts texts;

    NoticeWords(Texts texts) {
        this.texts = texts;
    }

    String title(Popup popup) {
        return switch (popup) {
            case Popup.One one ->
                    texts.of("notices.one." + name(one.notice().event()), one.notice().number());
            case Popup.Many many -> texts.of("notices.many." + name(many.cause()));
        };
    }

    String body(Popup popup) {
        return switch (popup) {
            case Popup.One one ->
                    texts.of("notices.body", one.notice().who(), one.notice().subject());
            case Popup.Many many -> counts(many);
        };
    }

    String event(Event event) {
        return texts.of("notices.event." + name(event));
    }

    private String counts(Popup.Many many) {
        var parts = new ArrayList<String>();
        for (var event : Event.values()) {
            int count = many.count(event);
            if (count > 0) {
                parts.add(texts.of("notices.count." + name(event), count));
            }
        }
        var all = parts.stream().collect(Collectors.joining(", "));
        return many.mine() > 0 ? texts.of("notices.mine", all, many.mine()) : all;
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
