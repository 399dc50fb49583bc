package app.pult.backend.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/// A server's certificate signed by an authority of its own, both made by the JDK's keytool.
/// Thread: any.
record Certificate(KeyStore keys) {
    private static final String PASSWORD = "changeit";

    /// `start` and `days` as keytool takes them: `-20d` and `10` is expired.
    static Certificate forName(Path folder, String name, String start, String days)
            throws IOException, InterruptedException, GeneralSecurityException {
        var file = Files.createTempDirectory(folder, "keys").resolve("keys.p12");
        keytool(file, "-alias", "authority", "-dname", "CN=Test authority", "-ext", "bc:c");
        keytool(
                file,
                "-alias",
                "server",
                "-signer",
                "authority",
                "-dname",
                "CN=" + name,
                "-ext",
                "san=dns:" + name,
                "-startdate",
                start,
                "-validity",
                days);
        return new Certificate(KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray()));
    }

    private static void keytool(Path file, String... arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of("-genkeypair", "-keyalg", "EC", "-storetype", "PKCS12"));
        command.addAll(List.of("-keystore", file.toString(), "-storepass", PASSWORD));
        command.addAll(List.of(arguments));
        var made = new ProcessBuilder(command).redirectErrorStream(true).start();
        var words = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (made.waitFor() != 0) {
            throw new IOException(words);
        }
    }

    SSLContext server() throws GeneralSecurityException {
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    /// Trusts this one's authority and no other.
    X509TrustManager trust() throws GeneralSecurityException, IOException {
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("authority", keys.getCertificate("authority"));
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        return (X509TrustManager) managers.getTrustManagers()[0];
    }
}
