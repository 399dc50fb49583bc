/// What a team adds to the program's rules and runbooks: blocks in articles of its knowledge base,
/// read and proved as the program's own are. One that is broken is refused with its reason and
/// keeps no other away; one whose article goes is gone with it.
///
/// Start at [TeamBook]. Thread: any.
package app.pult.diagnosis.team;
