package app.pult.ui.diagnostics.probes;

import app.pult.diagnosis.probe.ProbeComparison;
import app.pult.diagnosis.probe.ProbePlan;
import app.pult.diagnosis.probe.ProbeReport;
import app.pult.diagnosis.probe.Target;

import java.util.List;
import java.util.Optional;

/// Where the probes of a ticket are. Thread: any.
public sealed interface Showing {
    record Nothing() implements Showing {}

    /// Name servers are being asked.
    record Asking(Subject subject) implements Showing {}

    /// The addresses are known; nothing was sent there yet.
    record Planned(Subject subject, Prober.Setup setup, List<ProbePlan> plans) implements Showing {
        /// Whether it is one host with an address, whose route is not asked for anyhow.
        boolean hasRoute() {
            return plans.size() == 1
                    && plans.getFirst().target() instanceof Target.Endpoint
                    && plans.getFirst().canRun();
        }
    }

    /// @param done how many of the plans have come to their end
    record Running(Subject subject, List<ProbePlan> plans, int done) implements Showing {}

    /// @param opened one report of a service
    record Seen(Run run, Optional<ProbeReport> opened) implements Showing {}

    record Compared(Run earlier, Run later, ProbeComparison comparison) implements Showing {
        static Compared of(Run earlier, Run later) {
            return new Compared(
                    earlier, later, ProbeComparison.of(earlier.reports(), later.reports()));
        }
    }

    /// The probe itself did not work, not what it looked at.
    record Failed(String words) implements Showing {}

    default boolean isBusy() {
        return this instanceof Asking || this instanceof Running;
    }

    /// The run that is looked at; of a comparison the later.
    default Optional<Run> looked() {
        return switch (this) {
            case Seen seen -> Optional.of(seen.run());
            case Compared compared -> Optional.of(compared.later());
            case Nothing nothing -> Optional.empty();
            case Asking asking -> Optional.empty();
            case Planned planned -> Optional.empty();
            case Running running -> Optional.empty();
            case Failed failed -> Optional.empty();
        };
    }
}
