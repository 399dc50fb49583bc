package app.pult.update;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What a place says of the newest version. `made` when it was signed, `until` how long it may be
/// believed; `news` what is new, by language, plain text. Thread: any.
public record Manifest(
        Version version,
        Instant made,
        Instant until,
        Map<String, String> news,
        List<Installer> installers) {
    public Manifest {
        news = Map.copyOf(news);
        installers = List.copyOf(installers);
    }

    /// The system an installer is for.
    public enum Platform {
        WINDOWS,
        LINUX;

        /// @param name the system property `os.name`
        public static Platform of(String name) {
            return name.startsWith("Windows") ? WINDOWS : LINUX;
        }
    }

    /// A file beside the manifest; `sha256` in small hexadecimal digits.
    public record Installer(Platform system, String file, long bytes, String sha256) {}

    /// In this language, else in English, else empty.
    public String news(Locale language) {
        return news.getOrDefault(language.getLanguage(), news.getOrDefault("en", ""));
    }

    public List<Installer> installers(Platform system) {
        return installers.stream().filter(each -> each.system() == system).toList();
    }
}
