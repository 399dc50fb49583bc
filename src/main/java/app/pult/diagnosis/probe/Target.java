package app.pult.diagnosis.probe;

import java.net.IDN;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/// What the operator wants looked at. `host` is in ASCII and lower case, or an address without
/// brackets; `path` begins with a slash. Credentials of an address are dropped. Thread: any.
public record Target(Kind kind, String host, int port, String path) {
    private static final int MOST = 65_535;

    /// An echo has no port; this one has its name.
    private static final int ECHO = 7;

    /// What is spoken there.
    public enum Kind {
        TCP,
        TLS,
        HTTP,
        HTTPS,
        /// With STARTTLS where offered.
        SMTP,
        SMTPS,
        IMAP,
        IMAPS,
        NTP,
        /// A mail domain: its exchangers, SPF and DMARC.
        MAIL,
        /// Whether it answers an echo, and the way there.
        PING;

        boolean isTls() {
            return this == TLS || this == HTTPS || this == SMTPS || this == IMAPS;
        }
    }

    /// `host` (its web site), `host:port`, an address with a scheme, `ping host`, or a mail
    /// address; empty if it is none of these.
    public static Optional<Target> of(String text) {
        var said = text.strip();
        try {
            if (said.toLowerCase(Locale.ROOT).startsWith("ping ")) {
                return of(said.substring("ping ".length())).map(Target::way);
            }
            if (said.contains("://")) {
                return ofUri(URI.create(said));
            }
            int at = said.lastIndexOf('@');
            if (at > 0) {
                return some(Kind.MAIL, said.substring(at + 1), 25, "/");
            }
            if (said.chars().filter(c -> c == ':').count() > 1 && !said.startsWith("[")) {
                return some(Kind.HTTPS, said, 443, "/");
            }
            var uri = URI.create("x://" + ascii(said));
            if (uri.getHost() == null) {
                return Optional.empty();
            }
            int port = uri.getPort();
            return port < 0
                    ? some(Kind.HTTPS, uri.getHost(), 443, path(uri))
                    : some(kind(port), uri.getHost(), port, path(uri));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Target> ofUri(URI uri) {
        if (uri.getHost() == null || uri.getScheme() == null) {
            return Optional.empty();
        }
        return switch (uri.getScheme().toLowerCase(Locale.ROOT)) {
            case "http" -> some(Kind.HTTP, uri.getHost(), port(uri, 80), path(uri));
            case "https" -> some(Kind.HTTPS, uri.getHost(), port(uri, 443), path(uri));
            case "smtp" -> some(Kind.SMTP, uri.getHost(), port(uri, 25), "/");
            case "smtps" -> some(Kind.SMTPS, uri.getHost(), port(uri, 465), "/");
            case "imap" -> some(Kind.IMAP, uri.getHost(), port(uri, 143), "/");
            case "imaps" -> some(Kind.IMAPS, uri.getHost(), port(uri, 993), "/");
            case "ntp" -> some(Kind.NTP, uri.getHost(), port(uri, 123), "/");
            case "tls" -> some(Kind.TLS, uri.getHost(), port(uri, 443), "/");
            case "ping" -> some(Kind.PING, uri.getHost(), ECHO, "/");
            case "tcp" -> some(Kind.TCP, uri.getHost(), port(uri, 443), "/");
            default -> Optional.empty();
        };
    }

    private static Kind kind(int port) {
        return switch (port) {
            case 80, 8080 -> Kind.HTTP;
            case 443, 8443 -> Kind.HTTPS;
            case 25, 587 -> Kind.SMTP;
            case 465 -> Kind.SMTPS;
            case 143 -> Kind.IMAP;
            case 993 -> Kind.IMAPS;
            case 123 -> Kind.NTP;
            default -> Kind.TCP;
        };
    }

    private static int port(URI uri, int usual) {
        return uri.getPort() < 0 ? usual : uri.getPort();
    }

    private static String path(URI uri) {
        var path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    private static Optional<Target> some(Kind kind, String host, int port, String path) {
        var bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        if (bare.isBlank() || port < 1 || port > MOST || bare.chars().anyMatch(c -> c <= ' ')) {
            return Optional.empty();
        }
        var name = bare.contains(":") ? bare : IDN.toASCII(bare);
        return Optional.of(new Target(kind, name.toLowerCase(Locale.ROOT), port, path));
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

    /// As an operator would write it.
    public String shown() {
        var name = host.contains(":") ? "[" + host + "]" : host;
        return switch (kind) {
            case MAIL -> "@" + host;
            case PING -> "ping://" + name;
            case TCP -> name + ":" + port;
            case TLS, HTTP, HTTPS, SMTP, SMTPS, IMAP, IMAPS, NTP ->
                    kind.name().toLowerCase(Locale.ROOT)
                            + "://"
                            + name
                            + (isUsualPort() ? "" : ":" + port)
                            + (path.equals("/") ? "" : path);
        };
    }

    /// The way to the same host.
    public Target way() {
        return new Target(Kind.PING, host, ECHO, "/");
    }

    boolean isUsualPort() {
        return (kind == Kind.HTTP && port == 80) || (kind == Kind.HTTPS && port == 443);
    }
}
