/// HTTP as every backend needs it: a client that never repeats a write and never follows a
/// redirect, calls that end by a deadline or when their caller is interrupted, answers read up to a
/// limit, failures told apart, the server's clock, a log without secrets, *Test connection*.
///
/// What a particular server says in its JSON is none of this package's business. Start at
/// [app.pult.backend.http.HttpCaller].
///
/// Thread: any; a call is made on the client's own threads while its caller waits.
package app.pult.backend.http;
