package app.pult.diagnosis;

import app.pult.diagnosis.Refusal.Reason;
import app.pult.diagnosis.input.Input;
import app.pult.diagnosis.report.Kinds;
import app.pult.diagnosis.rule.RuleBook;

import java.util.List;

/// Reads inputs and says what is in them and what is wrong. Pure: the same inputs give the same
/// diagnosis on every machine, in every language and time zone.
///
/// Thread: any but JavaFX; one run is confined to its caller, several may run at once.
public final class Engine {
    private final RuleBook book;
    private final Kinds kinds;

    public Engine(RuleBook book, Kinds kinds) {
        this.book = book;
        this.kinds = kinds;
    }

    public RuleBook book() {
        return book;
    }

    public Kinds kinds() {
        return kinds;
    }

    public Diagnosis run(List<Input> inputs) {
        return run(inputs, () -> Thread.currentThread().isInterrupted());
    }

    /// Ends early, with what was found until then and a [Reason#STOPPED], when nobody wants it any
    /// more.
    public Diagnosis run(List<Input> inputs, Onlooker onlooker) {
        var result = new Gathered();
        for (var input : inputs) {
            if (onlooker.isUnwanted()) {
                result.refuse(input.name(), Reason.STOPPED, "");
            } else {
                new Examination(book, kinds, result, onlooker).examine(input);
            }
        }
        return result.diagnosis();
    }
}
