package app.pult.architecture.sample.kitseesfeature.ui.shell;

public record MainWindow() {}
