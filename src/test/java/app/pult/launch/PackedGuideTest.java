package app.pult.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.rich.Block;
import app.pult.desk.rich.Inline;
import app.pult.desk.rich.MarkdownReader;
import app.pult.fixture.MemoryBlobs;
import app.pult.store.Desk;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The guide as the build packs it.
class PackedGuideTest {
    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "en, en, Working with Pult",
        "ru, ru, Как работать в «Пульте»",
        "de, en, Working with Pult"
    })
    void itIsThereInTheLanguageAskedWithoutWhatIsForReadersOfTheFile(
            String asked, String language, String title) throws IOException {
        var guide = new PackedGuide(new MemoryBlobs()).in(asked);

        assertThat(guide.language()).isEqualTo(language);
        assertThat(guide.title()).isEqualTo(title);
        assertThat(guide.body()).doesNotContain(title, ".md").contains("Ctrl+K");
        assertThat(guide.body().lines().filter(line -> line.startsWith("## ")))
                .hasSizeGreaterThan(9);
    }

    @ParameterizedTest
    @CsvSource({"en", "ru"})
    void eachOfItsPicturesCanBeHad(String language) throws IOException {
        try (var desk = new Desk(folder)) {
            haveAll(new PackedGuide(desk.store().blobs()), language);
        }
    }

    private static void haveAll(PackedGuide packed, String language) throws IOException {
        var guide = packed.in(language);
        var shown = pictures(MarkdownReader.read(guide.body()).blocks());

        assertThat(shown).hasSizeGreaterThan(10);
        assertThat(guide.files()).extracting(file -> file.name()).containsExactlyElementsOf(shown);
        for (var file : guide.files()) {
            assertThat(Files.readAllBytes(packed.picture(file)))
                    .isEqualTo(Files.readAllBytes(Path.of("src/docs/guide", file.name())));
        }
    }

    @Test
    void itsLinksToHeadingsLeadToHeadings() throws IOException {
        for (var language : List.of("en", "ru")) {
            var guide = new PackedGuide(new MemoryBlobs()).in(language);
            var headings =
                    guide.body()
                            .lines()
                            .filter(line -> line.startsWith("## "))
                            .map(line -> line.substring(3).toLowerCase(java.util.Locale.ROOT))
                            .map(line -> line.replaceAll("[^\\p{L}\\p{N} _-]", ""))
                            .map(line -> "#" + line.replace(' ', '-'))
                            .toList();

            assertThat(targets(MarkdownReader.read(guide.body()).blocks()))
                    .filteredOn(target -> target.startsWith("#"))
                    .containsExactlyElementsOf(headings);
        }
    }

    private static List<String> pictures(List<Block> blocks) {
        return inlines(blocks).stream()
                .filter(Inline.Picture.class::isInstance)
                .map(inline -> ((Inline.Picture) inline).name())
                .toList();
    }

    private static List<String> targets(List<Block> blocks) {
        return inlines(blocks).stream()
                .filter(Inline.Link.class::isInstance)
                .map(inline -> ((Inline.Link) inline).target())
                .toList();
    }

    private static List<Inline> inlines(List<Block> blocks) {
        var all = new ArrayList<Inline>();
        for (var block : blocks) {
            switch (block) {
                case Block.Paragraph paragraph -> all.addAll(paragraph.inlines());
                case Block.Item item -> all.addAll(item.inlines());
                case Block.Heading heading -> {}
                case Block.Quote quote -> all.addAll(inlines(quote.blocks()));
                case Block.Code code -> {}
                case Block.Table table -> {}
                case Block.Rule rule -> {}
            }
        }
        return all;
    }
}
