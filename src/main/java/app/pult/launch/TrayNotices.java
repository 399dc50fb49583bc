package app.pult.launch;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.awt.AWTException;
import java.awt.GraphicsEnvironment;
import java.awt.SystemTray;
import java.awt.Toolkit;
import java.awt.TrayIcon;
import java.util.Optional;

/// Notices of Windows, which shows what an icon in the tray has to say as its own.
///
/// Thread: any but JavaFX, one at a time.
final class TrayNotices implements DesktopNotices {
    private static final Logger log = LoggerFactory.getLogger(TrayNotices.class);

    private Optional<TrayIcon> icon = Optional.empty();
    private boolean refused;

    @Override
    public synchronized void tell(String title, String sentence) {
        if (icon.isEmpty() && !refused) {
            icon = appear();
            refused = icon.isEmpty();
        }
        icon.ifPresent(shown -> shown.displayMessage(title, sentence, TrayIcon.MessageType.NONE));
    }

    /// The tray keeps the program alive as long as there is an icon in it.
    @Override
    public synchronized void close() {
        refused = true;
        icon.ifPresent(shown -> SystemTray.getSystemTray().remove(shown));
        icon = Optional.empty();
    }

    private static Optional<TrayIcon> appear() {
        var picture = TrayNotices.class.getResource("icon/pult-32.png");
        if (picture == null || GraphicsEnvironment.isHeadless() || !SystemTray.isSupported()) {
            log.info("No tray here: notices stay in the window");
            return Optional.empty();
        }
        try {
            var made = new TrayIcon(Toolkit.getDefaultToolkit().createImage(picture), "Pult");
            made.setImageAutoSize(true);
            SystemTray.getSystemTray().add(made);
            return Optional.of(made);
        } catch (AWTException | UnsupportedOperationException e) {
            log.info("The tray takes no icon: notices stay in the window", e);
            return Optional.empty();
        }
    }
}
