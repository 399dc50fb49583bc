package app.pult.settings;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The settings as one JSON file that names the version which wrote it. A file that cannot be read
/// is set aside under another name and the defaults apply: nothing in it is thrown away. Thread:
/// any but JavaFX; changes are serialised here.
public final class SettingsFile {
    private static final Logger log = LoggerFactory.getLogger(SettingsFile.class);
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .build();

    /// What is in the file.
    private record Content(String writtenBy, Settings settings) {}

    private final Path file;
    private final String version;
    private Settings current;

    public SettingsFile(Path file, String version) {
        this.file = file;
        this.version = version;
        this.current = read().orElse(Settings.DEFAULT);
    }

    public synchronized Settings settings() {
        return current;
    }

    /// Changes the settings and writes them; what was there stays if it cannot be written.
    ///
    /// @throws UncheckedIOException if the file cannot be written
    public synchronized Settings update(UnaryOperator<Settings> change) {
        var changed = change.apply(current);
        try {
            PrivateFiles.write(
                    file,
                    JSON.writerWithDefaultPrettyPrinter()
                            .writeValueAsBytes(new Content(version, changed)));
        } catch (IOException e) {
            throw new UncheckedIOException("Writing the settings to " + file, e);
        }
        current = changed;
        return changed;
    }

    private Optional<Settings> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            var tree = JSON.readTree(Files.readAllBytes(file));
            if (!(tree.get("settings") instanceof ObjectNode written)) {
                throw new IOException("no settings in it");
            }
            upgrade(written);
            complete(written, JSON.valueToTree(Settings.DEFAULT));
            return Optional.of(JSON.treeToValue(tree, Content.class).settings());
        } catch (JacksonException | IOException e) {
            setAside(e);
            return Optional.empty();
        }
    }

    /// What an earlier version did not know yet is as by default.
    private static void complete(ObjectNode written, ObjectNode whole) {
        for (var known : whole.properties()) {
            if (!written.has(known.getKey())) {
                written.set(known.getKey(), known.getValue());
            } else if (written.get(known.getKey()) instanceof ObjectNode part
                    && known.getValue() instanceof ObjectNode wholePart) {
                complete(part, wholePart);
            }
        }
    }

    /// One article was kept for all accounts: it was read at the current one's desk.
    private static void upgrade(ObjectNode written) {
        if (written.get("knowledge") instanceof ObjectNode knowledge
                && !knowledge.has("articles")) {
            var account = written.path("current").asString("");
            var article = knowledge.path("article").asString("");
            var articles = knowledge.putObject("articles");
            if (!account.isEmpty() && !article.isEmpty()) {
                articles.put(account, article);
            }
        }
    }

    private void setAside(Exception cause) {
        var aside = file.resolveSibling(file.getFileName() + ".unreadable");
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            log.warn(
                    "Settings could not be read; kept as {}, starting with the defaults",
                    aside.getFileName(),
                    cause);
        } catch (IOException e) {
            log.warn("Settings could be neither read nor set aside; starting with the defaults", e);
        }
    }
}
