package app.pult.diagnosis.probe;

import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;

/// A web site with a certificate, on loopback, that says `200` to all.
final class SecureSite implements AutoCloseable {
    private static final byte[] FINE =
            "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok"
                    .getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket server;

    /// @param between sent after the site's own certificate
    SecureSite(HeldCertificate own, X509Certificate... between) throws IOException {
        var certificates =
                new HandshakeCertificates.Builder().heldCertificate(own, between).build();
        server =
                certificates
                        .sslContext()
                        .getServerSocketFactory()
                        .createServerSocket(0, 16, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().name("test-site").start(this::serve);
    }

    int port() {
        return server.getLocalPort();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (var socket = server.accept()) {
                socket.getInputStream().read(new byte[4096]);
                socket.getOutputStream().write(FINE);
            } catch (IOException e) {
                // A look at the port alone, or closed.
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
