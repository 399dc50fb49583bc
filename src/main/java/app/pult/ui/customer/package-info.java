/// The customer beside the conversation: who writes, their tickets, one timeline over all of them,
/// and the operator's own note, which is never sent.
///
/// [app.pult.ui.customer.CustomerModel] reads the customer of the open ticket and keeps the note;
/// start at [app.pult.ui.customer.CustomerPane]. Thread: FX only, but for what the model hands to
/// its executor.
package app.pult.ui.customer;
