/// The diagnosis of what a customer sends: files and texts go in, facts and findings come out, with
/// the lines that prove them. The engine is pure: no clock, no locale, no network, no disk but the
/// input's own, so that the same input gives the same bytes on every machine. Bytes are foreign:
/// every reader has limits, and what cannot be read becomes a [Refusal] in the result, never an
/// exception and never silence.
///
/// Start at [Engine], then `input` (bytes to lines), `report` (lines to facts), `rule` (lines and
/// facts to findings). `log` finds the templates of any log, `code` explains error codes, `mask`
/// hides secrets, `probe` asks the network, `runbook` leads the repair, `station` is about this
/// desk's own computer.
///
/// Thread: any but JavaFX.
package app.pult.diagnosis;
