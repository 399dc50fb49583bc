/// What an operator does, as durable values: each [app.pult.desk.operation.Operation] waits in the
/// outbox until the server has it, exactly once. Pure data; the rules that move an operation are in
/// `sync`, its table in `store.work`. Thread: any.
package app.pult.desk.operation;
