package app.pult.cli;

import picocli.CommandLine.Option;

import java.nio.file.Path;

/// Where the texts of a foreign corpus are, and what is asked of it.
final class CorpusOptions {
    @Option(names = "--corpus", required = true, description = "JSON lines: _id, title, text")
    private Path corpus = Path.of("");

    @Option(names = "--queries", required = true, description = "JSON lines: _id, title, text")
    private Path queries = Path.of("");

    Path corpus() {
        return corpus;
    }

    Path queries() {
        return queries;
    }
}
