/// The diagnosis of a ticket as one file for whoever looks at the case next: facts and findings as
/// JSON, the internal note, and every text as it was read. All of it goes through one
/// [app.pult.diagnosis.mask.Masker]: what is a secret in one text is hidden in all of them, under
/// the same token.
///
/// Start at [CaseBundle]. Where the file lies is not decided here: bytes go to a stream. The same
/// inputs and the same diagnosis give the same bytes.
///
/// Thread: any but JavaFX; a writing ends when interrupted.
package app.pult.diagnosis.bundle;
