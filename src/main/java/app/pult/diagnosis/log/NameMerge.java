package app.pult.diagnosis.log;

import app.pult.diagnosis.log.Pieces.Kind;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;

/// Finds which structured names (hosts, classes, packages, files) vary: shapes that are the same
/// but for their names are put side by side, and a place with two different ones is a value. At the
/// beginning of a message it takes [#FIRST], since a message may well begin with the name of the
/// part that speaks.
///
/// Thread: confined.
final class NameMerge {
    private static final int ENOUGH = 2;
    private static final int FIRST = 3;

    private final ShapeTable table;

    NameMerge(ShapeTable table) {
        this.table = table;
    }

    void run() {
        var alike = new LinkedHashMap<Long, List<Shape>>();
        for (var shape : table.shapes()) {
            alike.computeIfAbsent(nameless(shape), none -> new ArrayList<>()).add(shape);
        }
        for (var shapes : alike.values()) {
            if (shapes.size() > 1) {
                merge(shapes);
            }
        }
    }

    private void merge(List<Shape> shapes) {
        int length = shapes.getFirst().length();
        boolean isAligned = shapes.stream().allMatch(shape -> shape.length() == length);
        for (var shape : shapes) {
            var places = new boolean[shape.length()];
            for (int i = 0; i < places.length; i++) {
                places[i] = shape.kind(i) == Kind.NAME && (!isAligned || varies(shapes, i));
            }
            if (isAny(places)) {
                table.widen(shape, shape.widened(places));
            }
        }
    }

    private static boolean isAny(boolean[] places) {
        for (boolean place : places) {
            if (place) {
                return true;
            }
        }
        return false;
    }

    private static boolean varies(List<Shape> shapes, int place) {
        var names = new HashSet<Integer>();
        for (var shape : shapes) {
            names.add(shape.word(place));
        }
        return names.size() >= (place == 0 ? FIRST : ENOUGH);
    }

    /// The hash of a shape as if all its names were values.
    private static long nameless(Shape shape) {
        long hash = 0;
        boolean isValue = false;
        for (int i = 0; i < shape.length(); i++) {
            boolean isName = shape.kind(i) == Kind.NAME || shape.word(i) == Shape.VALUE;
            if (!isName || !isValue) {
                hash = ShapeTable.mix(hash, isName ? Shape.VALUE : shape.word(i));
            }
            isValue = isName;
        }
        return hash;
    }
}
