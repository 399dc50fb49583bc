package app.pult.ui.kit;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/// The operator's own shortcuts; a command that is not in it keeps the one it came with.
///
/// Thread: FX only.
public final class Keymap {
    private static final Logger log = LoggerFactory.getLogger(Keymap.class);

    private final Map<String, String> written;
    private final Consumer<Map<String, String>> save;
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();

    /// `written` as settings hold it: command ids and shortcuts, empty for none. What cannot be
    /// read (a key that a later version knows) is kept and has no effect. `save` must not wait for
    /// the disk.
    public Keymap(Map<String, String> written, Consumer<Map<String, String>> save) {
        this.written = new TreeMap<>(written);
        this.save = save;
    }

    /// Keys that nobody changes.
    static Keymap fixed(Map<String, Shortcut> chosen) {
        var written = new TreeMap<String, String>();
        chosen.forEach((id, keys) -> written.put(id, keys.written()));
        return new Keymap(written, changed -> {});
    }

    Optional<Shortcut> of(Command command) {
        var own = written.get(command.id());
        if (own == null) {
            return command.shortcut();
        }
        return own.isEmpty() ? Optional.empty() : read(command, own);
    }

    boolean isOwn(Command command) {
        return written.containsKey(command.id());
    }

    boolean isEmpty() {
        return written.isEmpty();
    }

    /// Empty: the command shall have no key.
    void change(Command command, Optional<Shortcut> keys) {
        if (keys.equals(command.shortcut())) {
            written.remove(command.id());
        } else {
            written.put(command.id(), keys.map(Shortcut::written).orElse(""));
        }
        changed();
    }

    void reset() {
        written.clear();
        changed();
    }

    /// Counts up whenever a shortcut has changed.
    ReadOnlyIntegerProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    private void changed() {
        save.accept(Map.copyOf(written));
        revision.set(revision.get() + 1);
    }

    private static Optional<Shortcut> read(Command command, String own) {
        try {
            return Optional.of(Shortcut.parse(own));
        } catch (IllegalArgumentException e) {
            log.warn("Unknown keys in the settings for {}", command.id(), e);
            return command.shortcut();
        }
    }
}
