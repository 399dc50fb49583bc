/// The knowledge base: articles and the port that reads them, and what helped with which ticket
/// ([app.pult.knowledge.Experience]). Pure data: no JavaFX, SQL, HTTP, JSON. "Article" means this
/// and nothing else. Start at [app.pult.knowledge.Articles]. Thread: any.
package app.pult.knowledge;
