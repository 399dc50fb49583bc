/// What waits to be sent, why, and what the operator can do about it: send it now or after all,
/// take it back into its draft, open its ticket, answer a clash of fields (`ClashTable`). Rows come
/// from [app.pult.sync.Outbox]; who moves them is told in `src/docs/sync.md`.
///
/// Start at [OutboxModel], then [OutboxWords] (each state and reason in words), then `OutboxPane`.
///
/// Thread: FX only; reads and writes run where [app.pult.ui.shell.Threads] says.
package app.pult.ui.outbox;
