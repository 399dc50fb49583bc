package app.pult.settings;

/// How the column at the right of the window was left: the name of the tab that was `open`, empty
/// for none, and its width in pixels.
public record SideState(String open, double width) {
    public static final SideState DEFAULT = new SideState("", 348);
}
