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
/// transcript, `commands` what can be copied, in order. Thread: any, immutable.
record Page(
        Article article,
        Set<Platform> platforms,
        Optional<Platform> only,
        RichText text,
        List<Block> blocks,
        List<String> commands) {
    Page {
        platforms = Set.copyOf(platforms);
        blocks = List.copyOf(blocks);
        commands = List.copyOf(commands);
    }
}
