package app.pult.diagnosis.code;

import app.pult.diagnosis.Bilingual;

import java.util.List;

/// What is known of a code: `title` is how it is usually written, `symbol` its public name or
/// empty, `spellings` all ways to write it, the title first. The advice is empty where nothing
/// beyond the code's structure is known.
///
/// Thread: any.
public record CodeCard(
        Code code,
        String title,
        String symbol,
        List<String> spellings,
        Bilingual text,
        List<Bilingual> advice) {
    public CodeCard {
        spellings = List.copyOf(spellings);
        advice = List.copyOf(advice);
    }
}
