package app.pult.settings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What an operator set. `language` is an ISO 639-1 code or empty for the system's; `current` the
/// id of the account the window opens with; `window` where it stood last, `side` how its column at
/// the right was left, `knowledge` its knowledge base; `keyboard` what is done by keys; `desks`
/// what was got used to at the desk of an account, by its id: names and values that are the
/// window's to understand; `updates` where newer versions lie.
public record Settings(
        String language,
        Appearance appearance,
        List<Account> accounts,
        Optional<String> current,
        WindowState window,
        SideState side,
        KnowledgeState knowledge,
        Keyboard keyboard,
        Map<String, Map<String, String>> desks,
        UpdateSource updates) {
    /// The habit that says for how many seconds what was sent can be taken back.
    public static final String UNDO_SEND = "undo-send";

    public static final Settings DEFAULT =
            new Settings(
                    "",
                    Appearance.DEFAULT,
                    List.of(),
                    Optional.empty(),
                    WindowState.DEFAULT,
                    SideState.DEFAULT,
                    KnowledgeState.DEFAULT,
                    new Keyboard(Map.of(), List.of()),
                    Map.of(),
                    UpdateSource.NONE);

    public Settings {
        accounts = List.copyOf(accounts);
        desks = Map.copyOf(desks);
    }

    /// The operator's own `shortcuts` by command id, written "Ctrl+Shift+D", empty for a command
    /// that shall have none; `recent` what was chosen last in the command palette, latest first.
    public record Keyboard(Map<String, String> shortcuts, List<String> recent) {
        public Keyboard {
            shortcuts = Map.copyOf(shortcuts);
            recent = List.copyOf(recent);
        }

        public Keyboard withShortcuts(Map<String, String> changed) {
            return new Keyboard(changed, recent);
        }

        public Keyboard withRecent(List<String> changed) {
            return new Keyboard(shortcuts, changed);
        }
    }

    /// `textPercent` is of the size as drawn.
    public record Appearance(Theme theme, Density density, int textPercent, Motion motion) {
        static final Appearance DEFAULT =
                new Appearance(Theme.SYSTEM, Density.COMFORTABLE, 100, Motion.SYSTEM);

        public enum Theme {
            SYSTEM,
            LIGHT,
            DARK
        }

        public enum Density {
            COMFORTABLE,
            COMPACT
        }

        public enum Motion {
            SYSTEM,
            STILL
        }
    }

    public Optional<Account> currentAccount() {
        return accounts.stream()
                .filter(account -> current.filter(account.id()::equals).isPresent())
                .findFirst();
    }

    /// Adds or replaces an account and makes it the current one.
    public Settings withCurrent(Account account) {
        var others = accounts.stream().filter(known -> !known.id().equals(account.id()));
        return new Settings(
                language,
                appearance,
                Stream.concat(others, Stream.of(account)).toList(),
                Optional.of(account.id()),
                window,
                side,
                knowledge,
                keyboard,
                desks,
                updates);
    }

    public Settings withWindow(WindowState state) {
        return new Settings(
                language,
                appearance,
                accounts,
                current,
                state,
                side,
                knowledge,
                keyboard,
                desks,
                updates);
    }

    public Settings withSide(SideState state) {
        return new Settings(
                language,
                appearance,
                accounts,
                current,
                window,
                state,
                knowledge,
                keyboard,
                desks,
                updates);
    }

    public Settings withKnowledge(KnowledgeState state) {
        return new Settings(
                language,
                appearance,
                accounts,
                current,
                window,
                side,
                state,
                keyboard,
                desks,
                updates);
    }

    public Settings withAppearance(Appearance changed) {
        return new Settings(
                language, changed, accounts, current, window, side, knowledge, keyboard, desks,
                updates);
    }

    public Settings withLanguage(String changed) {
        return new Settings(
                changed,
                appearance,
                accounts,
                current,
                window,
                side,
                knowledge,
                keyboard,
                desks,
                updates);
    }

    public Settings withKeyboard(Keyboard changed) {
        return new Settings(
                language,
                appearance,
                accounts,
                current,
                window,
                side,
                knowledge,
                changed,
                desks,
                updates);
    }

    /// What was got used to at an account's desk; empty for one that was not set.
    public Optional<String> habit(String account, String name) {
        return Optional.ofNullable(desks.getOrDefault(account, Map.of()).get(name));
    }

    public Settings withHabit(String account, String name, String value) {
        var habits = new HashMap<>(desks.getOrDefault(account, Map.of()));
        habits.put(name, value);
        var changed = new HashMap<>(desks);
        changed.put(account, Map.copyOf(habits));
        return new Settings(
                language,
                appearance,
                accounts,
                current,
                window,
                side,
                knowledge,
                keyboard,
                changed,
                updates);
    }

    public Settings withUpdates(UpdateSource changed) {
        return new Settings(
                language,
                appearance,
                accounts,
                current,
                window,
                side,
                knowledge,
                keyboard,
                desks,
                changed);
    }
}
