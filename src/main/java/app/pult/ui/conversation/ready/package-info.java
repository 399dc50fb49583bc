/// Ready texts in the editor: the desk's canned responses and the operator's own quick texts, found
/// by `::` at the caret, filled from the ticket, with blanks that have to be filled by hand and
/// files that come with the words.
///
/// Start at `ReadyTexts`, which reads, finds and fills; the notation of placeholders and blanks is
/// [app.pult.desk.template]. Knows nothing of drafts and sending.
///
/// Thread: FX only, but for what the model hands to its executor.
package app.pult.ui.conversation.ready;
