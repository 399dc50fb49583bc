package app.pult.diagnosis.report;

import app.pult.diagnosis.Bilingual;

import com.google.re2j.Pattern;

import java.util.List;

/// What `df` says: how full each file system is (or its inodes, by `df -i`). Read-only images,
/// which are always full, are left out.
///
/// Thread: confined to one reading.
final class SpaceReader implements ReportReader {
    static final ReportKind KIND =
            new ReportKind(
                    "df",
                    new Bilingual("Место на дисках (df)", "Space on disks (df)"),
                    head ->
                            2
                                    * head.starting(
                                            List.of(
                                                    "Filesystem ",
                                                    "Файл.система",
                                                    "Файловая система")),
                    SpaceReader::new);

    private static final Pattern ROW =
            Pattern.compile(
                    "^(\\S+)\\s+.*?(\\d{1,3})%\\s+(?:\\d+\\s+\\d+\\s+\\d+%\\s+)?(/\\S*)\\s*$");

    private final FactSink sink;
    private String key = "disk.used.pct";

    SpaceReader(FactSink sink) {
        this.sink = sink;
    }

    @Override
    public void line(int number, String text) {
        if (text.contains("IUse%") || text.contains("IИспользовано%")) {
            key = "disk.inodes.used.pct";
        }
        var row = ROW.matcher(text);
        if (row.find() && !isImage(row.group(1), row.group(3))) {
            var at = sink.at(number, text);
            at.tell(key, row.group(2), "%");
            at.tell("disk.mount", row.group(3));
            at.tell("disk.device", row.group(1));
        }
    }

    private static boolean isImage(String device, String mount) {
        return device.startsWith("/dev/loop")
                || device.startsWith("/dev/sr")
                || mount.startsWith("/snap/")
                || mount.startsWith("/media/")
                || mount.startsWith("/run/media/")
                || mount.startsWith("/Volumes/")
                || device.equals("devfs")
                || device.equals("map");
    }
}
