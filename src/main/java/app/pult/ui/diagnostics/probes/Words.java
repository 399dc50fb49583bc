package app.pult.ui.diagnostics.probes;

import app.pult.diagnosis.probe.ProbePolicy.Zone;
import app.pult.diagnosis.station.Health;
import app.pult.ui.kit.Ages;
import app.pult.ui.kit.Texts;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/// Times, states and places of probes in the reader's language. Thread: any.
record Words(Texts texts, Ages ages) {
    String of(String key, Object... inserts) {
        return texts.of(key, inserts);
    }

    Locale locale() {
        return texts.locale();
    }

    String took(Duration time) {
        return texts.of("diagnostics.step.took", time.toMillis());
    }

    String health(Health health) {
        return texts.of("diagnostics.health." + lower(health));
    }

    String zone(Zone zone) {
        return of("probes.zone." + lower(zone));
    }

    /// When a run was, to the second: two follow each other soon.
    String when(Instant at) {
        return ages.exact(at);
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
