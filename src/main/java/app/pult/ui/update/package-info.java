/// That a newer version is out: a line in the status bar, and a sheet with what is new and where it
/// lies. Nothing is fetched or installed from here.
///
/// Start at `UpdateModel`. Thread: FX only, but for what the model hands to its executor.
package app.pult.ui.update;
