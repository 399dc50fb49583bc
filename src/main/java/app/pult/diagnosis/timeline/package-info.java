/// What happened when, in all logs of a ticket together: on one axis in UTC, with what each log
/// does not say (its year, its zone) and where its clock jumped; and each log's kinds of messages
/// on a page. Pure like the rest of the engine: the same inputs and the same days of their messages
/// give the same timeline.
///
/// Memory does not grow with the logs. A log is read twice from its bytes, first to learn its kinds
/// of messages, then to choose its lines: those that prove a finding first, then alerts, rare and
/// new kinds, and of every other kind the first few. What is left out is counted.
///
/// Start at [TimelineReader], then [LogReading] (one log), [Dating] (from a log's clock to UTC) and
/// [Chosen] (which lines). [FileLines] shows lines of a file with what stands around them.
///
/// Thread: confined to one reading; what comes out is immutable.
package app.pult.diagnosis.timeline;
