package app.pult.diagnosis.station;

import java.util.Optional;

/// What one check saw. `check` names it ("disk"); `evidence` is the raw proof, the same in every
/// language, empty where the value says it all; `next` is what to do, empty where nothing is.
/// Thread: any, immutable.
public record Row(String check, Health health, Words saw, String evidence, Optional<Words> next) {
    public static Row good(String check, Words saw) {
        return new Row(check, Health.GOOD, saw, "", Optional.empty());
    }

    public static Row unknown(String check, Words saw) {
        return new Row(check, Health.UNKNOWN, saw, "", Optional.empty());
    }

    public static Row watch(String check, Words saw, Words next) {
        return new Row(check, Health.WATCH, saw, "", Optional.of(next));
    }

    public static Row bad(String check, Words saw, Words next) {
        return new Row(check, Health.BAD, saw, "", Optional.of(next));
    }

    /// The same with its proof.
    public Row proven(String proof) {
        return new Row(check, health, saw, proof, next);
    }
}
