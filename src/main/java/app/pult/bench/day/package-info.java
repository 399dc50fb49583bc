/// Hours of an operator's work at speed, in a process of their own with the options the program is
/// shipped with: what it holds of memory and open files at each place. [DayDesk] is the process,
/// [Operator] works its window by keys as the tour does, [DayRun] is the bench's side with the
/// server and its customers, [Footing] what is read of a process. [DayBench] is eight hours on a
/// small desk, [MemoryBench] one on a large desk. An hour is a number of tickets, three times what
/// somebody gets done in one, with breaks of seconds; the clock is the real one.
///
/// Thread: any but JavaFX.
package app.pult.bench.day;
