package app.pult.diagnosis.report.windows;

import app.pult.diagnosis.report.ReportKind;

import java.util.List;

/// The kinds of this package.
///
/// Thread: any.
public final class WindowsKinds {
    private WindowsKinds() {}

    public static List<ReportKind> all() {
        return List.of(
                EventXml.KIND,
                EventText.KIND,
                SystemInfoReader.KIND,
                IpconfigReader.KIND,
                MsinfoReader.DOCUMENT,
                MsinfoReader.TEXT,
                DxdiagReader.DOCUMENT,
                DxdiagReader.TEXT,
                DefenderReader.DOCUMENT,
                DefenderReader.TEXT,
                HarReader.KIND);
    }
}
