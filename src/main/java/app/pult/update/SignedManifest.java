package app.pult.update;

import app.pult.update.Manifest.Installer;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The file in which a manifest lies, one so that it cannot be half new: JSON, ended by a line
/// feed, then one line `signature: ` with the Base64 of the Ed25519 signature over all bytes before
/// that line. The signature is looked at before a byte of the JSON is. At most [#MOST_BYTES].
/// Thread: any.
public final class SignedManifest {
    /// The name of the file in a place.
    public static final String NAME = "pult.update";

    public static final int MOST_BYTES = 64 << 10;

    private static final String PRODUCT = "pult";
    private static final byte[] MARK = "\nsignature: ".getBytes(StandardCharsets.US_ASCII);
    private static final int SIGNATURE_BYTES = 64;
    private static final int MOST_NEWS = 4000;
    private static final int MOST_INSTALLERS = 32;
    private static final int DEEPEST = 8;
    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(DEEPEST)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private SignedManifest() {}

    /// @throws UpdateException if it is not what `key` signed, or not what this class writes
    public static Manifest open(byte[] file, PublicKey key) throws UpdateException {
        if (file.length > MOST_BYTES) {
            throw new UpdateException(Trouble.TOO_LARGE, Integer.toString(MOST_BYTES));
        }
        int mark = lastMark(file);
        if (mark < 0) {
            throw malformed("no line that begins with \"signature: \"");
        }
        int signed = mark + 1;
        var signature =
                new String(
                                file,
                                mark + MARK.length,
                                file.length - mark - MARK.length,
                                StandardCharsets.US_ASCII)
                        .strip();
        if (!isSigned(file, signed, signature, key)) {
            throw new UpdateException(Trouble.BAD_SIGNATURE, "");
        }
        return read(new String(file, 0, signed, StandardCharsets.UTF_8));
    }

    /// What [#open] opens.
    ///
    /// @throws UpdateException if the JSON is not one that would be understood
    public static byte[] sign(byte[] json, PrivateKey key) throws UpdateException {
        var text = new String(json, StandardCharsets.UTF_8).stripTrailing() + "\n";
        read(text);
        try {
            var signer = Signature.getInstance("Ed25519");
            signer.initSign(key);
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            signer.update(bytes);
            var file = new ByteArrayOutputStream();
            file.writeBytes(bytes);
            file.write(MARK, 1, MARK.length - 1);
            file.writeBytes(Base64.getEncoder().encode(signer.sign()));
            file.write('\n');
            if (file.size() > MOST_BYTES) {
                throw new UpdateException(Trouble.TOO_LARGE, Integer.toString(MOST_BYTES));
            }
            return file.toByteArray();
        } catch (GeneralSecurityException e) {
            throw new UpdateException(Trouble.NO_KEY, String.valueOf(e.getMessage()), e);
        }
    }

    /// The JSON of a manifest.
    public static byte[] write(Manifest manifest) {
        var root = JSON.createObjectNode();
        root.put("product", PRODUCT);
        root.put("version", manifest.version().toString());
        root.put("made", manifest.made().toString());
        root.put("until", manifest.until().toString());
        var news = root.putObject("news");
        manifest.news().forEach(news::put);
        var installers = root.putArray("installers");
        for (var each : manifest.installers()) {
            installers
                    .addObject()
                    .put("system", each.system().name().toLowerCase(Locale.ROOT))
                    .put("file", each.file())
                    .put("bytes", each.bytes())
                    .put("sha256", each.sha256());
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
    }

    private static int lastMark(byte[] file) {
        for (int from = file.length - MARK.length; from >= 0; from--) {
            int same = 0;
            while (same < MARK.length && file[from + same] == MARK[same]) {
                same++;
            }
            if (same == MARK.length) {
                return from;
            }
        }
        return -1;
    }

    private static boolean isSigned(byte[] file, int length, String signature, PublicKey key) {
        try {
            var bytes = Base64.getDecoder().decode(signature);
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(file, 0, length);
            return bytes.length == SIGNATURE_BYTES && verifier.verify(bytes);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static Manifest read(String text) throws UpdateException {
        try {
            var root = JSON.readTree(text);
            if (!PRODUCT.equals(word(root, "product"))) {
                throw malformed("product");
            }
            return new Manifest(
                    Version.parse(word(root, "version")).orElseThrow(() -> malformed("version")),
                    Instant.parse(word(root, "made")),
                    Instant.parse(word(root, "until")),
                    news(root.path("news")),
                    installers(root.path("installers")));
        } catch (DateTimeException e) {
            throw new UpdateException(Trouble.MALFORMED, "made, until", e);
        } catch (JacksonException e) {
            throw new UpdateException(Trouble.MALFORMED, "JSON", e);
        }
    }

    private static Map<String, String> news(JsonNode node) throws UpdateException {
        var news = new HashMap<String, String>();
        for (var each : node.properties()) {
            var words = each.getValue().asString("");
            if (words.length() > MOST_NEWS) {
                throw malformed("news");
            }
            news.put(each.getKey(), harmless(words));
        }
        return news;
    }

    /// Of control characters only line feeds, nothing that turns the direction of writing.
    private static String harmless(String words) {
        var text = new StringBuilder();
        words.codePoints()
                .filter(
                        c ->
                                c == '\n'
                                        || (!Character.isISOControl(c)
                                                && Character.getType(c) != Character.FORMAT))
                .forEach(text::appendCodePoint);
        return text.toString();
    }

    private static List<Installer> installers(JsonNode node) throws UpdateException {
        var installers = new ArrayList<Installer>();
        for (var each : node) {
            var file = word(each, "file");
            var sum = word(each, "sha256");
            if (installers.size() == MOST_INSTALLERS || !isName(file) || !isSum(sum)) {
                throw malformed("installers");
            }
            installers.add(
                    new Installer(
                            system(word(each, "system")), file, each.path("bytes").asLong(0), sum));
        }
        return installers;
    }

    private static Manifest.Platform system(String name) throws UpdateException {
        return switch (name) {
            case "windows" -> Manifest.Platform.WINDOWS;
            case "linux" -> Manifest.Platform.LINUX;
            default -> throw malformed("system");
        };
    }

    /// A file beside the manifest, never a way out of its folder.
    static boolean isName(String file) {
        return file.matches("[A-Za-z0-9][A-Za-z0-9._+~-]{0,127}");
    }

    private static boolean isSum(String sum) {
        return sum.matches("[0-9a-f]{64}");
    }

    private static String word(JsonNode node, String name) throws UpdateException {
        var found = node.path(name);
        if (!found.isString()) {
            throw malformed(name);
        }
        return found.asString();
    }

    private static UpdateException malformed(String what) {
        return new UpdateException(Trouble.MALFORMED, what);
    }
}
