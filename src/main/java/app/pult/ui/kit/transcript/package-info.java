/// A conversation as native text: thousands of lines shown at once, selected across messages,
/// copied, searched; with images and attachments between the words. Reading articles and logs works
/// too.
///
/// Say what to show with [Block] (a message: header and parts), [Paragraph], [Span], [Embed] and
/// [Fold] (parts that are opened on demand); [Transcript] shows it and marks what is [Found];
/// [SelectableText] shows a few lines inside something else. Inside, a conversation is cut into
/// [Piece]s small enough to lay out in a moment, only those in sight have nodes, and [Selection]
/// counts in pieces and characters. Why it is built so, with figures: ADR 0013. Colours and spaces:
/// `transcript.css`.
///
/// Knows nothing of tickets: what a note or a reply is, the caller says by the block's style class.
///
/// Thread: blocks any, they are data; [Transcript] FX only.
package app.pult.ui.kit.transcript;
