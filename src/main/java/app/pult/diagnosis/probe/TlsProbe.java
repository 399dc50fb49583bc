package app.pult.diagnosis.probe;

import app.pult.diagnosis.probe.ProbeResult.Tls;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/// Shakes hands with whoever answers, takes down the chain and judges it apart. Nothing secret may
/// be sent over such a connection. Thread: any but JavaFX.
final class TlsProbe {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Certificates certificates;

    TlsProbe(Certificates certificates) {
        this.certificates = certificates;
    }

    /// @param socket for what goes on over it; empty if the handshake failed
    record Shaken(Tls result, Optional<SSLSocket> socket) {}

    /// @param open connected, closed by the caller
    Shaken shake(Socket open, String host, int port, Deadline deadline)
            throws InterruptedException {
        Deadline.checkInterrupt();
        long start = System.nanoTime();
        var collector = new Collector();
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {collector}, null);
            var socket =
                    (SSLSocket) context.getSocketFactory().createSocket(open, host, port, true);
            var parameters = socket.getSSLParameters();
            if (isName(host)) {
                parameters.setServerNames(List.of(new SNIHostName(host)));
            }
            socket.setSSLParameters(parameters);
            socket.setSoTimeout(deadline.left(PATIENCE));
            socket.startHandshake();
            var session = socket.getSession();
            var findings = certificates.judge(host, collector.chain, session.getProtocol());
            return new Shaken(
                    result(
                            host,
                            session.getProtocol(),
                            session.getCipherSuite(),
                            collector,
                            Optional.empty(),
                            start,
                            findings),
                    Optional.of(socket));
        } catch (IOException e) {
            Deadline.checkInterrupt();
            var said = String.valueOf(e.getMessage());
            return new Shaken(
                    result(
                            host,
                            "",
                            "",
                            collector,
                            Optional.of(said),
                            start,
                            List.of(failed(said))),
                    Optional.empty());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no TLS", e);
        }
    }

    private static Tls result(
            String host,
            String protocol,
            String cipher,
            Collector collector,
            Optional<String> failure,
            long start,
            List<ProbeFinding> findings) {
        return new Tls(
                host,
                protocol,
                cipher,
                collector.chain.stream().map(Certificates::shown).toList(),
                failure,
                Deadline.since(start),
                findings);
    }

    private static ProbeFinding failed(String said) {
        return ProbeTexts.bad(
                "tls-handshake-failed",
                said,
                "Защищённое соединение не установлено: стороны не договорились.",
                "No secure connection: the sides did not come to terms.",
                "Проверьте, что на этом порту TLS, и какие версии и шифры включены на сервере (нужен TLS 1.2 или новее).",
                "Check that this port speaks TLS and which versions and ciphers the server has on (TLS 1.2 or newer is needed).");
    }

    private static boolean isName(String host) {
        return !host.contains(":") && host.chars().anyMatch(Character::isLetter);
    }

    /// Takes what comes: the verdict is made apart, by [Certificates].
    private static final class Collector extends X509ExtendedTrustManager {
        private final List<X509Certificate> chain = new ArrayList<>();

        @Override
        public void checkServerTrusted(X509Certificate[] sent, String type, Socket socket) {
            checkServerTrusted(sent, type);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] sent, String type, SSLEngine engine) {
            checkServerTrusted(sent, type);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] sent, String type) {
            chain.clear();
            chain.addAll(List.of(sent));
        }

        @Override
        public void checkClientTrusted(X509Certificate[] sent, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] sent, String type, SSLEngine engine) {}

        @Override
        public void checkClientTrusted(X509Certificate[] sent, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
