package app.pult.diagnosis.probe;

import org.xbill.DNS.ResolverConfig;

import java.net.InetSocketAddress;
import java.util.List;

/// A name server to ask. Thread: any.
public record NameServer(String name, InetSocketAddress address) {
    /// Those this computer uses; none if it does not tell.
    public static List<NameServer> ofThisComputer() {
        return ResolverConfig.getCurrentConfig().servers().stream()
                .map(address -> new NameServer(address.getHostString(), address))
                .distinct()
                .toList();
    }
}
