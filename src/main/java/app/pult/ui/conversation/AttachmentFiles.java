package app.pult.ui.conversation;

import app.pult.desk.Attachment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/// What the conversation needs of files: their bytes, and the desktop's dialogs, which tests
/// replace.
public interface AttachmentFiles {
    /// The file's content on this desk; fetched from the server if it is not here yet. `progress`
    /// hears of bytes. Thread: any but FX; ends when interrupted.
    ///
    /// @throws IOException in a sentence, if it cannot be had now
    Path fetch(Attachment attachment, LongConsumer progress) throws IOException;

    /// Opens a copy with the desktop's program for it. Thread: any but FX.
    ///
    /// @throws IOException also where the desktop has no program for it
    void open(Path content, String name) throws IOException;

    /// Copies content to where the operator wants it. Thread: any but FX.
    void save(Path content, Path target) throws IOException;

    /// Copies contents into one folder under names that cannot leave it, and that replace nothing
    /// there and not each other. Thread: any but FX.
    void saveAll(List<Named> contents, Path folder) throws IOException;

    /// A content under the name its sender gave it.
    record Named(Path content, String name) {}

    /// Asks for a folder to save several files in. Thread: FX.
    Optional<Path> chooseFolder();

    /// Asks where to save. Thread: FX.
    Optional<Path> chooseTarget(String suggestedName);

    /// Asks for files to attach. Thread: FX.
    List<Path> chooseFiles();

    /// Opens a web or mail address. Thread: FX.
    void browse(String address);
}
