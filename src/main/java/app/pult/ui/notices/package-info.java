/// What the operator is told of, without being asked, and how little of it. [NewsReader] finds in
/// changed tickets what others did; [Gate] lets one thing through at once, a burst as one line, and
/// after an absence one digest; [NoticesModel] puts both on the window's clock. Never the
/// operator's own doing, never the ticket that is open.
///
/// Start at [Gate]. Thread: FX only, but for [NewsReader].
package app.pult.ui.notices;
