/// The whole engine at work, without a window: over real SQLite, against a helpdesk in memory.
/// Start at [app.pult.scenario.SyncSimulatorTest]; a schedule is one
/// [app.pult.scenario.Simulation].
package app.pult.scenario;
