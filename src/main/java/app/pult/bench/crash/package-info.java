/// `bench crash`: a real desk, killed with SIGKILL again and again while it works, against a real
/// practice server whose ledger then says what came of it.
///
/// [app.pult.bench.crash.CrashBench] runs the server and one `DeskProcess` after the other;
/// [app.pult.bench.crash.CrashDesk] is what such a process does, and `Said` what it tells its
/// standard output before and after each step. `Diary` collects that, `Audit` compares it with the
/// server. [app.pult.bench.crash.TypingBench] does the same to a draft: a `Typist` types into the
/// window's editor model, `Keys` is what it said. Start at [app.pult.bench.crash.CrashBench].
/// Thread: as each says.
package app.pult.bench.crash;
