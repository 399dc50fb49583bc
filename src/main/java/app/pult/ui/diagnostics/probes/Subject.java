package app.pult.ui.diagnostics.probes;

import app.pult.diagnosis.probe.ServiceCheck;
import app.pult.diagnosis.probe.Target;

import java.util.List;

/// What is probed together. Thread: any.
public sealed interface Subject {
    record One(Target target) implements Subject {
        @Override
        public List<Target> targets() {
            return List.of(target);
        }

        @Override
        public String name() {
            return target.shown();
        }
    }

    record Service(ServiceCheck check) implements Subject {
        @Override
        public List<Target> targets() {
            return check.targets();
        }

        @Override
        public String name() {
            return check.product();
        }
    }

    List<Target> targets();

    String name();
}
