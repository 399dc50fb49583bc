package app.pult.scenario;

import app.pult.desk.Drafts;
import app.pult.store.Mirror;
import app.pult.store.OutboxRows;
import app.pult.sync.CrashPoints;

/// A mistake built into the desk on purpose: the simulator must notice each (see [Mistake]).
interface Mutation {
    /// The program as it is.
    Mutation NONE =
            new Mutation() {
                @Override
                public String toString() {
                    return "no-mistake";
                }
            };

    default OutboxRows of(OutboxRows rows, Drafts drafts, CrashPoints crash) {
        return rows;
    }

    default Mirror of(Mirror mirror, CrashPoints crash) {
        return mirror;
    }
}
