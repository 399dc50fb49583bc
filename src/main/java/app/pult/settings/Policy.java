package app.pult.settings;

import java.net.URI;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the administrator of this computer decided for everyone who works at it. It is read once,
/// at the start, from a file that only administrators can write ([#place]); without a file
/// everything is allowed. It guides people, it does not fence them in: whoever owns the process can
/// get around it.
///
/// `server` is the only server there is to be, empty where the operator chooses; `backends` the
/// kinds of desk that may be opened, `uses` what else may use the network, `newer` where newer
/// versions lie, empty where the operator may say so; `fault` is what is wrong with the file. Where
/// a faulty file does not say a thing plainly, it is read as forbidden.
///
/// Thread: any.
public record Policy(
        Optional<URI> server,
        Set<Account.Kind> backends,
        Set<Use> uses,
        Optional<UpdateSource> newer,
        Optional<PolicyFault> fault) {
    /// Where nobody decided anything.
    public static final Policy NONE =
            new Policy(
                    Optional.empty(),
                    EnumSet.allOf(Account.Kind.class),
                    EnumSet.allOf(Use.class),
                    Optional.empty(),
                    Optional.empty());

    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    /// What else goes into the network.
    public enum Use {
        /// Asking whether there is a newer version.
        UPDATES,
        /// Looking at the hosts that a customer names.
        PROBES
    }

    public Policy {
        backends = Set.copyOf(backends);
        uses = Set.copyOf(uses);
    }

    /// Where the file lies: `/etc/pult/policy.yaml`; on Windows `policy.yaml` in
    /// `%ProgramFiles%\Pult`, wherever Pult itself is. `%ProgramData%` would not do: there anyone
    /// may make a folder, and with it another person's server address.
    ///
    /// @param environment the process's variables
    /// @param operatingSystem the system property `os.name`
    public static Path place(Map<String, String> environment, String operatingSystem) {
        if (!operatingSystem.toLowerCase(Locale.ROOT).startsWith("windows")) {
            return Path.of("/etc/pult/policy.yaml");
        }
        var programs = environment.getOrDefault("ProgramFiles", "");
        return Path.of(programs.isBlank() ? "C:\\Program Files" : programs)
                .resolve("Pult")
                .resolve("policy.yaml");
    }

    /// Reads the file. It never throws: a policy that cannot be read forbids.
    public static Policy read(Path file) {
        return PolicyFile.read(file);
    }

    public boolean updatesAllowed() {
        return uses.contains(Use.UPDATES);
    }

    public boolean probesAllowed() {
        return uses.contains(Use.PROBES);
    }

    /// Whether the desk of an account may be reached. The practice desk is in this very program: no
    /// address is asked of it.
    public boolean permits(Account account) {
        return backends.contains(account.kind())
                && (account.kind() == Account.Kind.PRACTICE
                        || server.filter(only -> !isSame(only, account.server())).isEmpty());
    }

    /// Compared as web servers are: letters of the name, a port that goes without saying and a
    /// slash at the end make no difference.
    private static boolean isSame(URI one, URI other) {
        return scheme(one).equals(scheme(other))
                && host(one).equals(host(other))
                && port(one) == port(other)
                && path(one).equals(path(other));
    }

    private static String scheme(URI uri) {
        return String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    }

    private static String host(URI uri) {
        return String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
    }

    private static int port(URI uri) {
        if (uri.getPort() != -1) {
            return uri.getPort();
        }
        return scheme(uri).equals("https") ? HTTPS : HTTP;
    }

    private static String path(URI uri) {
        return String.valueOf(uri.getPath()).replaceAll("/+$", "");
    }
}
