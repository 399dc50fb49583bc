/// Request Tracker 5 through REST 2.0. Start at [app.pult.backend.rt.RtBackend]; reading is in
/// `FirstSync`, `Delta` and `Sweep` over `TicketLoader`; writing in `RtPush` and `LookUps`;
/// `RtSession` is the wire.
///
/// What this server does not say, the code may not believe: success codes (everything written is
/// read again), empty lists (they never delete), page counts (they may be null), its localised
/// words (they are shown, never parsed). Numbers in comments are RT's own: queue, ticket and
/// transaction ids.
///
/// Thread: any; blocking.
package app.pult.backend.rt;
