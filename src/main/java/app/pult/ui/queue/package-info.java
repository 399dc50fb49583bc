/// The list of tickets of one queue: a window of loaded rows over as many as there are, the quick
/// filter, the order. What a queue holds is decided behind [app.pult.desk.Tickets]; which queue is
/// shown is said by [app.pult.ui.shell.Selection].
///
/// Several tickets are marked ([Marks]) and changed together ([BulkModel]), as one ordinary
/// operation of the outbox each.
///
/// What is shown can be kept as a view of the operator's own ([SavedViewsModel]).
///
/// Start at [QueueModel] (what is loaded and what is selected), then [RowFace] (one row in words),
/// then [QueuePane].
///
/// Thread: FX only; reads run where [app.pult.ui.shell.Threads] says.
package app.pult.ui.queue;
