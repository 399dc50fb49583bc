/// Choosing something at the caret of an editor: a sign is typed at the beginning of a word, what
/// follows it filters a list beside the caret, Enter puts the chosen thing in its place.
///
/// Start at [app.pult.ui.kit.caret.CaretPopup]. What there is to choose, and what is inserted, is
/// the feature's.
///
/// Thread: FX only.
package app.pult.ui.kit.caret;
