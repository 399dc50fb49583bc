/// What an operator would want to know before a reply or a note is sent: a recipient who did not
/// write last, another customer's name or number, a blank, a file that is spoken of and not there,
/// a secret or an internal host, words meant for colleagues in a reply and the other way round.
///
/// [app.pult.desk.sendcheck.SendCheck] takes a [app.pult.desk.sendcheck.Writing] and hands out
/// [app.pult.desk.sendcheck.Concern]s; what other customers have it asks of
/// [app.pult.desk.sendcheck.Others]. It only tells: whether something is sent is the operator's.
/// One class a kind of concern; each says what it takes for innocent. In doubt it is silent: a
/// check that cries wolf is not read. What a quote holds is not the operator's, what a code block
/// holds is no prose, and what the customer wrote in this conversation is no news to them.
///
/// Thread: any, but not JavaFX's with an [app.pult.desk.sendcheck.Others] that reads a disk.
package app.pult.desk.sendcheck;
