package app.pult.diagnosis.timeline;

import static app.pult.fixture.BuiltInEngine.ENGINE;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.pult.diagnosis.Diagnosis;
import app.pult.diagnosis.input.Input;
import app.pult.diagnosis.log.LogAlerts;
import app.pult.diagnosis.log.LogTemplate.Mark;
import app.pult.diagnosis.report.Kinds;
import app.pult.diagnosis.timeline.CaseTimeline.Window;
import app.pult.diagnosis.timeline.LogStory.Trait;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The logs here are those of the practice desk, captured or restated from public reports, and a
/// long one that is made.
final class TimelineReaderTest {
    private static final Instant SENT = Instant.parse("2026-11-19T12:00:00Z");

    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @AfterEach
    void putBack() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    @Test
    void logsOfDifferentProgramsAreOnOneAxis() {
        var timeline = read(file("booking-journal.log"), file("nginx-error.log"));

        assertThat(timeline.logs())
                .extracting(LogStory::file)
                .containsExactly("booking-journal.log", "nginx-error.log");
        assertThat(timeline.events()).isSortedAccordingTo(Event.IN_TIME);
        assertThat(timeline.events().stream().map(Event::file).distinct()).hasSize(2);
        assertThat(timeline.leftOut()).isZero();
        assertThat(log(timeline, "booking-journal.log").traits())
                .containsExactlyInAnyOrder(Trait.YEAR_GUESSED, Trait.ZONE_UNKNOWN);
        assertThat(log(timeline, "nginx-error.log").traits()).containsExactly(Trait.ZONE_UNKNOWN);
    }

    @Test
    void theZoneOfTheCustomersComputerIsTakenWhereALogSaysNone() {
        var timeline =
                read(
                        Input.text(
                                "systeminfo.txt",
                                "Host Name:  A\nOS Name:  Microsoft Windows 10\n"
                                        + "Time Zone:  (UTC+03:00) Moscow, St. Petersburg\n"
                                        + "OS Version:  10.0.19045 N/A Build 19045\n"),
                        file("CBS.log"));
        var first = timeline.events().getFirst();

        assertThat(timeline.zone().map(Object::toString)).contains("+03:00");
        assertThat(first.at()).contains(Instant.parse("2026-11-16T05:41:02Z"));
        assertThat(log(timeline, "CBS.log").traits()).containsExactly(Trait.CUSTOMERS_ZONE);
    }

    @Test
    void aLineThatSaysItsZoneNeedsNoOther() {
        var timeline =
                read(
                        Input.text(
                                "a.log",
                                """
                                2026-11-28T10:00:00+03:00 INFO one
                                2026-11-28T07:00:05Z INFO two
                                """),
                        Input.text(
                                "b.log",
                                """
                                2026-11-28 07:00:06.120 UTC [12] LOG: three
                                2026-11-28 07:00:07.120 UTC [12] LOG: four
                                """),
                        Input.text(
                                "c.log",
                                """
                                11/28/2026 1:00:00 PM, Error, disk
                                11/28/2026 12:00:00 AM, Error, disk
                                """));

        assertThat(timeline.events())
                .extracting(event -> event.at().orElseThrow().toString())
                .containsExactly(
                        "2026-11-28T00:00:00Z",
                        "2026-11-28T07:00:00Z",
                        "2026-11-28T07:00:05Z",
                        "2026-11-28T07:00:06Z",
                        "2026-11-28T07:00:07Z",
                        "2026-11-28T13:00:00Z");
        assertThat(timeline.logs().getFirst().traits()).isEmpty();
    }

    @Test
    void aYearThatIsNotSaidIsTheOneBeforeTheMessage() {
        var december = "Dec 31 23:59:58 a cron[1]: one\nJan  1 00:00:02 a cron[1]: two\n";
        var timeline = read(Instant.parse("2027-01-02T00:00:00Z"), Input.text("a.log", december));

        assertThat(timeline.events())
                .extracting(event -> event.at().orElseThrow().toString())
                .containsExactly("2026-12-31T23:59:58Z", "2027-01-01T00:00:02Z");
        assertThat(timeline.logs().getFirst().jumps()).isZero();
    }

    @Test
    void aLeapDayWithoutAYearIsADay() {
        var leap = "Feb 29 10:00:00 a cron[1]: one\nMar  1 10:00:00 a cron[1]: two\n";
        var timeline = read(Instant.parse("2028-03-02T00:00:00Z"), Input.text("a.log", leap));

        assertThat(timeline.events())
                .extracting(event -> event.at().orElseThrow().toString())
                .containsExactly("2028-02-29T10:00:00Z", "2028-03-01T10:00:00Z");
    }

