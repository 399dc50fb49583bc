package app.pult.knowledge;

import app.pult.desk.rich.Block;
import app.pult.desk.rich.Inline;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A system whose commands an article gives. A heading says for which its section holds: it is a
/// list of systems ("Windows", "Linux, macOS", "Windows (PowerShell)"), or ends with one in
/// brackets ("Clear the queue (Linux)"). A section ends at the next heading of its level or above.
/// What stands outside such sections holds for all.
///
/// Thread: any.
public enum Platform {
    WINDOWS("Windows"),
    LINUX("Linux"),
    MACOS("macOS");

    private static final Pattern REMARK = Pattern.compile("^(.*?)\\s*\\(([^()]*)\\)$");

    private final String shown;

    Platform(String shown) {
        this.shown = shown;
    }

    /// Its name, the same in every language.
    public String shown() {
        return shown;
    }

    /// Those the article has sections of, in the order of this enum.
    public static Set<Platform> in(List<Block> blocks) {
        var found = EnumSet.noneOf(Platform.class);
        for (var block : blocks) {
            if (block instanceof Block.Heading heading) {
                found.addAll(named(words(heading)));
            }
        }
        return found;
    }

    /// The article without the sections of other systems.
    public static List<Block> only(Platform wanted, List<Block> blocks) {
        var kept = new ArrayList<Block>();
        Optional<Integer> hidden = Optional.empty();
        for (var block : blocks) {
            if (block instanceof Block.Heading heading) {
                int level = heading.level();
                if (hidden.filter(above -> level > above).isEmpty()) {
                    var named = named(words(heading));
                    boolean foreign = !named.isEmpty() && !named.contains(wanted);
                    hidden = foreign ? Optional.of(level) : Optional.empty();
                }
            }
            if (hidden.isEmpty()) {
                kept.add(block);
            }
        }
        return kept;
    }

    /// The systems a heading names; empty where it is a heading like any other.
    static Set<Platform> named(String heading) {
        var remark = REMARK.matcher(heading.strip());
        if (!remark.matches()) {
            return list(heading);
        }
        var inBrackets = list(remark.group(2));
        return inBrackets.isEmpty() ? list(remark.group(1)) : inBrackets;
    }

    private static Set<Platform> list(String words) {
        var found = EnumSet.noneOf(Platform.class);
        for (var word : words.split(",", -1)) {
            var named = of(word.strip());
            if (named.isEmpty()) {
                return Set.of();
            }
            found.add(named.get());
        }
        return found;
    }

    private static Optional<Platform> of(String word) {
        for (var platform : values()) {
            if (platform.shown.toLowerCase(Locale.ROOT).equals(word.toLowerCase(Locale.ROOT))) {
                return Optional.of(platform);
            }
        }
        return Optional.empty();
    }

    private static String words(Block.Heading heading) {
        var words = new StringBuilder();
        for (var inline : heading.inlines()) {
            if (inline instanceof Inline.Text text) {
                words.append(text.text());
            }
        }
        return words.toString();
    }
}
