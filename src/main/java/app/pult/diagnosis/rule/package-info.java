/// Rules as data: what lines and which facts mean something is wrong, in words of both languages,
/// with what to do, and with the texts that prove the rule itself. A rule without a text that it
/// must find and a text that it must leave alone does not load.
///
/// A rule is cheap because a line is searched once for the words of all rules
/// ([app.pult.diagnosis.rule.WordScanner]); only a line that holds one meets patterns, and patterns
/// are RE2/J's, whose time is linear in the line.
///
/// Start at [app.pult.diagnosis.rule.Rule] and the files in the resources' folder `rules`, whose
/// form stands in [app.pult.diagnosis.rule.RuleReader]. [app.pult.diagnosis.rule.RuleBook] is all
/// of them, ready to be run over files by [app.pult.diagnosis.rule.RuleRun].
///
/// Thread: any; a run is confined to one reading.
package app.pult.diagnosis.rule;
