package app.pult.backend.rt;

import app.pult.backend.BackendException;
import app.pult.backend.Lookup;
import app.pult.backend.Outgoing;
import app.pult.backend.PushResult;

/// What to say of a write whose answer did not come: it is looked for at once, for it is often
/// there (13.1 of our notes: to an operator in Russian RT dies after writing). Not finding it
/// proves nothing. Thread: any.
final class Doubts {
    private final LookUps lookUps;

    Doubts(LookUps lookUps) {
        this.lookUps = lookUps;
    }

    PushResult settle(Outgoing outgoing, String words) {
        try {
            return lookUps.lookUp(outgoing) instanceof Lookup.Found(var receipt, var echo)
                    ? new PushResult.Accepted(receipt, echo)
                    : new PushResult.Unknown(words);
        } catch (BackendException stillOffline) {
            return new PushResult.Unknown(words);
        }
    }
}
