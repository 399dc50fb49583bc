/// Between a text taken apart ([app.pult.desk.rich]) and what a transcript shows
/// ([app.pult.ui.kit.transcript]): used for messages and for articles. Start at
/// [app.pult.ui.kit.rich.RichParts].
///
/// Thread: any.
package app.pult.ui.kit.rich;
