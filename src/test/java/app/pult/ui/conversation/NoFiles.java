package app.pult.ui.conversation;

import app.pult.desk.Attachment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/// A desktop on which nobody has any business with files; tests override what theirs does.
class NoFiles implements AttachmentFiles {
    @Override
    public Path fetch(Attachment attachment, LongConsumer progress) throws IOException {
        throw new UnsupportedOperationException();
    }

    @Override
    public void open(Path content, String name) {}

    @Override
    public void save(Path content, Path target) {}

    @Override
    public void saveAll(List<Named> contents, Path folder) throws IOException {
        throw new IOException("cannot write " + folder);
    }

    @Override
    public Optional<Path> chooseFolder() {
        return Optional.empty();
    }

    @Override
    public Optional<Path> chooseTarget(String suggestedName) {
        return Optional.empty();
    }

    @Override
    public List<Path> chooseFiles() {
        return List.of();
    }

    @Override
    public void browse(String address) {}
}
