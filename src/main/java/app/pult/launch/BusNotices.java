package app.pult.launch;

import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.exceptions.NotConnected;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Notices of a Linux desktop, through its session bus. Source: Desktop Notifications Specification
/// 1.2, `org.freedesktop.Notifications`.
///
/// Thread: any but JavaFX, one at a time.
final class BusNotices implements DesktopNotices {
    private static final String NAME = "org.freedesktop.Notifications";
    private static final String PATH = "/org/freedesktop/Notifications";
    private static final UInt32 A_NEW_ONE = new UInt32(0);
    private static final int AS_LONG_AS_THE_DESKTOP_LIKES = -1;
    private static final Logger log = LoggerFactory.getLogger(BusNotices.class);

    /// A bus that was started anew has forgotten our connection.
    private static final int TRIALS = 3;

    private final Supplier<DBusConnectionBuilder> builder;
    private Optional<DBusConnection> bus = Optional.empty();
    private boolean refused;

    BusNotices() {
        this(DBusConnectionBuilder::forSessionBus);
    }

    /// `builder` may throw where there is no bus.
    BusNotices(Supplier<DBusConnectionBuilder> builder) {
        this.builder = builder;
    }

    @Override
    public synchronized void tell(String title, String sentence) {
        for (int trial = 1; !refused && trial <= TRIALS; trial++) {
            try {
                send(title, sentence);
                return;
            } catch (DBusException | NotConnected e) {
                log.info("The desktop's bus let the connection go", e);
                leave();
                refused = trial == TRIALS;
            } catch (DBusExecutionException e) {
                refused = true;
                log.info("This desktop shows no notices: they stay in the window", e);
            }
        }
    }

    private void send(String title, String sentence) throws DBusException {
        if (bus.isEmpty()) {
            bus = Optional.of(builder.get().withShared(false).build());
        }
        bus.get()
                .getRemoteObject(NAME, PATH, Service.class)
                .Notify(
                        "Pult",
                        A_NEW_ONE,
                        "pult",
                        title,
                        withoutMarkup(sentence),
                        List.of(),
                        Map.of(),
                        AS_LONG_AS_THE_DESKTOP_LIKES);
    }

    private void leave() {
        bus.ifPresent(DBusConnection::disconnect);
        bus = Optional.empty();
    }

    /// A body may hold links and pictures, and a customer's words are in it.
    private static String withoutMarkup(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public synchronized void close() {
        refused = true;
        leave();
    }

    /// The method of the service that is used. Its name is the specification's.
    @DBusInterfaceName(NAME)
    public interface Service extends DBusInterface {
        @SuppressWarnings("MethodName")
        UInt32 Notify(
                String program,
                UInt32 replaces,
                String icon,
                String summary,
                String body,
                List<String> actions,
                Map<String, Variant<?>> hints,
                int milliseconds);
    }
}
