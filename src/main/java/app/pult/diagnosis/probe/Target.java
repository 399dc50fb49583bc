package app.pult.diagnosis.probe;

import java.net.IDN;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/// What the operator wants looked at. `host` is in ASCII and lower case, or an address without
/// brackets. Thread: any.
public sealed interface Target {
    /// What answers at a port. `path` begins with a slash. Credentials of an address are dropped.
    record Endpoint(Protocol protocol, String host, int port, String path) implements Target {
        private static final int MOST = 65_535;

        @Override
        public String shown() {
            return switch (protocol) {
                case TCP -> written(host) + ":" + port;
                case TLS, HTTP, HTTPS, SMTP, SMTPS, IMAP, IMAPS, NTP ->
                        kind()
                                + "://"
                                + written(host)
                                + (isUsualPort() ? "" : ":" + port)
                                + (path.equals("/") ? "" : path);
            };
        }

        @Override
        public String place() {
            return host + ":" + port;
        }

        @Override
        public String kind() {
            return protocol.name().toLowerCase(Locale.ROOT);
        }

        /// The same without the path.
        Endpoint server() {
            return new Endpoint(protocol, host, port, "/");
        }

        boolean isHttp() {
            return protocol == Protocol.HTTP || protocol == Protocol.HTTPS;
        }

        boolean isUsualPort() {
            return (protocol == Protocol.HTTP && port == 80)
                    || (protocol == Protocol.HTTPS && port == 443);
        }
    }

    /// A mail domain: its exchangers, SPF and DMARC.
    record MailDomain(String host) implements Target {
        @Override
        public String shown() {
            return "@" + host;
        }

        @Override
        public String place() {
            return host;
        }

        @Override
        public String kind() {
            return "mail";
        }
    }

    /// Whether a host answers an echo, and the route to it.
    record Route(String host) implements Target {
        @Override
        public String shown() {
            return kind() + "://" + written(host);
        }

        @Override
        public String place() {
            return host;
        }

        @Override
        public String kind() {
            return "ping";
        }
    }

    /// What is spoken at a port.
    enum Protocol {
        TCP,
        TLS,
        HTTP,
        HTTPS,
        /// With STARTTLS where offered.
        SMTP,
        SMTPS,
        IMAP,
        IMAPS,
        NTP;

        boolean isTls() {
            return this == TLS || this == HTTPS || this == SMTPS || this == IMAPS;
        }
    }

    String host();

    /// As an operator would write it.
    String shown();

    /// `host:port`, or the host of what has no port.
    String place();

    /// One word for what is done there.
    String kind();

    /// `host` (its web site), `host:port`, an address with a scheme, `ping host`, or a mail
    /// address; empty if it is none of these.
    static Optional<Target> of(String text) {
        var said = text.strip();
        try {
            return said.toLowerCase(Locale.ROOT).startsWith("ping ")
                    ? named(said.substring("ping ".length()).strip())
                            .map(target -> new Route(target.host()))
                    : named(said);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Target> named(String said) {
        if (said.contains("://")) {
            return ofUri(URI.create(said));
        }
        int at = said.lastIndexOf('@');
        if (at > 0) {
            return name(said.substring(at + 1)).map(MailDomain::new);
        }
        if (said.chars().filter(c -> c == ':').count() > 1 && !said.startsWith("[")) {
            return endpoint(Protocol.HTTPS, said, 443, "/");
        }
        var uri = URI.create("x://" + ascii(said));
        if (uri.getHost() == null) {
            return Optional.empty();
        }
        int port = uri.getPort();
        return port < 0
                ? endpoint(Protocol.HTTPS, uri.getHost(), 443, path(uri))
                : endpoint(protocol(port), uri.getHost(), port, path(uri));
    }

    private static Optional<Target> ofUri(URI uri) {
        if (uri.getHost() == null || uri.getScheme() == null) {
            return Optional.empty();
        }
        return switch (uri.getScheme().toLowerCase(Locale.ROOT)) {
            case "http" -> endpoint(Protocol.HTTP, uri.getHost(), port(uri, 80), path(uri));
            case "https" -> endpoint(Protocol.HTTPS, uri.getHost(), port(uri, 443), path(uri));
            case "smtp" -> endpoint(Protocol.SMTP, uri.getHost(), port(uri, 25), "/");
            case "smtps" -> endpoint(Protocol.SMTPS, uri.getHost(), port(uri, 465), "/");
            case "imap" -> endpoint(Protocol.IMAP, uri.getHost(), port(uri, 143), "/");
            case "imaps" -> endpoint(Protocol.IMAPS, uri.getHost(), port(uri, 993), "/");
            case "ntp" -> endpoint(Protocol.NTP, uri.getHost(), port(uri, 123), "/");
            case "tls" -> endpoint(Protocol.TLS, uri.getHost(), port(uri, 443), "/");
            case "tcp" -> endpoint(Protocol.TCP, uri.getHost(), port(uri, 443), "/");
            case "ping" -> name(uri.getHost()).map(Route::new);
            default -> Optional.empty();
        };
    }

    private static Protocol protocol(int port) {
        return switch (port) {
            case 80, 8080 -> Protocol.HTTP;
            case 443, 8443 -> Protocol.HTTPS;
            case 25, 587 -> Protocol.SMTP;
            case 465 -> Protocol.SMTPS;
            case 143 -> Protocol.IMAP;
            case 993 -> Protocol.IMAPS;
            case 123 -> Protocol.NTP;
            default -> Protocol.TCP;
        };
    }

    private static int port(URI uri, int usual) {
        return uri.getPort() < 0 ? usual : uri.getPort();
    }

    private static String path(URI uri) {
        var path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    private static Optional<Target> endpoint(
            Protocol protocol, String host, int port, String path) {
        return port < 1 || port > Endpoint.MOST
                ? Optional.empty()
                : name(host).map(name -> new Endpoint(protocol, name, port, path));
    }

    private static Optional<String> name(String said) {
        var bare = said.startsWith("[") ? said.substring(1, said.length() - 1) : said;
        if (bare.isBlank() || bare.chars().anyMatch(c -> c <= ' ')) {
            return Optional.empty();
        }
        var name = bare.contains(":") ? bare : IDN.toASCII(bare);
        return Optional.of(name.toLowerCase(Locale.ROOT));
    }

    private static String ascii(String text) {
        int end = 0;
        while (end < text.length() && text.charAt(end) != ':' && text.charAt(end) != '/') {
            end++;
        }
        return text.startsWith("[")
                ? text
                : IDN.toASCII(text.substring(0, end)) + text.substring(end);
    }

    private static String written(String host) {
        return host.contains(":") ? "[" + host + "]" : host;
    }
}
