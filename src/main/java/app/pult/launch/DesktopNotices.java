package app.pult.launch;

/// The desktop's own notices, which are seen when the window is not. A desktop that has none is no
/// error: the window tells all the same.
///
/// Thread: any but JavaFX.
interface DesktopNotices extends AutoCloseable {
    /// Both as they are to be read, without markup.
    void tell(String title, String sentence);

    @Override
    void close();

    static DesktopNotices ofThisDesktop() {
        return System.getProperty("os.name", "").startsWith("Windows")
                ? new TrayNotices()
                : new BusNotices();
    }
}
