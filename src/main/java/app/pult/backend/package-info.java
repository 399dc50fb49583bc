/// The port to a helpdesk and its answers. One sub-package a server: `rt` for Request Tracker,
/// `deskapi` for our own published contract; `http` is what they share. A new backend is one folder
/// that passes the contract test. Start at [app.pult.backend.Backend].
///
/// Nothing here keeps state of its own beyond a session: rows and cursors are the store's.
package app.pult.backend;
