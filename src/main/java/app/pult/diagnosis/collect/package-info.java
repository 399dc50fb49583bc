/// Scripts that a customer runs on their own computer and whose one text file a reader recognises.
/// They only read, and mask secrets. The scripts, the words that ask for them and the format of
/// what they write (`FORMAT.md`) are resources beside this package.
///
/// Start at [Collector], what is sent, and [CollectedReport], what comes back.
///
/// Thread: any.
package app.pult.diagnosis.collect;