    @Test
    void aLogThatKnowsOnlyItsStartHasNoPlaceOnTheAxis() {
        var timeline = read(file("dmesg-sklad-nas.log"));
        var last = timeline.events().getLast();

        assertThat(timeline.logs().getFirst().traits()).containsExactly(Trait.SINCE_START);
        assertThat(last.at()).isEmpty();
        assertThat(last.since().orElseThrow().toDays()).isEqualTo(34);
    }

    @Test
    void aClockThatWasSetBackOrAheadIsNamed() {
        var text =
                """
                2009-01-01 00:00:10 INFO boot
                2009-01-01 00:00:20 INFO network is up
                2026-11-18 09:00:00 INFO time was set
                2026-11-18 09:10:00 INFO work
                2026-11-18 07:10:00 INFO work
                2026-11-18 07:11:00 INFO work
                """;
        var timeline = read(Input.text("a.log", text));

        assertThat(timeline.events())
                .filteredOn(event -> event.jump().isPresent())
                .extracting(Event::line, event -> event.jump().orElseThrow().isNegative())
                .containsExactly(tuple(5, true), tuple(3, false));
        assertThat(timeline.logs().getFirst().jumps()).isEqualTo(2);
    }

    @Test
    void aLogOfNewestLinesFirstHasNoJumps() {
        var lines =
                IntStream.range(0, 300)
                        .mapToObj(i -> SENT.minus(Duration.ofMinutes(5L * i)) + " INFO line " + i)
                        .toList();
        var timeline = read(Input.text("a.log", String.join("\n", lines)));

        assertThat(timeline.logs().getFirst().jumps()).isZero();
        assertThat(timeline.logs().getFirst().traits()).containsExactly(Trait.NEWEST_FIRST);
        assertThat(timeline.events().getFirst().line()).isEqualTo(300);
    }

    @Test
    void linesInNoOrderAreSaidToBeSo() {
        var lines =
                IntStream.range(0, 300)
                        .mapToObj(i -> SENT.plusSeconds(i * 7919L % 86_400) + " INFO line " + i)
                        .toList();
        var timeline = read(Input.text("a.log", String.join("\n", lines)));

        assertThat(timeline.logs().getFirst().traits()).containsExactly(Trait.UNORDERED);
        assertThat(timeline.logs().getFirst().jumps()).isZero();
    }

    @Test
    void theLinesThatProveAFindingAreInTheTimeline() {
        var input = file("kern-survey-01.log");
        var diagnosis = ENGINE.run(List.of(input));
        var timeline = read(input);

        assertThat(diagnosis.findings()).isNotEmpty();
        for (var finding : diagnosis.findings()) {
            for (var proof : finding.evidence()) {
                assertThat(timeline.events())
                        .filteredOn(event -> event.is(proof.file(), proof.line()))
                        .singleElement()
                        .matches(event -> event.finding().isPresent());
            }
        }
    }

    @Test
    void ofALongLogTheAlertsAndTheRareOnesAreKept() {
        int alert = 150_000;
        var timeline = read(longLog(200_000, alert));
        var log = timeline.logs().getFirst();

        assertThat(log.lines()).isEqualTo(200_000);
        assertThat(timeline.events().size()).isLessThanOrEqualTo(4_000);
        assertThat(log.leftOut()).isEqualTo(200_000 - timeline.events().size());
        assertThat(timeline.events())
                .filteredOn(event -> event.line() == alert)
                .singleElement()
                .matches(event -> event.score() >= LogAlerts.LOOK)
                .matches(event -> event.marks().contains(Mark.RARE));
        assertThat(log.kinds().getFirst().first()).containsExactly(alert);
        assertThat(log.kinds()).hasSize(3);
    }

    @Test
    void aWindowHasEverythingThatWasWrittenInIt() {
        var at = Instant.parse("2026-11-01T00:00:00Z").plusSeconds(100_000);
        var around = new Window(at.minusSeconds(300), at.plusSeconds(300));
        var timeline =
                new TimelineReader(new Kinds(), () -> false, (file, lines) -> {})
                        .read(
                                List.of(new Sent(longLog(200_000, 1), SENT)),
                                nothing(),
                                Optional.of(around));

        assertThat(timeline.events()).hasSize(601).allMatch(e -> around.has(e.at().orElseThrow()));
        assertThat(timeline.leftOut()).isZero();
    }

