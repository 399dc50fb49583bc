/// One ticket in front of the operator: its header, the conversation, and the editor for a reply or
/// a note. [app.pult.ui.conversation.ConversationModel] reads, `ComposerModel` writes
/// (`DraftKeeper` brings it to the disk, `Dispatch` to the outbox),
/// [app.pult.ui.conversation.MessageBlocks] turns messages into what `MessagesView` shows,
/// `MessageParts` folds away what they only repeat, `ChatLines` makes a chat of them. `HandOver`
/// says who else can have the ticket. Ready texts are in `ready`, what stood in the editor before
/// in `versions`, what is said before sending in `check`.
///
/// Start at `ConversationPane`. Thread: FX only, but for what the models hand to their executor.
package app.pult.ui.conversation;
