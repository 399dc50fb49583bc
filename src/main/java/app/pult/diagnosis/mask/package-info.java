/// Takes secrets and personal data out of what leaves the desk: notes, bundles, reports. The same
/// value gets the same token throughout one case (`‹password-1›`), so that what belongs together
/// still does; lines stay where they were and nothing else is changed. What a token stands for is
/// only in the [app.pult.diagnosis.mask.Masker] that made it.
///
/// Every look at a text is by hand and in one direction, never by `java.util.regex`: the texts are
/// foreign. Start at `Masker`; what is looked for is one `Finder` each, what is a key and what is
/// only a word about one is in `KeyWords` and `Plain`.
///
/// Thread: a masker is confined to its case, everything else any.
package app.pult.diagnosis.mask;