    @Test
    void filesInAnArchiveAreLogsToo() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("var/nginx-error.log"));
            file("nginx-error.log").source().open().transferTo(zip);
        }
        var input = new Input("logs.zip", () -> new ByteArrayInputStream(bytes.toByteArray()));
        var timeline = read(input);

        assertThat(timeline.logs())
                .extracting(LogStory::file)
                .containsExactly("logs.zip!var/nginx-error.log");
        assertThat(
                        FileLines.read(
                                        List.of(input),
                                        new Kinds(),
                                        "logs.zip!var/nginx-error.log",
                                        List.of(103),
                                        1,
                                        () -> false)
                                .lines())
                .extracting(FileLines.Line::number)
                .containsExactly(102, 103);
    }

    @Test
    void reportsAreNoLogs() {
        var timeline = read(file("systeminfo-ws-0417.txt"), file("msinfo.txt"));

        assertThat(timeline.logs()).isEmpty();
        assertThat(timeline.events()).isEmpty();
    }

    @Test
    void theSameLogsGiveTheSameTimelineInEveryLanguageAndZone() {
        var inputs = new Input[] {file("booking-journal.log"), file("nginx-error.log")};
        var here = read(inputs);
        Locale.setDefault(Locale.forLanguageTag("th-TH-u-nu-thai"));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

        assertThat(read(inputs)).isEqualTo(here);
    }

    @Test
    void aReadingNobodyWantsEnds() {
        var reader = new TimelineReader(new Kinds(), () -> true, (file, lines) -> {});

        assertThatThrownBy(
                        () ->
                                reader.read(
                                        List.of(new Sent(file("CBS.log"), SENT)),
                                        nothing(),
                                        Optional.empty()))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void progressIsToldWhileALogIsRead() {
        var heard = new ArrayList<String>();
        new TimelineReader(new Kinds(), () -> false, (file, lines) -> heard.add(file + lines))
                .read(List.of(new Sent(longLog(10_000, 1), SENT)), nothing(), Optional.empty());

        assertThat(heard).containsExactly("a.log4096", "a.log8192", "a.log4096", "a.log8192");
    }

    private static Diagnosis nothing() {
        return new Diagnosis(List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static LogStory log(CaseTimeline timeline, String file) {
        return timeline.logs().stream()
                .filter(log -> log.file().equals(file))
                .findFirst()
                .orElseThrow();
    }

    private CaseTimeline read(Input... inputs) {
        return read(SENT, inputs);
    }

    private CaseTimeline read(Instant sent, Input... inputs) {
        var all = List.of(inputs);
        return new TimelineReader(new Kinds(), () -> false, (file, lines) -> {})
                .read(
                        all.stream().map(input -> new Sent(input, sent)).toList(),
                        ENGINE.run(all),
                        Optional.empty());
    }

    /// A line each second, made while it is read; one of them is an alert.
    private static Input longLog(int lines, int alert) {
        var start = Instant.parse("2026-11-01T00:00:00Z");
        return new Input(
                "a.log",
                () ->
                        new SequenceInputStream(
                                Collections.enumeration(new Blocks(start, lines, alert))));
    }

    /// Thousands of lines as a stream each. Thread: confined.
    private static final class Blocks extends AbstractList<InputStream> {
        private static final int BLOCK = 1_000;
        private final Instant start;
        private final int lines;
        private final int alert;

        Blocks(Instant start, int lines, int alert) {
            this.start = start;
            this.lines = lines;
            this.alert = alert;
        }

        @Override
        public InputStream get(int block) {
            var text = new StringBuilder();
            for (int i = block * BLOCK + 1; i <= (block + 1) * BLOCK; i++) {
                text.append(start.plusSeconds(i))
                        .append(
                                i == alert
                                        ? " FATAL [main] disk controller failed: kernel panic\n"
                                        : i % 2 == 0
                                                ? " INFO [main] request " + i + " is served\n"
                                                : " INFO [main] session " + i + " is open\n");
            }
            return new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public int size() {
            return lines / BLOCK;
        }
    }

    private static Input file(String name) {
        var path = "/app/pult/practice/files/" + name;
        return new Input(
                name,
                () -> Objects.requireNonNull(TimelineReaderTest.class.getResourceAsStream(path)));
    }
}
