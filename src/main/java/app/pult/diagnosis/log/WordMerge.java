package app.pult.diagnosis.log;

import app.pult.diagnosis.log.Pieces.Kind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Finds which plain words vary: shapes that differ in one word only are put side by side, and if
/// enough different words stand there, it is a value. How many are enough depends on what programs
/// do: names of people and computers are written small, states and verbs (`Started`, `RUNNING`)
/// with capitals; behind `user` or `host` stands a name; after `=` there is often one of a few
/// switches; and the first word of a message hardly ever varies. Where the place holds values
/// already, one word more is one too. Repeats until nothing merges, so that several varying words
/// are found one after the other.
///
/// Thread: confined; ends early when it is interrupted.
final class WordMerge {
    private static final int ENOUGH = 3;
    private static final int NAMES = 2;
    private static final int SETTINGS = 5;
    private static final int CAPITALS = 6;
    private static final int FIRST = 12;
    private static final int MOST_ROUNDS = 8;

    /// What stands before a name: of a person, a computer, a group of them.
    private static final Set<String> TITLES =
            Vocabulary.of(
                    """
                    user username login account host hostname domain group owner пользователь
                    пользователя пользователю пользователем узел узла узлу домен домена группа
                    группы владелец владельца
                    """);

    private final ShapeTable table;

    /// Shapes that differ only at a place.
    private record Slot(int place, List<Shape> shapes) {}

    WordMerge(ShapeTable table) {
        this.table = table;
    }

    void run() {
        boolean isChanged = true;
        for (int round = 0; round < MOST_ROUNDS && isChanged; round++) {
            isChanged = merge();
        }
    }

    private boolean merge() {
        boolean isChanged = false;
        for (var slot : slots()) {
            if (Thread.currentThread().isInterrupted()) {
                return false;
            }
            if (slot.shapes().stream().noneMatch(Shape::isMerged) && varies(slot)) {
                slot.shapes().forEach(shape -> table.widen(shape, shape.widened(slot.place())));
                isChanged = true;
            }
        }
        return isChanged;
    }

    /// With two shapes at least, the largest first.
    private List<Slot> slots() {
        var found = new ArrayList<Slot>();
        for (int place = 0; place <= ShapeTable.LONGEST; place++) {
            var alike = new LinkedHashMap<Long, List<Shape>>();
            for (var shape : table.shapes()) {
                if (place < shape.length()) {
                    alike.computeIfAbsent(
                                    ShapeTable.hashWithout(shape, place),
                                    none -> new ArrayList<>(1))
                            .add(shape);
                }
            }
            for (var shapes : alike.values()) {
                if (shapes.size() > 1) {
                    found.add(new Slot(place, shapes));
                }
            }
        }
        found.sort(Comparator.comparingInt((Slot slot) -> -slot.shapes().size()));
        return found;
    }

    private boolean varies(Slot slot) {
        int words = 0;
        int capitals = 0;
        int settings = 0;
        int names = 0;
        for (var shape : slot.shapes()) {
            if (shape.word(slot.place()) != Shape.VALUE) {
                var kind = shape.kind(slot.place());
                words++;
                capitals += isCapital(table.word(shape.word(slot.place()))) ? 1 : 0;
                settings += kind == Kind.SETTING ? 1 : 0;
                names += kind == Kind.NAME ? 1 : 0;
            }
        }
        var first = slot.shapes().getFirst();
        int others = first.constants() - (first.word(slot.place()) == Shape.VALUE ? 0 : 1);
        if (slot.place() == 0) {
            return others > 1 && words >= FIRST;
        }
        if (words < slot.shapes().size()) {
            return others > 0;
        }
        int enough = ENOUGH;
        if (2 * settings > words) {
            enough = SETTINGS;
        } else if (2 * names > words || isNamed(first, slot.place())) {
            enough = NAMES;
        } else if (2 * capitals > words) {
            enough = CAPITALS;
        }
        return others > 0 && words >= enough + (others == 1 ? 1 : 0);
    }

    /// Whether the word before says that a name follows.
    private boolean isNamed(Shape shape, int place) {
        int before = shape.word(place - 1);
        return before != Shape.VALUE
                && TITLES.contains(table.word(before).toLowerCase(Locale.ROOT));
    }

    private static boolean isCapital(String word) {
        return Character.isUpperCase(word.charAt(0));
    }
}
