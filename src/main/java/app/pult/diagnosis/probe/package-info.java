/// What can be asked of a network from the operator's desk, and readings of this computer
/// ([app.pult.diagnosis.probe.OshiStation]).
///
/// Probes run only when the operator says so, in two steps: [app.pult.diagnosis.probe.Probes#plan]
/// asks for the addresses, which are shown, and [app.pult.diagnosis.probe.Probes#run] goes there.
/// Guards: [app.pult.diagnosis.probe.ProbePolicy] (no loopback, no metadata service, private
/// networks only where allowed, redirects included), [app.pult.diagnosis.probe.RateLimit] (one a
/// second and twenty a minute to one host), a deadline over all of it, no credentials ever.
/// [app.pult.diagnosis.probe.SystemTools] runs `ping` and `traceroute` with an address, no name and
/// no shell.
///
/// Start at `Probes`; what comes back is a [app.pult.diagnosis.probe.ProbeReport] of sealed
/// [app.pult.diagnosis.probe.ProbeResult]s with findings in both languages, which
/// [app.pult.diagnosis.probe.ProbeComparison] compares, [app.pult.diagnosis.probe.ProbeNote] writes
/// down and [app.pult.diagnosis.probe.ServiceCheck] weighs: is it us or them.
///
/// Thread: any but JavaFX; calls block up to their deadline and end when interrupted.
package app.pult.diagnosis.probe;
