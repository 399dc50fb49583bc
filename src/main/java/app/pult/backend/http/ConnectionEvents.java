package app.pult.backend.http;

import app.pult.backend.BackendException;
import app.pult.settings.ConnectionReport.Problem;
import app.pult.settings.ConnectionReport.Stage;

import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import okhttp3.Handshake;

import org.jspecify.annotations.Nullable;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.Certificate;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/// How far a connection came: name, TCP, TLS, each with its time. Several addresses may be tried at
/// once; one that works is enough. Thread: any; events come from several.
final class ConnectionEvents extends EventListener {
    private final Clock clock;
    private final Map<Stage, Instant> begun = new EnumMap<>(Stage.class);
    private final Map<Stage, Instant> ended = new EnumMap<>(Stage.class);
    private final Map<Stage, String> details = new EnumMap<>(Stage.class);
    private Optional<Instant> certificateEnds = Optional.empty();

    ConnectionEvents(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void dnsStart(Call call, String domainName) {
        begin(Stage.NAME, domainName);
    }

    @Override
    public void dnsEnd(Call call, String domainName, List<InetAddress> addresses) {
        end(
                Stage.NAME,
                addresses.stream()
                        .map(InetAddress::getHostAddress)
                        .collect(Collectors.joining(", ")));
    }

    @Override
    public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
        begin(Stage.CONNECT, address.getAddress() + ":" + address.getPort());
    }

    @Override
    public void secureConnectStart(Call call) {
        end(Stage.CONNECT, detail(Stage.CONNECT));
        begin(Stage.TLS, "");
    }

    @Override
    public void secureConnectEnd(Call call, @Nullable Handshake handshake) {
        if (handshake != null) {
            end(Stage.TLS, handshake.tlsVersion().javaName());
            keep(handshake.peerCertificates());
        }
    }

    @Override
    public void connectionAcquired(Call call, Connection connection) {
        end(Stage.CONNECT, detail(Stage.CONNECT));
    }

    /// The connection stands.
    synchronized void tell(Steps steps) {
        for (var stage : ended.keySet()) {
            steps.add(stage, Optional.empty(), detail(stage), took(stage));
        }
        certificateEnds.ifPresent(steps::certificate);
    }

    /// It does not; or it does, and what answers is no web server.
    synchronized void tell(Steps steps, BackendException failure) {
        tell(steps);
        var unfinished =
                Stream.of(Stage.NAME, Stage.CONNECT, Stage.TLS)
                        .filter(stage -> begun.containsKey(stage) && !ended.containsKey(stage))
                        .findFirst();
        var stage = unfinished.orElse(begun.isEmpty() ? Stage.NAME : Stage.HELPDESK);
        var cause = Optional.ofNullable(failure.getCause());
        var problem = cause.map(e -> problem(stage, e, failure)).orElse(Problem.REFUSED);
        steps.add(stage, Optional.of(problem), detail(stage), took(stage));
    }

    private static Problem problem(Stage stage, Throwable cause, BackendException failure) {
        if (failure.kind() == BackendException.Kind.TIMEOUT) {
            return Problem.TIMEOUT;
        }
        return switch (stage) {
            case NAME -> Problem.UNKNOWN_HOST;
            case TLS -> certificate(cause);
            case CONNECT -> cause instanceof SSLException ? certificate(cause) : Problem.REFUSED;
            default ->
                    cause instanceof SSLPeerUnverifiedException
                            ? Problem.CERTIFICATE_WRONG_NAME
                            : Problem.NOT_A_HELPDESK;
        };
    }

    private static Problem certificate(Throwable cause) {
        var chain = Stream.iterate(cause, e -> e != null, Throwable::getCause).limit(20).toList();
        if (has(chain, SSLPeerUnverifiedException.class)) {
            return Problem.CERTIFICATE_WRONG_NAME;
        }
        if (has(chain, CertificateExpiredException.class)
                || has(chain, CertificateNotYetValidException.class)) {
            return Problem.CERTIFICATE_EXPIRED;
        }
        return has(chain, CertPathBuilderException.class)
                        || has(chain, CertPathValidatorException.class)
                ? Problem.CERTIFICATE_UNTRUSTED
                : Problem.TLS_FAILED;
    }

    private static boolean has(List<? extends Throwable> chain, Class<? extends Throwable> kind) {
        return chain.stream().anyMatch(kind::isInstance);
    }

    /// The first of the chain is the server's own.
    private synchronized void keep(List<? extends Certificate> chain) {
        if (!chain.isEmpty() && chain.getFirst() instanceof X509Certificate own) {
            certificateEnds = Optional.of(own.getNotAfter().toInstant());
        }
    }

    private synchronized void begin(Stage stage, String detail) {
        begun.putIfAbsent(stage, clock.instant());
        details.put(stage, detail);
    }

    private synchronized void end(Stage stage, String detail) {
        ended.putIfAbsent(stage, clock.instant());
        details.put(stage, detail);
    }

    private synchronized String detail(Stage stage) {
        return details.getOrDefault(stage, "");
    }

    private Duration took(Stage stage) {
        var from = begun.getOrDefault(stage, Instant.EPOCH);
        var to = ended.getOrDefault(stage, clock.instant());
        return from.equals(Instant.EPOCH) ? Duration.ZERO : Duration.between(from, to);
    }
}
