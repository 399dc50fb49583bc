package app.pult.cli;

import app.pult.launch.Machine;
import app.pult.launch.OpenSecrets;
import app.pult.launch.command.DeskCommand;
import app.pult.launch.command.DeskCommands;
import app.pult.launch.command.Outcome;
import app.pult.settings.Account;
import app.pult.settings.SettingsFile;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// Which account a command works on: one from the settings, or a server named here. A secret is
/// never an argument, because arguments can be read by everybody on the machine.
final class AccountOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--account",
            paramLabel = "ID",
            description = "an account of the settings; else the current one")
    private Optional<String> account = Optional.empty();

    @Option(
            names = "--backend",
            paramLabel = "URL",
            description = "a server that is in no settings")
    private Optional<URI> backend = Optional.empty();

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "what the server is: rt or desk (default: desk)")
    private String kind = "desk";

    @Option(
            names = "--login",
            paramLabel = "NAME",
            description = "sign in with a password; without it the secret is a token")
    private Optional<String> login = Optional.empty();

    @Option(
            names = "--secret-stdin",
            description =
                    "read the password or token from the first line of standard input; else from PULT_SECRET")
    private boolean secretFromInput;

    @Option(names = "--data", paramLabel = "DIR", description = "keep everything below this folder")
    private Optional<Path> data = Optional.empty();

    Machine machine() {
        var real = Machine.real();
        return data.map(real::below).orElse(real);
    }

    /// @throws ParameterException if no such account exists
    Account account() {
        if (backend.isPresent()) {
            return named(backend.get());
        }
        var settings =
                new SettingsFile(machine().folders().settingsFile(), Machine.version()).settings();
        var chosen =
                account.isEmpty()
                        ? settings.currentAccount()
                        : settings.accounts().stream()
                                .filter(known -> known.id().equals(account.get()))
                                .findFirst();
        return chosen.orElseThrow(
                () ->
                        wrongUse(
                                "No such account in the settings; known: "
                                        + known(settings.accounts())));
    }

    boolean isServerNamed() {
        return backend.isPresent() || account.isPresent();
    }

    /// The account that is meant, or none if none was named and none is current.
    Optional<Account> chosen() {
        if (backend.isPresent() || account.isPresent()) {
            return Optional.of(account());
        }
        return new SettingsFile(machine().folders().settingsFile(), Machine.version())
                .settings()
                .currentAccount();
    }

    private static String known(java.util.List<Account> accounts) {
        return accounts.isEmpty()
                ? "none"
                : accounts.stream().map(Account::id).collect(Collectors.joining(", "));
    }

    private Account named(URI url) {
        var host =
                Optional.ofNullable(url.getHost())
                        .orElseThrow(() -> wrongUse("Not an address of a server: " + url));
        var kindOf =
                switch (kind) {
                    case "rt" -> Account.Kind.REQUEST_TRACKER;
                    case "desk" -> Account.Kind.DESK_API;
                    default -> throw wrongUse("Unknown kind of server: " + kind + " (rt or desk)");
                };
        var id =
                (kind + "-" + host + "-" + url.getPort() + login.map(name -> "-" + name).orElse(""))
                        .toLowerCase(java.util.Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-");
        return new Account(
                id,
                host,
                kindOf,
                url,
                login.orElse(""),
                login.isEmpty() ? Account.Method.TOKEN : Account.Method.PASSWORD);
    }

    /// Carries out a command on the account's desk and prints how it ended.
    ///
    /// @return the exit code
    int run(DeskCommand command) throws IOException {
        return tell(desk().run(command));
    }

    /// Likewise, but goes on until Ctrl+C.
    int keepFresh(DeskCommand.Sync report) throws IOException {
        return tell(desk().keepFresh(report));
    }

    private DeskCommands desk() {
        var machine = machine();
        var opened = account();
        return new DeskCommands(opened, () -> secret(machine, opened), machine);
    }

    private int tell(Outcome outcome) {
        var command = spec.commandLine();
        outcome.lines().forEach(command.getOut()::println);
        command.getOut().flush();
        outcome.messages().forEach(command.getErr()::println);
        command.getErr().flush();
        return outcome.code().value();
    }

    String secret(Machine machine, Account opened) {
        if (opened.kind() == Account.Kind.PRACTICE) {
            return "";
        }
        if (secretFromInput) {
            return firstLine();
        }
        var given = machine.environment().getOrDefault("PULT_SECRET", "");
        return given.isEmpty()
                ? OpenSecrets.open(machine, AccountOptions::passphrase)
                        .find(opened.id())
                        .orElseThrow(
                                () ->
                                        wrongUse(
                                                "No secret for this account: set PULT_SECRET, use --secret-stdin, or sign in with the window once"))
                : given;
    }

    private static char[] passphrase() {
        return Optional.ofNullable(System.console())
                .map(Console::readPassword)
                .map(typed -> Arrays.copyOf(typed, typed.length))
                .orElseGet(() -> new char[0]);
    }

    private String firstLine() {
        try {
            var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            return Optional.ofNullable(in.readLine())
                    .orElseThrow(() -> wrongUse("Nothing on standard input"));
        } catch (IOException e) {
            throw wrongUse("Standard input cannot be read: " + e.getMessage());
        }
    }

    private ParameterException wrongUse(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
