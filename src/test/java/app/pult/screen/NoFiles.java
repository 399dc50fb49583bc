package app.pult.screen;

import app.pult.desk.Attachment;
import app.pult.ui.conversation.AttachmentFiles;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/// A desktop without files and dialogs.
class NoFiles implements AttachmentFiles {
    @Override
    public Path fetch(Attachment attachment, LongConsumer progress) throws IOException {
        throw new IOException("no such file: " + attachment.name());
    }

    @Override
    public void open(Path content, String name) throws IOException {
        throw new IOException("nothing opens " + name);
    }

    @Override
    public void save(Path content, Path target) throws IOException {
        throw new IOException("cannot write " + target);
    }

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
