package app.pult.diagnosis.runbook;

import app.pult.knowledge.Platform;

import tools.jackson.dataformat.yaml.YAMLMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// A shelf of runbooks, in its order. Thread: any, immutable.
public record Runbooks(List<Runbook> all) {
    private static final String INDEX = "index.yaml";

    public Runbooks {
        all = List.copyOf(all);
    }

    /// Those that come with the program: some 30 files are read, so once, and not on the JavaFX
    /// thread.
    ///
    /// @throws IllegalStateException with every fault, which is one of the program
    public static Runbooks ofProgram() {
        var books = new ArrayList<Runbook>();
        var faults = new ArrayList<Fault>();
        for (var name : YAMLMapper.shared().readTree(text(INDEX))) {
            var file = name.asString() + ".yaml";
            switch (RunbookReader.read(file, text(file))) {
                case RunbookReader.Result.Read read -> books.add(read.runbook());
                case RunbookReader.Result.Refused refused -> faults.addAll(refused.faults());
            }
        }
        if (!faults.isEmpty()) {
            throw new IllegalStateException("runbooks with faults: " + faults);
        }
        return new Runbooks(books);
    }

    public Optional<Runbook> find(RunbookId id) {
        return all.stream().filter(book -> book.id().equals(id)).findFirst();
    }

    /// Those that serve one of these codes, rules or pages.
    public List<Runbook> serving(Collection<String> wanted) {
        return all.stream().filter(book -> book.serves().any(wanted)).toList();
    }

    public List<Runbook> on(Platform os) {
        return all.stream().filter(book -> book.os().contains(os)).toList();
    }

    private static String text(String name) {
        try (var in = Runbooks.class.getResourceAsStream("/app/pult/diagnosis/runbooks/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no runbooks/" + name + " in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
