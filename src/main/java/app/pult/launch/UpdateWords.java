package app.pult.launch;

import app.pult.diagnosis.station.Row;
import app.pult.diagnosis.station.Words;
import app.pult.diagnosis.station.Words.Insert.Text;
import app.pult.ui.diagnostics.station.RowWords;
import app.pult.ui.kit.Ages;
import app.pult.ui.kit.Texts;
import app.pult.update.Trouble;
import app.pult.update.Verdict;

import java.time.ZoneId;
import java.util.Locale;

/// What is known of newer versions, as a row of the diagnosis and as a command prints it. Thread:
/// any.
public final class UpdateWords {
    private static final String CHECK = "updates";

    private UpdateWords() {}

    static Row row(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Off off ->
                    switch (off.why()) {
                        case NO_PLACE -> Row.good(CHECK, Words.of("update.off"));
                        case FORBIDDEN -> Row.good(CHECK, Words.of("update.forbidden"));
                    };
            case Verdict.Newest newest ->
                    Row.good(CHECK, Words.of("update.newest", new Text(newest.here().toString())));
            case Verdict.Newer newer ->
                    Row.good(
                            CHECK,
                            Words.of(
                                    "update.newer",
                                    new Text(newer.manifest().version().toString()),
                                    new Text(newer.here().toString())));
            case Verdict.Refused refused ->
                    refused.trouble() == Trouble.UNREACHABLE
                                    || refused.trouble() == Trouble.DEVELOPMENT
                            ? Row.unknown(CHECK, saw(refused))
                            : Row.watch(CHECK, saw(refused), Words.of(next(refused.trouble())));
        };
    }

    /// Two sentences in English: what it is, and what to do where something is.
    public static String english(Verdict verdict) {
        var texts = Texts.in(Locale.ENGLISH);
        var words = new RowWords(texts, new Ages(texts, ZoneId.systemDefault()));
        var row = row(verdict);
        return words.saw(row)
                + words.next(row).map(next -> System.lineSeparator() + next).orElse("");
    }

    private static Words saw(Verdict.Refused refused) {
        return Words.of(
                "update.trouble." + refused.trouble().name().toLowerCase(Locale.ROOT),
                new Text(refused.detail()));
    }

    private static String next(Trouble trouble) {
        return switch (trouble) {
            case NO_PLACE, NO_KEY, REDIRECTED -> "update.next.configure";
            case UNREACHABLE,
                    DEVELOPMENT,
                    ABSENT,
                    TOO_LARGE,
                    MALFORMED,
                    BAD_SIGNATURE,
                    EXPIRED,
                    REPLAYED,
                    DOWNGRADE ->
                    "update.next.administrator";
        };
    }
}
