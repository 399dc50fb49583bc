/// The desk in the operator's own words: tickets, messages, people, drafts, queues, and the ports
/// through which everybody reads them. Pure data and rules: no JavaFX, no SQL, no HTTP, no JSON.
///
/// Start at [app.pult.desk.Ticket] and [app.pult.desk.Message], then [app.pult.desk.Tickets]. What
/// the operator does is in `operation`, what the server tells is in `change`, HTML taken apart is
/// in `rich`.
///
/// Thread: records anywhere; ports from any thread but JavaFX's.
package app.pult.desk;
