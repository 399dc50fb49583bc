/// What the practice desk knows and what its rules are: people, tickets, messages, the change feed,
/// operations with their keys, and the ledger of what was really done, all in one SQLite file. No
/// HTTP here. Start at [app.pult.practice.world.World].
///
/// Thread: any; one connection behind a lock, so that each step sees and leaves a whole desk.
package app.pult.practice.world;
