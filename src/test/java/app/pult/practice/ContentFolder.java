package app.pult.practice;

import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.zip.ZipInputStream;

/// The content's files as they lie in the folder, read without the program's own reader, so that a
/// fault of that reader hides nothing. Thread: any.
final class ContentFolder {
    private static final YAMLMapper MAPPER =
            YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private final Path root;

    ContentFolder() {
        var index = ContentFolder.class.getResource("/app/pult/practice/index.yaml");
        if (index == null) {
            throw new IllegalStateException("the content is not on the class path");
        }
        try {
            root = Path.of(index.toURI()).getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the content is not in a folder: " + index, e);
        }
    }

    JsonNode yaml(String name) {
        return MAPPER.readTree(text(name));
    }

    /// What stands between the two `---` lines of an article.
    JsonNode front(String article) {
        var text = text("articles/" + article);
        return MAPPER.readTree(text.substring(4, text.indexOf("\n---\n", 4)));
    }

    String text(String name) {
        return decoded(name, bytes(name), StandardCharsets.UTF_8);
    }

    byte[] bytes(String name) {
        try {
            return Files.readAllBytes(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /// A file of the index.
    byte[] file(JsonNode entry) {
        return bytes(
                entry.has("at")
                        ? "../../.." + entry.get("at").asString()
                        : "files/" + entry.get("name").asString());
    }

    boolean has(String name) {
        return Files.isRegularFile(root.resolve(name));
    }

    /// The names of the files of a folder, sorted.
    List<String> names(String folder) {
        try (var files = Files.list(root.resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(folder, e);
        }
    }

    Map<String, JsonNode> cases() {
        var cases = new TreeMap<String, JsonNode>();
        names("cases").forEach(name -> cases.put(name, yaml("cases/" + name)));
        return cases;
    }

    /// Everything that can be read as text, by its name: content files, attachments in the encoding
    /// the index names, texts inside archives.
    Map<String, String> texts() {
        var texts = new TreeMap<String, String>();
        for (var name : List.of("people", "groups", "canned", "macros", "phrases", "index")) {
            texts.put(name + ".yaml", text(name + ".yaml"));
        }
        for (var folder : List.of("cases", "articles", "html")) {
            names(folder)
                    .forEach(name -> texts.put(folder + "/" + name, text(folder + "/" + name)));
        }
        for (var file : yaml("index.yaml").get("files")) {
            var name = file.get("name").asString();
            if (file.has("charset")) {
                texts.put("files/" + name, decoded(name, file(file), charset(file)));
            } else if (name.endsWith(".zip")) {
                texts.putAll(zipped(name));
            }
        }
        return texts;
    }

    static Charset charset(JsonNode file) {
        var name = file.get("charset").asString();
        return Charset.forName(name.equals("cp866") ? "IBM866" : name);
    }

    /// The text, if these bytes are valid in this encoding.
    static String decoded(String name, byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new AssertionError(name + " is not " + charset, e);
        }
    }

    private Map<String, String> zipped(String archive) {
        var texts = new TreeMap<String, String>();
        var bytes = bytes("files/" + archive);
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var inside = zip.readAllBytes();
                var wide =
                        inside.length > 1 && inside[0] == (byte) 0xFF && inside[1] == (byte) 0xFE;
                var charset = wide ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
                texts.put(archive + "!" + entry.getName(), decoded(archive, inside, charset));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(archive, e);
        }
        return texts;
    }

    /// Calls back with each text of a tree and the path to it, such as `script[0].text`.
    static void walk(String place, JsonNode node, BiConsumer<String, String> each) {
        if (node.isString()) {
            each.accept(place, node.asString());
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(place + "[" + i + "]", node.get(i), each);
            }
        } else {
            node.properties().forEach(e -> walk(place + "." + e.getKey(), e.getValue(), each));
        }
    }

    static List<String> strings(JsonNode list) {
        var strings = new ArrayList<String>();
        list.forEach(item -> strings.add(item.asString()));
        return strings;
    }
}
