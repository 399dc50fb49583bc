/// `work.db`: what cannot be fetched again. The outbox, drafts and their versions, the names of
/// tickets, how far the operator has read, what is put off, own views and notes, what helped, runs
/// of runbooks. A commit here is on the disk before anybody hears of it.
///
/// Rules of the outbox are in `sync`; here is only which move a row allows. Start at
/// [app.pult.store.work.SqliteOutboxRows]. Thread: ports from any but JavaFX, `*Table` on store
/// threads.
package app.pult.store.work;
