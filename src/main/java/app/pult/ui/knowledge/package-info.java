/// The knowledge base beside the conversation: find an article by typing, read it, copy its
/// commands, put it into what is being written.
///
/// [app.pult.ui.knowledge.ShelfModel] is the list, [app.pult.ui.knowledge.ReadingModel] the article
/// that is read and the way back; `ArticleParts` turns an article into what the transcript draws
/// (`ArticlePictures` the files of it, which [app.pult.ui.knowledge.ArticleFiles] brings),
/// [app.pult.ui.knowledge.ArticleWords] into what is mailed. `GuideSheet` shows the guide to the
/// program with the same means. [app.pult.ui.knowledge.RelatedModel] is what may help with the open
/// ticket, [app.pult.ui.knowledge.VerdictModel] whether it did. `ArticlesAtCaret` is the same base
/// under `??` in an editor. Whose editor that is, nobody here knows:
/// [app.pult.ui.shell.OpenEditor].
///
/// Start at [app.pult.ui.knowledge.KnowledgePane]. Thread: FX only, but for what the models hand to
/// their executor.
package app.pult.ui.knowledge;
