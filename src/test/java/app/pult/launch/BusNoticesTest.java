package app.pult.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.freedesktop.dbus.bin.EmbeddedDBusDaemon;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.AddressResolvingException;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/// Notices over a real bus, to a service that keeps what it is told.
final class BusNoticesTest {
    private static final long PATIENCE_MS = 60_000;
    private static final long SOCKET_MS = 2_000;

    @TempDir Path folder;
    private final List<EmbeddedDBusDaemon> buses = new ArrayList<>();
    private final List<DBusConnection> watchers = new ArrayList<>();
    private String address = "";

    /// The daemon of the library says that it runs before its socket is there, and now and then
    /// there never is one: another is started then. While it lets a connection go it may reset the
    /// next, so the one that finds it stays to the end.
    private void startBus() throws Exception {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MS);
        while (!isBusAt("bus-" + buses.size())) {
            assertThat(System.nanoTime()).as("a bus in time").isLessThan(end);
        }
    }

    private boolean isBusAt(String name) throws Exception {
        address = "unix:path=" + folder.resolve(name);
        var daemon = new EmbeddedDBusDaemon(address + ",listen=true");
        buses.add(daemon);
        daemon.startInBackgroundAndWait(PATIENCE_MS);
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(SOCKET_MS);
        while (System.nanoTime() < end) {
            try {
                watchers.add(connection());
                return true;
            } catch (DBusException e) {
                Thread.onSpinWait();
            }
        }
        return false;
    }

    private DBusConnection connection() throws DBusException {
        return DBusConnectionBuilder.forAddress(address).withShared(false).build();
    }

    private DBusConnection patientConnection() throws DBusException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MS);
        while (true) {
            try {
                return connection();
            } catch (DBusException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
            }
        }
    }

    @AfterEach
    void end() throws Exception {
        watchers.forEach(DBusConnection::disconnect);
        for (var bus : buses) {
            bus.close();
        }
    }

    @Test
    void aNoticeReachesTheDesktopWithoutTheCustomersMarkup() throws Exception {
        startBus();
        var told = new CopyOnWriteArrayList<String>();
        try (var desktop = desktop(told);
                var notices = new BusNotices(() -> DBusConnectionBuilder.forAddress(address))) {
            notices.tell("Ответ клиента", "№ 7: <a href='http://x.example'>сюда</a> & назад");
            notices.tell("Новое обращение", "№ 8");

            assertThat(desktop.isConnected()).isTrue();
        }

        assertThat(told)
                .containsExactly(
                        "Pult|Ответ клиента|№ 7: &lt;a href='http://x.example'&gt;сюда&lt;/a&gt;"
                                + " &amp; назад",
                        "Pult|Новое обращение|№ 8");
    }

    @Test
    void aDesktopWithoutTheServiceIsAskedOnce() throws Exception {
        startBus();
        var told = new CopyOnWriteArrayList<String>();
        try (var notices = new BusNotices(() -> DBusConnectionBuilder.forAddress(address))) {
            notices.tell("Ответ", "№ 7");
            try (var desktop = desktop(told)) {
                notices.tell("Ответ", "№ 8");

                assertThat(desktop.isConnected()).isTrue();
            }
        }

        assertThat(told).isEmpty();
    }

    @Test
    void aBusThatDoesNotAnswerIsNoError() {
        var nowhere = "unix:path=" + folder.resolve("no-bus");
        try (var notices = new BusNotices(() -> DBusConnectionBuilder.forAddress(nowhere))) {
            assertThatNoException().isThrownBy(() -> notices.tell("Ответ", "№ 7"));
        }
    }

    /// As on a computer without a desktop.
    @Test
    void whereNobodyKnowsABusItIsNoError() {
        try (var notices =
                new BusNotices(
                        () -> {
                            throw new AddressResolvingException("no session");
                        })) {
            assertThatNoException().isThrownBy(() -> notices.tell("Ответ", "№ 7"));
        }
    }

    private DBusConnection desktop(List<String> told) throws Exception {
        var desktop = patientConnection();
        desktop.requestBusName("org.freedesktop.Notifications");
        desktop.exportObject("/org/freedesktop/Notifications", new Desktop(told));
        return desktop;
    }

    /// The service of a desktop. Public: the bus calls it by reflection.
    public record Desktop(List<String> told) implements BusNotices.Service {
        @Override
        @SuppressWarnings("MethodName")
        public UInt32 Notify(
                String program,
                UInt32 replaces,
                String icon,
                String summary,
                String body,
                List<String> actions,
                Map<String, Variant<?>> hints,
                int milliseconds) {
            told.add(program + "|" + summary + "|" + body);
            return new UInt32(told.size());
        }

        @Override
        public boolean isRemote() {
            return false;
        }

        @Override
        public String getObjectPath() {
            return "/org/freedesktop/Notifications";
        }
    }
}
