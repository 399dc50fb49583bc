/// Error codes in what was said, and what they mean: marked in the words ([CodeMarks]), shown as a
/// card on hover and as a sheet that walks through all of them ([CodeSheet]). What a code is and
/// means, `diagnosis.code` knows.
///
/// Thread: [CodeMarks] any, the rest FX only.
package app.pult.ui.conversation.code;
