/// The time machine of a draft: what stood in the editor at each pause of a second, also what was
/// sent, and a way back to it.
///
/// [app.pult.ui.conversation.versions.VersionsModel] reads the versions of one draft, each as a
/// [app.pult.ui.conversation.versions.Version]; [app.pult.ui.conversation.versions.WordDiff] says
/// what one has that the editor has not; the sheet shows both. Which versions are kept is told in
/// `store.work.DraftTable`. Putting one into the editor is not here: the composer does that, for
/// the draft it shows and no other. Thread: FX only, but for the records and the diff.
package app.pult.ui.conversation.versions;
