/// Files that others sent, taken apart into what can be shown without harm: pages of text, pixels,
/// a letter, a list of names. Nothing here runs, unpacks or follows anything, and nothing is
/// written to the disk. Every byte may be meant to harm: each reader has limits on memory, entries
/// and time, and what cannot be shown ends in one [app.pult.preview.UnreadableException] with its
/// reason.
///
/// Start at [app.pult.preview.Preview]. No JavaFX: pixels are numbers until the window has them.
///
/// Thread: any but JavaFX; reading ends when it is interrupted.
package app.pult.preview;
