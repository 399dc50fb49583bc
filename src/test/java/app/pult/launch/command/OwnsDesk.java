package app.pult.launch.command;

import app.pult.launch.Lifecycle;
import app.pult.launch.Workplace;
import app.pult.sync.CrashPoints.Point;

import java.io.IOException;
import java.nio.file.Path;

/// Another process that has a desk open until its input ends, with one ticket in its outbox; it
/// dies in the middle of taking an operation back. For tests.
public final class OwnsDesk {
    private static final int KILLED = 137;

    private OwnsDesk() {}

    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        var account = ADesk.offline();
        var machine = ADesk.machine(folder);
        try (var lifecycle = new Lifecycle()) {
            var place =
                    lifecycle.open(
                            "workplace",
                            Workplace.open(
                                    account, () -> "token", machine, OwnsDesk::dieTakingBack));
            lifecycle.open("door", OwnerDoor.open(place, machine.folders().account(account)));
            place.engine().start();
            System.out.println("open " + ADesk.submit(place, folder));
            System.out.flush();
            System.in.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }

    private static void dieTakingBack(Point point) {
        if (point == Point.CANCEL_RECORDED) {
            Runtime.getRuntime().halt(KILLED);
        }
    }
}
