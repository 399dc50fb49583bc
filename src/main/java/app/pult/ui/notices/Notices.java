package app.pult.ui.notices;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What an operator wants to be told of, and when not. `loud` has, for each event, whose tickets it
/// counts for; from `quietFrom` to before `quietTo`, in minutes of the operator's day, nothing is
/// told; the two are the same where there are no such hours. `desktop`: whether the system tells it
/// too while the window is not in front.
///
/// Thread: any, immutable.
public record Notices(Map<Event, Set<Whose>> loud, int quietFrom, int quietTo, Desktop desktop) {
    public static final Notices DEFAULT =
            new Notices(
                    Map.of(
                            Event.NEW,
                            Set.of(Whose.MINE, Whose.UNASSIGNED),
                            Event.ANSWER,
                            Set.of(Whose.MINE, Whose.WATCHED),
                            Event.HANDED_OVER,
                            Set.of(Whose.MINE)),
                    0,
                    0,
                    Desktop.ON);

    private static final int DAY = 24 * 60;
    private static final int MINUTES = 60;
    private static final String QUIET = "quiet.";
    private static final String DESKTOP = "desktop";

    public enum Event {
        NEW,
        ANSWER,
        HANDED_OVER
    }

    /// Assigned to the operator; to nobody; the operator gets copies.
    public enum Whose {
        MINE,
        UNASSIGNED,
        WATCHED
    }

    public enum Desktop {
        ON,
        OFF
    }

    boolean isLoud(Event event, Whose whose) {
        return loud.getOrDefault(event, Set.of()).contains(whose);
    }

    /// Over midnight too.
    boolean isQuiet(LocalTime time) {
        int minute = time.getHour() * MINUTES + time.getMinute();
        return quietFrom <= quietTo
                ? quietFrom <= minute && minute < quietTo
                : quietFrom <= minute || minute < quietTo;
    }

    /// One line for the settings: `new.mine answer.mine quiet.1320.480 desktop`.
    public String written() {
        var words = new ArrayList<String>();
        for (var event : Event.values()) {
            for (var whose : Whose.values()) {
                if (isLoud(event, whose)) {
                    words.add(cell(event, whose));
                }
            }
        }
        words.add(QUIET + quietFrom + "." + quietTo);
        if (desktop == Desktop.ON) {
            words.add(DESKTOP);
        }
        return String.join(" ", words);
    }

    /// What was written; words of other versions are passed over.
    public static Notices read(String line) {
        var words = List.of(line.split(" ", -1));
        var loud = new EnumMap<Event, Set<Whose>>(Event.class);
        for (var event : Event.values()) {
            var chosen = EnumSet.noneOf(Whose.class);
            for (var whose : Whose.values()) {
                if (words.contains(cell(event, whose))) {
                    chosen.add(whose);
                }
            }
            loud.put(event, chosen);
        }
        var quiet =
                words.stream()
                        .filter(word -> word.matches("quiet\\.\\d{1,4}\\.\\d{1,4}"))
                        .findFirst()
                        .orElse(QUIET + "0.0")
                        .split("\\.", -1);
        return new Notices(
                loud,
                Integer.parseInt(quiet[1]) % DAY,
                Integer.parseInt(quiet[2]) % DAY,
                words.contains(DESKTOP) ? Desktop.ON : Desktop.OFF);
    }

    private static String cell(Event event, Whose whose) {
        return (event + "." + whose).toLowerCase(Locale.ROOT);
    }
}
