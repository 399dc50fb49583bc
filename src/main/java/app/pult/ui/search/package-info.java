/// Search over everything on this desk: tickets, articles and people as one types, in the window as
/// a sheet over it.
///
/// Start at [app.pult.ui.search.SearchModel] (what was asked and what was found), then
/// [app.pult.ui.search.SearchSheet]. What the language of questions is, `app.pult.search` knows.
///
/// Thread: FX only; the search runs where [app.pult.ui.shell.Threads] says.
package app.pult.ui.search;
