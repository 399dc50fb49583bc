package app.pult.launch;

import app.pult.ui.kit.Texts;

import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The questions for files, which a machine without a display cannot ask. Thread: FX only.
public interface FileDialogs {
    Optional<Path> chooseTarget(String suggestedName);

    List<Path> chooseFiles();

    Optional<Path> chooseFolder();

    /// Nobody is asked: these files are chosen, and nothing is saved.
    static FileDialogs choosing(List<Path> files) {
        return new FileDialogs() {
            @Override
            public Optional<Path> chooseTarget(String suggestedName) {
                return Optional.empty();
            }

            @Override
            public Optional<Path> chooseFolder() {
                return Optional.empty();
            }

            @Override
            public List<Path> chooseFiles() {
                return files;
            }
        };
    }

    /// The desktop's own dialogs over a window. Each has a title: by it a screen reader and a
    /// switcher of windows know the dialog.
    static FileDialogs of(Window owner, Texts texts) {
        return new FileDialogs() {
            @Override
            public Optional<Path> chooseTarget(String suggestedName) {
                var chooser = new FileChooser();
                chooser.setTitle(texts.of("kit.files.save"));
                chooser.setInitialFileName(suggestedName);
                return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
            }

            @Override
            public Optional<Path> chooseFolder() {
                var chooser = new DirectoryChooser();
                chooser.setTitle(texts.of("kit.files.folder"));
                return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
            }

            @Override
            public List<Path> chooseFiles() {
                var chooser = new FileChooser();
                chooser.setTitle(texts.of("kit.files.attach"));
                var chosen = Optional.ofNullable(chooser.showOpenMultipleDialog(owner));
                return chosen.orElse(List.of()).stream().map(File::toPath).toList();
            }
        };
    }
}
