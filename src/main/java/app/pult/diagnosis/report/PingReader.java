package app.pult.diagnosis.report;

import app.pult.diagnosis.Bilingual;

import com.google.re2j.Pattern;

import java.util.List;

/// What `ping` of Windows (in English and Russian) and of Linux says: whom it asked, how many
/// answers were lost, how long they took.
///
/// Thread: confined to one reading.
final class PingReader implements ReportReader {
    static final ReportKind KIND =
            new ReportKind(
                    "ping",
                    new Bilingual("Ответы ping", "Answers to ping"),
                    head ->
                            head.starting(
                                            List.of(
                                                    "Pinging ",
                                                    "Обмен пакетами с ",
                                                    "PING ",
                                                    "Ping statistics for",
                                                    "Статистика Ping для"))
                                    + head.holding(List.of("packets transmitted")),
                    PingReader::new);

    private static final Pattern TARGET =
            Pattern.compile(
                    "^(?:Pinging|Обмен пакетами с|PING|Ping statistics for|Статистика Ping для)"
                            + "\\s+(\\S+?)(?:\\s+[\\[(]([0-9A-Fa-f.:]+)[\\])])?(?:[:\\s]|$)");

    private static final Pattern LOSS =
            Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*% (?:packet )?(?:loss|потерь)");

    private static final Pattern LOSS_RU = Pattern.compile("(\\d+)\\s*%\\s*потер");

    private static final Pattern AVERAGE =
            Pattern.compile(
                    "(?:Average|Среднее)\\s*=\\s*(\\d+)|= [\\d.]+/([\\d.]+)/[\\d.]+(?:/[\\d.]+)? ms");

    private final FactSink sink;

    PingReader(FactSink sink) {
        this.sink = sink;
    }

    @Override
    public void line(int number, String text) {
        var at = sink.at(number, text);
        var target = TARGET.matcher(text.strip());
        if (target.find()) {
            at.tell("ping.target", target.group(1));
            if (target.group(2) != null) {
                at.tell("ping.address", target.group(2));
            }
        }
        var loss = LOSS.matcher(text);
        var lossRu = LOSS_RU.matcher(text);
        if (loss.find()) {
            at.tell("ping.loss.pct", loss.group(1), "%");
        } else if (lossRu.find()) {
            at.tell("ping.loss.pct", lossRu.group(1), "%");
        }
        var average = AVERAGE.matcher(text);
        if (average.find()) {
            at.tell(
                    "ping.average",
                    average.group(1) != null ? average.group(1) : average.group(2),
                    "ms");
        }
    }
}
