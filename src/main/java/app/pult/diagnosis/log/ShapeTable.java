package app.pult.diagnosis.log;

import app.pult.diagnosis.log.Pieces.Kind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The shapes of all messages seen so far, found by a hash of their words. It holds no more than
/// [#MOST] of them: later messages of new shapes are known by their first words alone, and at last
/// all the same.
///
/// Thread: confined.
final class ShapeTable {
    static final int MOST = 20_000;
    static final int MOST_COARSE = 24_000;

    /// Pieces of a message that count; what follows is as good as a value.
    static final int LONGEST = 80;

    private static final int COARSE = 3;
    private static final int LONGEST_EXAMPLE = 600;
    private static final long SEED = 0x9E3779B97F4A7C15L;
    private static final long FACTOR = 0xD6E8FEB86659FD93L;

    private final Pieces pieces = new Pieces();
    private final Map<Long, Shape> seen = new HashMap<>();
    private final Map<Long, Shape> shapes = new LinkedHashMap<>();
    private final Map<String, Integer> ids = new HashMap<>();
    private final List<String> words = new ArrayList<>();

    private final int[] starts = new int[LONGEST];
    private final int[] ends = new int[LONGEST];
    private final Kind[] kinds = new Kind[LONGEST];
    private int count;

    ShapeTable() {
        id("<*>");
    }

    /// The shape of the message that begins at a place of a line, a new one if need be.
    Shape add(String line, int start) {
        read(line, start);
        long hash = hash(line, count);
        var shape = seen.get(hash);
        if (shape != null) {
            return shape;
        }
        if (seen.size() < MOST) {
            return add(line, start, hash, count);
        }
        hash = hash(line, Math.min(count, COARSE)) + 1;
        shape = seen.get(hash);
        if (shape == null && seen.size() < MOST_COARSE) {
            return add(line, start, hash, Math.min(count, COARSE));
        }
        return shape != null ? shape : seen.computeIfAbsent(0L, none -> put(line, start, 0));
    }

    /// The shape of a message that was added; a message never seen has the nearest there is.
    Shape find(String line, int start) {
        read(line, start);
        var shape = seen.get(hash(line, count));
        if (shape == null) {
            shape = seen.get(hash(line, Math.min(count, COARSE)) + 1);
        }
        return shape != null ? shape : seen.computeIfAbsent(0L, none -> put(line, start, 0));
    }

    /// Those that were not merged into others, in the order they were met.
    Collection<Shape> shapes() {
        return shapes.values();
    }

    String word(int id) {
        return words.get(id);
    }

    /// -1 if no shape has it.
    int idOf(String word) {
        return ids.getOrDefault(word, -1);
    }

    /// Lets a shape be one with more values; it may become one with another shape by that.
    void widen(Shape shape, int[] wider) {
        shapes.remove(hash(shape));
        shape.mergeInto(of(wider, shape.kinds()));
    }

    private Shape add(String line, int start, long hash, int length) {
        var shape = put(line, start, length);
        seen.put(hash, shape);
        return shape;
    }

    private Shape put(String line, int start, int length) {
        boolean isCut = length < count || count == LONGEST;
        var ids = new int[isCut ? length + 1 : length];
        var looks = new Kind[ids.length];
        Arrays.fill(looks, Kind.VALUE);
        for (int i = 0; i < length; i++) {
            looks[i] = kinds[i];
            if (kinds[i] != Kind.VALUE) {
                ids[i] = id(line.substring(starts[i], ends[i]));
            }
        }
        var shape = of(ids, looks);
        if (shape.sightings().count() == 0) {
            shape.sightings()
                    .setExample(
                            line.substring(
                                    start, Math.min(line.length(), start + LONGEST_EXAMPLE)));
        }
        return shape;
    }

    private Shape of(int[] ids, Kind[] looks) {
        var words = new int[ids.length];
        var kinds = new Kind[ids.length];
        int length = 0;
        for (int i = 0; i < ids.length; i++) {
            boolean isMore =
                    ids[i] == Shape.VALUE && length > 0 && words[length - 1] == Shape.VALUE;
            if (!isMore) {
                words[length] = ids[i];
                kinds[length] = ids[i] == Shape.VALUE ? Kind.VALUE : looks[i];
                length++;
            }
        }
        var shape = new Shape(Arrays.copyOf(words, length), Arrays.copyOf(kinds, length));
        return shapes.computeIfAbsent(hash(shape), none -> shape);
    }

    private int id(String word) {
        return ids.computeIfAbsent(
                word,
                none -> {
                    words.add(word);
                    return words.size() - 1;
                });
    }

    private void read(String line, int start) {
        count = 0;
        pieces.read(
                line,
                start,
                (kind, from, to) -> {
                    if (count < LONGEST) {
                        kinds[count] = kind;
                        starts[count] = from;
                        ends[count] = to;
                        count++;
                    }
                });
    }

    private long hash(String line, int length) {
        long hash = SEED;
        boolean isValue = false;
        for (int i = 0; i < length; i++) {
            if (kinds[i] != Kind.VALUE) {
                isValue = false;
                hash = mix(hash, kinds[i].code());
                for (int at = starts[i]; at < ends[i]; at++) {
                    hash = (hash ^ line.charAt(at)) * FACTOR;
                }
                hash ^= hash >>> 32;
            } else if (!isValue) {
                isValue = true;
                hash = mix(hash, -1);
            }
        }
        return hash;
    }

    private static long hash(Shape shape) {
        long hash = SEED;
        for (int i = 0; i < shape.length(); i++) {
            hash = mix(hash, shape.word(i));
        }
        return hash;
    }

    /// The hash of a shape with whatever there may be at one place.
    static long hashWithout(Shape shape, int place) {
        long hash = SEED;
        for (int i = 0; i < shape.length(); i++) {
            hash = mix(hash, i == place ? -2 : shape.word(i));
        }
        return hash;
    }

    static long mix(long hash, long word) {
        long mixed = (hash ^ word) * FACTOR;
        return mixed ^ (mixed >>> 32);
    }
}
