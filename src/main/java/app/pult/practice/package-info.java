/// The practice desk: a real HTTP server of the Desk API inside the program, on loopback, over its
/// own SQLite file. The first start needs no account and no server, new operators train on it, and
/// our own tests and benchmarks run against it. It enforces what a real server enforces and is not
/// one.
///
/// `content` holds what it is made of, `world` its rules and rows, `http` its server. It shares
/// nothing with `backend.deskapi` but the published contract. Start at
/// [app.pult.practice.PracticeDesk].
///
/// Thread: any.
package app.pult.practice;
