/// The program itself, for its operator and for whoever mends it: that it ended badly the last time
/// and what was kept, a support bundle, whether it opens by itself, what an administrator decided.
///
/// Start at `ProgramPart`. Thread: FX only, but for what the models hand to their executor.
package app.pult.ui.program;
