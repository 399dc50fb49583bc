package app.pult.diagnosis.report.windows;

import static app.pult.fixture.BuiltInEngine.ENGINE;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.diagnosis.Diagnosis;
import app.pult.diagnosis.Refusal.Reason;
import app.pult.diagnosis.input.Input;
import app.pult.fixture.OwnSeconds;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/// Documents that mean harm: each is answered within two seconds, by name.
@Timeout(60)
@OwnSeconds(2)
final class HostileDocumentsTest {

    private static final String NAMESPACE =
            "xmlns='http://schemas.microsoft.com/win/2004/08/events/event'";

    @Test
    void entitiesAreRefused() {
        var laughs =
                "<?xml version='1.0'?><!DOCTYPE Events [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]>"
                        + "<Events "
                        + NAMESPACE
                        + ">&b;</Events>";

        assertThat(reasons(run(bytes(laughs)))).containsExactly(Reason.ENTITIES);
    }

    @Test
    void whatIsTooDeepIsRefused() {
        var deep = "<Events " + NAMESPACE + ">" + "<a>".repeat(1_000_000);

        assertThat(reasons(run(bytes(deep)))).containsExactly(Reason.DAMAGED);
    }

    @Test
    void deepJsonIsRefused() {
        var deep = "{\"log\": {\"creator\": 1, \"entries\": " + "[".repeat(1_000_000);

        assertThat(reasons(run(bytes(deep)))).containsExactly(Reason.DAMAGED);
    }

    @Test
    void whatWasReadBeforeTheHarmCounts() {
        var event =
                "<Event "
                        + NAMESPACE
                        + "><System><Provider Name='Disk'/><EventID>7</EventID><Level>2</Level></System></Event>";

        var diagnosis = run(bytes("<Events>" + event + "<!DOCTYPE x>"));

        assertThat(reasons(diagnosis)).containsExactly(Reason.ENTITIES);
        assertThat(diagnosis.findings()).hasSize(1);
    }

    @Test
    void aLineOfFiftyMillionCharactersNeedsNoMemory() {
        var begin = bytes("<Events " + NAMESPACE + "><Event><System a='");
        var filler = "x".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII);
        var parts =
                IntStream.range(0, 50)
                        .<InputStream>mapToObj(i -> new ByteArrayInputStream(filler))
                        .toList();
        var endless =
                new SequenceInputStream(
                        begin, new SequenceInputStream(Collections.enumeration(parts)));

        assertThat(run(endless).readings()).hasSize(1);
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Diagnosis run(InputStream in) {
        return ENGINE.run(List.of(new Input("log.xml", () -> in)));
    }

    private static List<Reason> reasons(Diagnosis diagnosis) {
        return diagnosis.refusals().stream().map(refusal -> refusal.reason()).toList();
    }
}
