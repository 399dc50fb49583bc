/// A picture from the clipboard before it is sent: arrows, boxes and what has to be unreadable.
///
/// Start at [app.pult.ui.conversation.sketch.SketchSheet] over `SketchModel`; `Mark` is one thing
/// drawn, `Painter` makes pixels of it. What is blurred is averaged in the pixels that are sent:
/// nothing of the original is in the file.
///
/// Thread: FX only, but for `Painter`, which the model hands to its executor.
package app.pult.ui.conversation.sketch;
