/// When what happened, by all logs of the ticket that is open: events on one axis, and each log's
/// kinds of messages on a page. What a log says is [app.pult.diagnosis.timeline]'s; here it gets
/// its place.
///
/// Start at [TimelineModel] (what is read when), then [TimelinePane] and its three pages: events,
/// kinds, lines of a file.
///
/// Thread: FX only; logs are read where [app.pult.ui.shell.Threads] says.
package app.pult.ui.diagnostics.timeline;
