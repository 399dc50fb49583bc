/// The practice desk's HTTP: routes of the Desk API, wake-ups, the inspection routes for tests, and
/// the faults that a test or a trainer orders. No rule about tickets lives here. Start at
/// [app.pult.practice.http.DeskServer].
///
/// Thread: requests run on the workers given by whoever starts the desk; delays on its timer.
package app.pult.practice.http;
