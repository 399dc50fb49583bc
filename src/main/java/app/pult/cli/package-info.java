/// Commands without a window: each is one class that calls the same engine as the window. Results
/// go to standard output, messages to standard error; exit codes are `ExitCode`. The only package
/// that may print. Start at `PultCommand`. Thread: main.
package app.pult.cli;
