/// Several chats at once: who waits for how long, and quick ways from one to the next. The open
/// chat itself is an ordinary conversation with an ordinary editor; here is only the list beside
/// it. Where the server has no chats nothing of this is on the screen.
///
/// Start at [app.pult.ui.chat.ChatsModel], then `ChatFace` (one line in words), then
/// [app.pult.ui.chat.ChatsPane].
///
/// Thread: FX only; reads run where [app.pult.ui.shell.Threads] says.
package app.pult.ui.chat;
