/// A whole shift without a display: the real window on JavaFX's headless platform, worked through
/// step by step against any backend, one picture a screen and one line a step, and the server asked
/// at the end what it got. `FxWatch` looks over its shoulder. Start at [app.pult.launch.tour.Tour].
///
/// Thread: the tour's own; what touches nodes goes through [app.pult.launch.tour.Stagehand].
package app.pult.launch.tour;
