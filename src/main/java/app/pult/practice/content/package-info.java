/// What the practice desk is made of: hand-written people, cases, articles and phrases, read from
/// the files described in `FORMAT.md` beside them, and the growth of any number of tickets from
/// phrases, the same ones for the same seed. Pure data and text: no SQL, no HTTP. Start at
/// [app.pult.practice.content.Content], then [app.pult.practice.content.Growth].
///
/// Thread: any for the records; one for a growth.
package app.pult.practice.content;
