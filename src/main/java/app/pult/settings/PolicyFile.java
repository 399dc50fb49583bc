package app.pult.settings;

import app.pult.settings.Policy.Use;
import app.pult.settings.PolicyFault.Kind;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One reading of the administrator's file: six keys, each of which may be absent. The first fault
/// is kept; from then on what is not said plainly is forbidden, also what was read before it.
/// Thread: a reading is confined to its caller.
final class PolicyFile {
    private static final Logger log = LoggerFactory.getLogger(PolicyFile.class);

    /// A policy is a few lines.
    private static final long MOST_BYTES = 65_536;

    private static final String SERVER = "server";
    private static final String BACKENDS = "backends";
    private static final String PLACE = "update-place";
    private static final String KEY = "update-key";
    private static final Set<String> KEYS =
            Set.of(SERVER, BACKENDS, "updates", PLACE, KEY, "probes");

    private static final String UPDATE_KEYS = "update-";

    private final Path file;
    private Optional<PolicyFault> fault = Optional.empty();

    private PolicyFile(Path file) {
        this.file = file;
    }

    static Policy read(Path file) {
        var policy = new PolicyFile(file).read();
        policy.fault().ifPresent(fault -> log.error("{}", fault.sentence()));
        return policy;
    }

    private Policy read() {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new IOException("more than " + MOST_BYTES + " bytes");
            }
            var text = Files.readString(file);
            var tree = tree(text);
            return tree.isNull() || tree.isMissingNode() ? Policy.NONE : policy(tree);
        } catch (NoSuchFileException nobodyDecided) {
            return Policy.NONE;
        } catch (IOException e) {
            return forbidding(Kind.UNREADABLE, e.getClass().getSimpleName());
        } catch (JacksonException e) {
            return forbidding(Kind.NO_YAML, Integer.toString(e.getLocation().getLineNr()));
        }
    }

    private static JsonNode tree(String text) {
        return YAMLMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build()
                .readTree(text);
    }

    private Policy forbidding(Kind kind, String detail) {
        report(kind, detail);
        return new Policy(
                Optional.empty(),
                EnumSet.of(Account.Kind.PRACTICE),
                EnumSet.noneOf(Use.class),
                Optional.empty(),
                fault);
    }

    private Policy policy(JsonNode tree) {
        if (!tree.isObject()) {
            return forbidding(Kind.NO_YAML, "1");
        }
        tree.properties().stream()
                .map(entry -> entry.getKey())
                .filter(key -> !KEYS.contains(key))
                .forEach(key -> report(Kind.UNKNOWN_KEY, key));
        Stream.of(Use.values())
                .map(PolicyFile::word)
                .filter(key -> tree.has(key) && !tree.get(key).isBoolean())
                .forEach(key -> report(Kind.WRONG_VALUE, key));
        var server = server(tree);
        var backends = backends(tree);
        var newer = newer(tree);
        // Only now is it known whether the file has a fault, and what silence means.
        var open = EnumSet.of(Account.Kind.PRACTICE);
        if (fault.isEmpty() || server.isPresent()) {
            open.addAll(EnumSet.allOf(Account.Kind.class));
        }
        open.retainAll(backends.orElse(fault.isEmpty() ? open : EnumSet.of(Account.Kind.PRACTICE)));
        var uses = uses(tree);
        if (newer.isEmpty() && saysOfUpdates(tree)) {
            uses.remove(Use.UPDATES);
        }
        return new Policy(server, open, uses, newer, fault);
    }

    private Set<Use> uses(JsonNode tree) {
        return Stream.of(Use.values())
                .filter(use -> says(tree.path(word(use))))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Use.class)));
    }

    /// A place or key that is not usable, or a misspelt one: the operator's own must not step in.
    private static boolean saysOfUpdates(JsonNode tree) {
        return tree.properties().stream().anyMatch(entry -> entry.getKey().startsWith(UPDATE_KEYS));
    }

    private boolean says(JsonNode value) {
        return value.isBoolean() ? value.asBoolean() : fault.isEmpty();
    }

    /// The place and the key that is believed there, or neither.
    private Optional<UpdateSource> newer(JsonNode tree) {
        if (!tree.has(PLACE) && !tree.has(KEY)) {
            return Optional.empty();
        }
        for (var key : List.of(PLACE, KEY)) {
            if (tree.path(key).asString("").isBlank()) {
                report(Kind.WRONG_VALUE, key);
                return Optional.empty();
            }
        }
        return Optional.of(
                new UpdateSource(
                        tree.get(PLACE).asString().strip(), tree.get(KEY).asString().strip()));
    }

    private Optional<URI> server(JsonNode tree) {
        if (!tree.has(SERVER)) {
            return Optional.empty();
        }
        var server = address(tree.get(SERVER));
        if (server.isEmpty()) {
            report(Kind.WRONG_VALUE, SERVER);
        }
        return server;
    }

    /// Whole, with its scheme: an administrator's address is not guessed at.
    private static Optional<URI> address(JsonNode value) {
        try {
            var uri = URI.create(value.isString() ? value.asString().strip() : "");
            var scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
            boolean isWeb = scheme.equals("https") || scheme.equals("http");
            return isWeb && uri.getHost() != null && uri.getUserInfo() == null
                    ? Optional.of(uri)
                    : Optional.empty();
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    private Optional<Set<Account.Kind>> backends(JsonNode tree) {
        if (!tree.has(BACKENDS)) {
            return Optional.empty();
        }
        var kinds = EnumSet.noneOf(Account.Kind.class);
        for (var named : tree.get(BACKENDS)) {
            var kind = named.isString() ? kind(named.asString()) : Optional.<Account.Kind>empty();
            kind.ifPresentOrElse(kinds::add, () -> report(Kind.WRONG_VALUE, BACKENDS));
        }
        if (!tree.get(BACKENDS).isArray() || kinds.isEmpty()) {
            report(Kind.WRONG_VALUE, BACKENDS);
            return Optional.empty();
        }
        return Optional.of(kinds);
    }

    private static Optional<Account.Kind> kind(String name) {
        return Stream.of(Account.Kind.values())
                .filter(kind -> word(kind).replace('_', '-').equals(name))
                .findFirst();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private void report(Kind kind, String detail) {
        if (fault.isEmpty()) {
            fault = Optional.of(new PolicyFault(file.toString(), kind, detail));
        }
    }
}
