package app.pult.diagnosis;

/// A line that proves something. `file` is the name of the input, with the path inside an archive
/// behind `!`; `line` counts from 1; `text` is the line as it was read, cut to what a person reads.
public record Evidence(String file, int line, String text) {
    /// In characters.
    public static final int LONGEST = 400;

    public Evidence {
        text = text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
    }
}
