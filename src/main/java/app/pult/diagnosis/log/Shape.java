package app.pult.diagnosis.log;

import app.pult.diagnosis.log.Pieces.Kind;

import org.jspecify.annotations.Nullable;

/// Lines that read the same once their values are left out, and what was seen of them. A word of
/// [#VALUE] stands for one value or several in a row. Shapes that prove to be one template become
/// one: [#root].
///
/// Thread: confined to its table.
final class Shape {
    static final int VALUE = 0;

    private final int[] words;
    private final Kind[] kinds;
    private final Sightings sightings = new Sightings();
    private @Nullable Shape into;

    Shape(int[] words, Kind[] kinds) {
        this.words = words;
        this.kinds = kinds;
    }

    int length() {
        return words.length;
    }

    int word(int place) {
        return words[place];
    }

    Kind kind(int place) {
        return kinds[place];
    }

    Sightings sightings() {
        return sightings;
    }

    /// How many of its words are the same in every line.
    int constants() {
        int constants = 0;
        for (int word : words) {
            constants += word == VALUE ? 0 : 1;
        }
        return constants;
    }

    boolean isMerged() {
        return into != null;
    }

    void mergeInto(Shape other) {
        other.sightings.add(sightings);
        into = other;
    }

    Shape root() {
        var shape = this;
        while (shape.into != null) {
            shape = shape.into;
        }
        return shape;
    }

    /// Its words with a value at one more place.
    int[] widened(int place) {
        var wider = words.clone();
        wider[place] = VALUE;
        return wider;
    }

    /// Its words with values for all names at the given places.
    int[] widened(boolean[] places) {
        var wider = words.clone();
        for (int i = 0; i < words.length; i++) {
            if (places[i] && kinds[i] == Kind.NAME) {
                wider[i] = VALUE;
            }
        }
        return wider;
    }

    Kind[] kinds() {
        return kinds.clone();
    }
}
