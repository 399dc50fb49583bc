package app.pult.ui.firststart;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/// The address of a web server. Thread: any.
record ServerAddress(URI uri) {
    private static final int HTTP_PORTS = 65_535;

    /// What was typed; `https` where no scheme was given, empty where it is none.
    static Optional<ServerAddress> of(String typed) {
        var text = typed.strip();
        try {
            var uri = URI.create(text.contains("://") ? text : "https://" + text);
            var scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
            var isWeb = scheme.equals("http") || scheme.equals("https");
            var hasHost =
                    uri.getHost() != null
                            && uri.getUserInfo() == null
                            && uri.getPort() <= HTTP_PORTS;
            return isWeb && hasHost ? Optional.of(new ServerAddress(uri)) : Optional.empty();
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    /// Whether what is said there goes over the network for everybody to read.
    boolean isUnprotected() {
        return "http".equals(uri.getScheme()) && !isLoopback();
    }

    private boolean isLoopback() {
        return "localhost".equals(uri.getHost())
                || "127.0.0.1".equals(uri.getHost())
                || "[::1]".equals(uri.getHost());
    }
}
