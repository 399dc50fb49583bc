/// A look at a file of a message without a program for it: over the conversation, one file after
/// the other.
///
/// Start at [app.pult.ui.conversation.preview.PreviewSheet]; `PreviewModel` fetches and takes apart
/// (by [app.pult.preview]), a `Viewer` shows one kind. Knows nothing of drafts and sending.
///
/// Thread: FX only, but for what the model hands to its executor.
package app.pult.ui.conversation.preview;
