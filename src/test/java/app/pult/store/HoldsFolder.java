package app.pult.store;

import java.io.IOException;
import java.nio.file.Path;

/// Another process that owns a folder until its input ends; for [StoreLockTest].
final class HoldsFolder {
    private HoldsFolder() {}

    public static void main(String[] arguments) throws IOException {
        try (var store = Store.open(Path.of(arguments[0]), Desk.NOON)) {
            System.out.println("open " + store.tickets().counts(java.util.Set.of()));
            System.out.flush();
            System.in.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }
}
