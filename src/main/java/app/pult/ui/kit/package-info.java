/// What every pane stands on: words, theme, threads, commands and the small parts that look the
/// same everywhere. Knows no feature and no port; depends on JavaFX, the theme and nothing of ours.
///
/// Start reading with [Texts] (every word), [Look] (theme, density, text size, motion),
/// [Background] and [Coalescer] (how a model reads), [Command] (what an operator can do). Styles
/// live beside it in the resources: `theme/base.css` for shapes, `theme/tokens-*.css` for colours,
/// `font/` for faces. A conversation's text is the sub-package `transcript`, a list of any length
/// `rows`.
///
/// Thread: nodes and commands FX only; texts and times any; each class says.
package app.pult.ui.kit;
