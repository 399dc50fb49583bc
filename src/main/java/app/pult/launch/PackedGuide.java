package app.pult.launch;

import app.pult.desk.Attachment;
import app.pult.desk.AttachmentId;
import app.pult.desk.Blobs;
import app.pult.knowledge.Article;
import app.pult.knowledge.ArticleId;
import app.pult.ui.knowledge.Guide;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The guide as it lies in the program's jar, where the build puts `src/docs/guide`. Its pictures
/// are kept among the desk's files while they are looked at; the blob sweep takes them away again.
///
/// Thread: any but JavaFX.
public record PackedGuide(Blobs blobs) implements Guide {
    private static final String FOLDER = "/app/pult/guide/";
    private static final List<String> LANGUAGES = List.of("en", "ru");
    private static final Pattern PICTURE = Pattern.compile("]\\((pictures/[a-z-]+\\.png)\\)");

    /// The sentence that leads to the file in the other language: here there is a switch.
    private static final Pattern OTHER = Pattern.compile("[^.\\n]*\\[(ru|en)\\.md]\\([^)]*\\)\\.");

    @Override
    public Article in(String language) throws IOException {
        var known = LANGUAGES.contains(language) ? language : LANGUAGES.getFirst();
        var text = text(known + ".md");
        int title = text.indexOf('\n');
        return new Article(
                new ArticleId("guide." + known),
                "guide",
                known,
                text.substring("# ".length(), title),
                "",
                "",
                List.of(),
                Article.Format.MARKDOWN,
                OTHER.matcher(text.substring(title)).replaceAll(""),
                PICTURE.matcher(text).results().map(PackedGuide::picture).distinct().toList(),
                Instant.EPOCH);
    }

    @Override
    public Path picture(Attachment file) throws IOException {
        try (var in = open(file.name())) {
            var kept = blobs.store(in);
            return blobs.path(kept.id())
                    .orElseThrow(() -> new FileNotFoundException("The picture is not kept."));
        }
    }

    private static Attachment picture(MatchResult named) {
        var name = named.group(1);
        return new Attachment(
                new AttachmentId(name), name, "image/png", 0, Optional.empty(), Optional.empty());
    }

    private static String text(String name) throws IOException {
        try (var in = open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static InputStream open(String name) throws IOException {
        var in = PackedGuide.class.getResourceAsStream(FOLDER + name);
        if (in == null) {
            throw new FileNotFoundException(name + " is missing from the program");
        }
        return in;
    }
}
