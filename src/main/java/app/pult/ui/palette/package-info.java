/// The command palette: everything the operator can tell the program, every view and every ticket,
/// found by a few letters of its name in either language, typed in whichever layout is on. Tickets
/// come from the search over everything on this desk.
///
/// Start at [PaletteModel] (what is found and in which order), then [Match] (how a name fits), then
/// [PalettePane].
///
/// Thread: FX only; tickets are read where [app.pult.ui.shell.Threads] says.
package app.pult.ui.palette;
