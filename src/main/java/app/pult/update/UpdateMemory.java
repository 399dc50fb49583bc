package app.pult.update;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/// What was learned last, in a small file of the state folder. It is believed no more than the
/// place is: the manifest in it is opened with the configured key each time. A file that is gone or
/// broken costs one more question. Thread: any but JavaFX.
final class UpdateMemory {
    private static final Logger log = LoggerFactory.getLogger(UpdateMemory.class);
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(
                            DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                            DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .build();
    private static final int MOST_BYTES = 1 << 20;

    private final Path file;

    UpdateMemory(Path file) {
        this.file = file;
    }

    /// `place` and `key` as they were configured then; `asked` when the place answered; `manifest`
    /// the last file that was believed, in Base64; `putAway` the version of which nobody wants to
    /// be told; `trouble` why the last answer was not believed. Empty texts for what there is not.
    record Known(
            String place,
            String key,
            Instant asked,
            String manifest,
            String putAway,
            String trouble,
            String detail) {
        /// Nothing but what is configured.
        static Known nothing(UpdateCheck.Configured configured) {
            return new Known(configured.place(), configured.key(), Instant.EPOCH, "", "", "", "");
        }

        Known answered(Instant at, byte[] believed) {
            var file = Base64.getEncoder().encodeToString(believed);
            return new Known(place, key, at, file, putAway, "", "");
        }

        Known doubted(Instant at, UpdateException reason) {
            return new Known(
                    place, key, at, manifest, putAway, reason.trouble().name(), reason.detail());
        }

        Known putAway(Version version) {
            return new Known(place, key, asked, manifest, version.toString(), trouble, detail);
        }
    }

    /// What is known of this place with this key.
    Known read(UpdateCheck.Configured configured) {
        return read().filter(
                        known ->
                                known.place().equals(configured.place())
                                        && known.key().equals(configured.key()))
                .orElseGet(() -> Known.nothing(configured));
    }

    private Optional<Known> read() {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
                return Optional.empty();
            }
            return Optional.ofNullable(JSON.readValue(Files.readAllBytes(file), Known.class));
        } catch (IOException | JacksonException e) {
            log.info("What was known of newer versions cannot be read; asking again", e);
            return Optional.empty();
        }
    }

    void write(Known known) {
        try {
            Files.createDirectories(file.resolveSibling(""));
            var fresh = file.resolveSibling(file.getFileName() + ".tmp");
            Files.write(fresh, JSON.writeValueAsBytes(known));
            Files.move(
                    fresh,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            log.warn("What is known of newer versions cannot be kept", e);
        }
    }
}
