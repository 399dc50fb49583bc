package app.pult.practice.content;

import app.pult.practice.content.Content.FileInfo;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The scripts of the cases, read when they are first played. Thread: any.
public final class Scripts {
    private final Map<String, CaseFile> cases = new ConcurrentHashMap<>();
    private final Map<String, FileInfo> files = new ConcurrentHashMap<>();

    /// @throws IllegalStateException if there is no such case
    public CaseFile caseFile(String id) {
        return cases.computeIfAbsent(id, ContentReader::caseFile);
    }

    public Optional<FileInfo> file(String name) {
        if (files.isEmpty()) {
            files.putAll(ContentReader.files());
        }
        return Optional.ofNullable(files.get(name));
    }
}
