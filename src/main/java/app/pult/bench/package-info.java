/// The program measured beside its floors, on this machine, in one run. Each figure says what the
/// operator waits for (`ours`), what the same work costs with nothing of ours around it (`floor`)
/// and what it must be. What each means: [StartBench] from a process begun to its queue painted;
/// [QueueBench] from a view asked for to its rows and count in hand; [QueueFrames] work on the
/// JavaFX thread between two pictures while the list is scrolled; [TicketBench] from a ticket
/// chosen to its conversation painted; [LiveBench] from a customer's line at the server to its
/// picture in the open chat; [SearchBench] from a keystroke to what it finds in a million messages;
/// [RetrievalBench] how good what is found is; [SuggestionBench] what experience adds to what is
/// suggested; [SubmitBench] from the press of a button to durable and in the conversation;
/// [PullBench] a first sync over HTTP; [LogsBench] a log to its templates. Floors are plain JDBC
/// and plain HTTP: the only place outside `store` that speaks SQL. No measuring harness: whole runs
/// are timed, not single methods. Start at [Benches]. Thread: the caller's, any but JavaFX.
package app.pult.bench;
