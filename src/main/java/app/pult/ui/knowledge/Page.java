package app.pult.ui.knowledge;

import app.pult.desk.rich.RichText;
import app.pult.knowledge.Article;
import app.pult.knowledge.Platform;
import app.pult.ui.kit.transcript.Block;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// An article as it is shown: `platforms` are those it has sections of, if more than one; `only`
/// the one it is shown for, empty for all; `text` what is left then, `blocks` the same for the
/// transcript, `commands` what can be copied, `headings` where its parts begin, each in order.
/// Thread: any, immutable.
record Page(
        Article article,
        Set<Platform> platforms,
        Optional<Platform> only,
        RichText text,
        List<Block> blocks,
        List<String> commands,
        List<Heading> headings) {
    /// Begins `block`; `anchor` is what a link calls it, as Git hosts do.
    record Heading(int level, String words, String anchor, String block) {}

    Page {
        platforms = Set.copyOf(platforms);
        blocks = List.copyOf(blocks);
        commands = List.copyOf(commands);
        headings = List.copyOf(headings);
    }

    /// The block that a link to a heading leads to, where there is one.
    Optional<String> at(String anchor) {
        return headings.stream()
                .filter(heading -> heading.anchor().equals(anchor))
                .findFirst()
                .map(Heading::block);
    }
}
