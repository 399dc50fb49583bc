package app.pult.diagnosis.probe;

import app.pult.diagnosis.Bilingual;
import app.pult.diagnosis.station.Health;

/// What a probe's result means.
///
/// @param id stable, in kebab case: what two runs are compared by
/// @param next what to do about it
/// @param evidence what was seen, the same in every language; may be empty
public record ProbeFinding(
        String id, Health health, Bilingual saw, Bilingual next, String evidence) {}
