package app.pult.ui.kit;

import java.text.NumberFormat;

/// Sizes of files as people read them: "512 B", "4 KB", "1.8 MB"; a step is 1,024.
///
/// Thread: any.
public final class Sizes {
    private static final String[] UNITS = {
        "size.bytes", "size.kilobytes", "size.megabytes", "size.gigabytes", "size.terabytes"
    };
    private static final double STEP = 1024;

    private final Texts texts;

    public Sizes(Texts texts) {
        this.texts = texts;
    }

    /// A size in bytes; one decimal below ten units, none above.
    public String of(long bytes) {
        double size = bytes;
        int unit = 0;
        while (Math.round(size) >= STEP && unit < UNITS.length - 1) {
            size /= STEP;
            unit++;
        }
        var number = NumberFormat.getInstance(texts.locale());
        number.setMaximumFractionDigits(unit == 0 || size >= 9.95 ? 0 : 1);
        return texts.of(UNITS[unit], number.format(size));
    }
}
