package app.pult.settings;

/// Where newer versions lie: an https address or a folder, and the public key that signs what is
/// said there. Both empty where nobody is asked.
public record UpdateSource(String place, String key) {
    public static final UpdateSource NONE = new UpdateSource("", "");
}
