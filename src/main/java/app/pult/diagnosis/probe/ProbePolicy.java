package app.pult.diagnosis.probe;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.EnumSet;
import java.util.Set;

/// Where probes may go. A name that a customer wrote may lead anywhere, so may a redirect. Thread:
/// any.
public record ProbePolicy(Set<Zone> allowed) {
    public ProbePolicy {
        allowed = Set.copyOf(allowed);
    }

    /// Where an address belongs.
    public enum Zone {
        /// 127/8, ::1, 0/8.
        LOOPBACK,
        /// 169.254/16 with the metadata service of clouds, fe80::/10.
        LINK_LOCAL,
        /// 10/8, 172.16/12, 192.168/16, 100.64/10, fc00::/7.
        PRIVATE,
        /// Multicast, broadcast, reserved.
        SPECIAL,
        PUBLIC;

        public static Zone of(InetAddress address) {
            if (address instanceof Inet6Address six) {
                var inner = Zone.inner(six.getAddress());
                if (inner.length == 4) {
                    return four(inner);
                }
            }
            if (address.isLoopbackAddress() || address.isAnyLocalAddress()) {
                return LOOPBACK;
            }
            if (address.isLinkLocalAddress()) {
                return LINK_LOCAL;
            }
            if (address.isMulticastAddress()) {
                return SPECIAL;
            }
            var bytes = address.getAddress();
            if (address instanceof Inet4Address) {
                return four(bytes);
            }
            return (bytes[0] & 0xfe) == 0xfc || address.isSiteLocalAddress() ? PRIVATE : PUBLIC;
        }

        private static Zone four(byte[] bytes) {
            int first = bytes[0] & 0xff;
            int second = bytes[1] & 0xff;
            if (first == 127 || first == 0) {
                return LOOPBACK;
            }
            if (first == 169 && second == 254) {
                return LINK_LOCAL;
            }
            if (first == 10
                    || (first == 172 && second >> 4 == 1)
                    || (first == 192 && second == 168)
                    || (first == 100 && second >> 6 == 1)) {
                return PRIVATE;
            }
            return first >= 224 ? SPECIAL : PUBLIC;
        }

        /// The IPv4 address within NAT64 (64:ff9b::/96), 6to4 (2002::/16) or a compatible one;
        /// empty if there is none.
        private static byte[] inner(byte[] six) {
            if (six[0] == 0x20 && six[1] == 0x02) {
                return new byte[] {six[2], six[3], six[4], six[5]};
            }
            boolean nat =
                    six[0] == 0 && six[1] == 0x64 && six[2] == (byte) 0xff && six[3] == (byte) 0x9b;
            boolean compatible = true;
            for (int i = 0; i < 12; i++) {
                compatible &= six[i] == 0;
            }
            boolean plain = compatible && six[12] != 0;
            return nat || plain ? new byte[] {six[12], six[13], six[14], six[15]} : new byte[0];
        }
    }

    /// Only what anybody can reach.
    public static ProbePolicy publicOnly() {
        return new ProbePolicy(EnumSet.of(Zone.PUBLIC));
    }

    /// For a desk that serves its own company's network.
    public static ProbePolicy withPrivate() {
        return new ProbePolicy(EnumSet.of(Zone.PUBLIC, Zone.PRIVATE));
    }

    public boolean allows(InetAddress address) {
        return allowed.contains(Zone.of(address));
    }
}
