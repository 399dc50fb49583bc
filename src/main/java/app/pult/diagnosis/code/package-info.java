/// Error codes in a text: where they stand, which code each is whatever its spelling, what it means
/// and what to do. `0x80070005`, `-2147024891` and «ошибка 5» are one [Code].
///
/// Start at [CodeLens]. [Tokens] cuts a text into words and numbers in one pass, [Cues] knows what
/// a word says of the number beside it, [NumberReader] and [HexReader] decide; [CodeTables] holds
/// names and texts (`*.tsv` beside the classes, read on first use), [CodeBits] takes apart what has
/// no name. Nothing here uses a pattern on foreign text, so every text takes linear time.
///
/// Thread: any.
package app.pult.diagnosis.code;
