/// Bringing desk and server together: pull, push, the rules of the outbox, when to try again. The
/// state machine is on one page, `src/docs/sync.md`; read it first, then `SyncEngine`.
///
/// Thread: one pull loop and one page fetched ahead of it, a bounded pool for pushes; every wait
/// through an injected clock.
package app.pult.sync;
