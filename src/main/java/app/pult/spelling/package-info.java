/// Spelling in Russian and English, for prose between commands, paths and addresses. [Prose] says
/// which words of a text are anybody's business; [Speller] whether one is known and what was
/// probably meant.
///
/// Known is what a [Lexicon] holds: LanguageTool's dictionary of the language, which also tells how
/// often each word is met; the words of the trade (`ru.dic`, `en.dic`, inflected by Lucene's
/// Hunspell by the rules of `ru.aff`); the operator's own. What was meant is the nearest word by
/// [Slips], the price of each slip of fingers or ears, less a little for a common word
/// (`src/docs/decisions/0016`).
///
/// Thread: any; a first question of a language reads its dictionary, so never JavaFX.
package app.pult.spelling;
