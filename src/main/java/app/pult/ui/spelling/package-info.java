/// Misspelt words in whatever text is being written: a wave under them, proposals at the mouse and
/// at a key, words taught by the operator. Follows the window's open editor, so a pane with a text
/// does nothing for it.
///
/// Start at `SpellCheck`. Thread: FX only; [app.pult.ui.spelling.SpellingModel] asks the dictionary
/// and the disk on its executor.
package app.pult.ui.spelling;
