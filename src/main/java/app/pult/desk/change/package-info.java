/// What the server tells: snapshots and tombstones in batches behind a cursor, and how they merge
/// with what the operator did meanwhile. Pure: no I/O. Start at [app.pult.desk.change.Change], then
/// [app.pult.desk.change.Merge]. Thread: any.
package app.pult.desk.change;
