/// A ticket taken down by the operator, from a telephone call for example: the form, its draft on
/// the disk, and the CreateTicket it becomes. Works without a network like everything else.
///
/// Start at [Form] (what is filled in, and what is missing), then [NewTicketModel], then
/// `NewTicketPane`.
///
/// Thread: FX only; reads and writes run where [app.pult.ui.shell.Threads] says.
package app.pult.ui.newticket;
