package app.pult.diagnosis.probe;

import org.xbill.DNS.ResolverConfig;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;

/// A name server to ask. Thread: any.
public record NameServer(String name, InetSocketAddress address) {
    private static final int DNS = 53;

    /// An address, or an address with a port; a name would have to be asked for first and is none.
    public static Optional<NameServer> of(String text) {
        var said = text.strip();
        boolean port =
                said.startsWith("[")
                        ? said.contains("]:")
                        : said.chars().filter(c -> c == ':').count() == 1;
        int colon = port ? said.lastIndexOf(':') : said.length();
        var host = said.substring(0, colon).replace("[", "").replace("]", "");
        if (!isAddress(host)) {
            return Optional.empty();
        }
        try {
            int number = port ? Integer.parseInt(said.substring(colon + 1)) : DNS;
            return Optional.of(
                    new NameServer(said, new InetSocketAddress(NameProbe.literal(host), number)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isAddress(String host) {
        return host.contains(":")
                ? host.chars().allMatch(c -> c == '.' || c == ':' || Character.digit(c, 16) >= 0)
                : host.chars().filter(c -> c == '.').count() == 3
                        && host.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
    }

    /// Those this computer uses; none if it does not tell.
    public static List<NameServer> ofThisComputer() {
        return ResolverConfig.getCurrentConfig().servers().stream()
                .map(address -> new NameServer(address.getHostString(), address))
                .distinct()
                .toList();
    }
}
