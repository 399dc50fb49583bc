package app.pult.launch.command;

import app.pult.desk.operation.OperationId;

/// What the command line can ask of a desk that changes it; carried out by whoever has the desk
/// open.
public sealed interface DeskCommand {
    /// Keeps an operation from being sent.
    record Hold(OperationId operation) implements DeskCommand {}

    /// Sends a held or failed operation after all.
    record Send(OperationId operation) implements DeskCommand {}

    /// Takes an operation back.
    record Cancel(OperationId operation) implements DeskCommand {}

    /// Fetches what is new, sends what waits, and tells how that went.
    record Sync(Detail detail, Form form) implements DeskCommand {}

    enum Detail {
        BRIEF,
        /// Also how many requests it took, and how much is on the desk.
        STATS
    }

    enum Form {
        WORDS,
        JSON
    }
}
