/// The line above the send button: what [app.pult.desk.sendcheck.SendCheck] has against what is
/// written. It never keeps anything from being sent: pressed again, the button sends.
///
/// Start at `CheckModel`. Thread: FX only; the check itself runs on a work thread.
package app.pult.ui.conversation.check;
