/// Search over everything on this desk: what a text is made of, what was asked, and how well one
/// fits the other. Pure text work: no SQL, no JavaFX.
///
/// A text becomes [app.pult.search.WordForm]s by the [app.pult.search.Analyzer], the same for what
/// is indexed, what is asked and what is shown. A [app.pult.search.Question] becomes terms that the
/// [app.pult.search.Terms] of this desk widen: beginnings of words, related words, slips of the
/// finger, the other keyboard layout, Latin for Russian. The store finds candidates by them in its
/// index; [app.pult.search.Relevance] reads the texts of the candidates and puts them in order.
///
/// Start at [app.pult.search.Search], the port. Thread: any, but where a class says otherwise.
package app.pult.search;
