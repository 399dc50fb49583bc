/// What the log of any program says, without knowing the program: kinds of messages, levels, when,
/// and which lines a person should look at. One configuration; nothing here knows a system, a file
/// or a product by name.
///
/// How templates are found. The header (time, level, part) is learnt from the look of the leading
/// columns ([HeaderLearner]). The message is taken apart into words and values by their look alone
/// ([Pieces]): a word of a program's text has no digit, is no path, address, date or quoted value.
/// Lines of the same words are one [Shape]; there are few of them, however long the log is. Then
/// counting decides what looks undecided ([NameMerge], [WordMerge]): a place where enough different
/// words stand while all others are the same holds a value. That is the idea of Drain and Brain
/// (fixed words part, varying places merge), without their fixed depth, length groups and
/// thresholds for each system; values in a row are one value, so that lists of any length are
/// alike.
///
/// Memory does not grow with the log: [ShapeTable] and [Timeline] are bounded. Patterns are scanned
/// by hand, in time proportional to the line.
///
/// Start at [LogMiner], then [LogTemplates], [LogSummary] and [LogAlerts]; [LogPass] reads a file.
///
/// Thread: confined to one reading.
package app.pult.diagnosis.log;
