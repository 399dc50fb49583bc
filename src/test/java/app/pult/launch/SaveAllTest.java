package app.pult.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.ui.conversation.AttachmentFiles.Named;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// All files of a ticket into one folder.
class SaveAllTest {
    @TempDir Path outside;

    @Test
    void nothingLeavesTheFolderAndNothingThereIsReplaced() throws IOException {
        var folder = Files.createDirectory(outside.resolve("saved"));
        Files.writeString(folder.resolve("a.log"), "mine");
        var one = Files.writeString(outside.resolve("1"), "one");
        var two = Files.writeString(outside.resolve("2"), "two");

        DesktopFiles.writeAll(
                List.of(new Named(one, "a.log"), new Named(two, "a.log"), new Named(two, "../a")),
                folder);

        assertThat(folder.resolve("a.log")).hasContent("mine");
        assertThat(folder.resolve("a (2).log")).hasContent("one");
        assertThat(folder.resolve("a (3).log")).hasContent("two");
        assertThat(outside.resolve("a")).doesNotExist();
        assertThat(folder.resolve("_a")).hasContent("two");
    }
}
