package app.pult.diagnosis.runbook;

import app.pult.knowledge.Platform;

import com.google.re2j.Pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// One or more lines to copy, for one system and one shell. ASCII without tabs, so that it comes
/// out of a message as it went in: no curly quotes, no long dashes, no hard spaces. `{{?name}}` is
/// a blank of the runbook, see [Runbook#blanks]; nothing is ready before all are filled.
///
/// Thread: any.
public record Command(Platform os, Shell shell, Rights rights, String text) {
    private static final Pattern BLANK = Pattern.compile("\\{\\{\\?([^}]*)}}");

    /// Nothing that a shell reads as more than a part of a name, whatever quotes stand around it.
    private static final Pattern HARMLESS =
            Pattern.compile("[\\pL\\pN_./\\\\:@+][\\pL\\pN _./\\\\:@+,=~#-]*");

    /// What reads the lines.
    public enum Shell {
        CMD("cmd"),
        POWERSHELL("powershell"),
        SH("sh"),
        /// A client of a database, at its own prompt.
        SQL("sql");

        private final String language;

        Shell(String language) {
            this.language = language;
        }

        /// As a fenced block of Markdown names it.
        public String language() {
            return language;
        }
    }

    /// Whose window it is typed into. On Linux and macOS a command that needs more says `sudo`.
    public enum Rights {
        USER,
        ADMINISTRATOR
    }

    public Command {
        if (!isCopySafe(text)) {
            throw new IllegalArgumentException("not safe to copy: \"" + text + "\"");
        }
        if (text.lines().anyMatch(line -> line.endsWith(" "))) {
            throw new IllegalArgumentException("a line ends with a space: \"" + text + "\"");
        }
    }

    private static boolean isCopySafe(String text) {
        return !text.isBlank()
                && text.chars().allMatch(sign -> sign == '\n' || (sign >= ' ' && sign <= '~'));
    }

    /// The names of its blanks, each once, in the order in which they come.
    public List<String> blanks() {
        var names = new ArrayList<String>();
        var matcher = BLANK.matcher(text);
        while (matcher.find()) {
            if (!names.contains(matcher.group(1))) {
                names.add(matcher.group(1));
            }
        }
        return List.copyOf(names);
    }

    /// With the words of the blanks in place of their names: `{{?name of the printer}}`, as the
    /// editor of replies marks them.
    public String worded(Runbook runbook, Locale locale) {
        var worded = text;
        for (var name : blanks()) {
            var words = runbook.blanks().get(name);
            if (words != null) {
                worded = worded.replace(blank(name), blank(words.in(locale)));
            }
        }
        return worded;
    }

    /// Ready to be copied.
    ///
    /// @throws IllegalArgumentException if a value is missing or could be read as more than a name,
    ///   see [#isHarmless]
    public String filled(Map<String, String> values) {
        var filled = text;
        for (var name : blanks()) {
            var value = values.getOrDefault(name, "").strip();
            if (!isHarmless(value)) {
                throw new IllegalArgumentException("\"" + value + "\" cannot stand for " + name);
            }
            filled = filled.replace(blank(name), value);
        }
        return filled;
    }

    /// Whether a value may be put into a command: letters, digits, spaces and `_ . / \ : @ + , = ~
    ///
    /// # -`, not blank, and no option.
    public static boolean isHarmless(String value) {
        return HARMLESS.matches(value);
    }

    private static String blank(String name) {
        return "{{?" + name + "}}";
    }
}
