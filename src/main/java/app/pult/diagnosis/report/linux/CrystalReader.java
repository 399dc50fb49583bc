package app.pult.diagnosis.report.linux;

import app.pult.diagnosis.Bilingual;
import app.pult.diagnosis.report.FactSink;
import app.pult.diagnosis.report.ReportKind;
import app.pult.diagnosis.report.ReportReader;

import com.google.re2j.Pattern;

import java.util.List;
import java.util.Map;

/// The text that CrystalDiskInfo copies: attributes have their id and raw value in hexadecimal
/// digits, and are told as `smart.ID` in decimal ones. Raw values of more than 32 bits pack several
/// counts and are left out.
///
/// Thread: confined to one reading.
final class CrystalReader implements ReportReader {
    static final ReportKind KIND =
            new ReportKind(
                    "crystaldiskinfo",
                    new Bilingual("CrystalDiskInfo", "CrystalDiskInfo"),
                    head -> 3 * head.starting(List.of("CrystalDiskInfo ", "-- S.M.A.R.T. ---")),
                    CrystalReader::new);

    private static final Pattern ATTRIBUTE =
            Pattern.compile("^([0-9A-F]{2}) (?:[_ ]*\\d+ +){2,3}([0-9A-F]{12}) (\\S.*)$");

    private static final Pattern PAIR = Pattern.compile("^\\s*([^:]{2,40}?) : (\\S.*)$");

    private static final Map<String, String> KEYS =
            Map.of(
                    "Model", "disk.model",
                    "Firmware", "disk.firmware",
                    "Serial Number", "disk.serial",
                    "Disk Size", "disk.size",
                    "Health Status", "smart.health",
                    "Temperature", "disk.temperature",
                    "Power On Hours", "disk.hours",
                    "Interface", "disk.interface",
                    "OS", "os.name",
                    "Drive Letter", "disk.letter");

    private static final int HEX = 16;

    private final FactSink sink;

    CrystalReader(FactSink sink) {
        this.sink = sink;
    }

    @Override
    public void line(int number, String text) {
        var attribute = ATTRIBUTE.matcher(text);
        if (attribute.find()) {
            long raw = Long.parseLong(attribute.group(2), HEX);
            if (raw <= Integer.MAX_VALUE) {
                sink.at(number, text)
                        .tell(
                                "smart." + Integer.parseInt(attribute.group(1), HEX),
                                Long.toString(raw));
            }
            return;
        }
        var pair = PAIR.matcher(text);
        if (pair.find() && KEYS.containsKey(pair.group(1))) {
            sink.at(number, text).tell(KEYS.get(pair.group(1)), pair.group(2));
        }
    }
}
