package app.pult.diagnosis.probe;

import app.pult.diagnosis.probe.ProbeResult.Tls.Certificate;

import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/// What is wrong with a chain, by what this Java trusts and by this computer's clock. Thread: any.
public final class Certificates {
    static final Duration RENEWAL = Duration.ofDays(14);
    private static final int WEAK_RSA = 2048;
    private static final int WEAK_EC = 224;
    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;
    private static final String ISSUERS = "1.3.6.1.5.5.7.1.1";

    private final InstantSource clock;
    private final X509TrustManager trust;

    public Certificates(InstantSource clock, X509TrustManager trust) {
        this.clock = clock;
        this.trust = trust;
    }

    /// What this Java trusts.
    public static X509TrustManager ofThisComputer() {
        return of(Optional.empty());
    }

    /// @param anchors instead of what this Java trusts
    public static X509TrustManager of(Optional<KeyStore> anchors) {
        try {
            var factory =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(anchors.orElse(null));
            return Arrays.stream(factory.getTrustManagers())
                    .filter(X509TrustManager.class::isInstance)
                    .map(X509TrustManager.class::cast)
                    .findFirst()
                    .orElseThrow();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java trusts nobody", e);
        }
    }

    List<ProbeFinding> judge(String host, List<X509Certificate> chain, String protocol) {
        var findings = new ArrayList<ProbeFinding>();
        if (chain.isEmpty()) {
            return findings;
        }
        var own = chain.getFirst();
        times(chain).ifPresent(findings::add);
        if (!names(own).stream().anyMatch(name -> fits(name, host))) {
            findings.add(CertificateTexts.wrongName(host, names(own)));
        }
        boolean inTime =
                findings.stream()
                        .noneMatch(
                                finding ->
                                        finding.id().startsWith("tls-expired")
                                                || finding.id().startsWith("tls-not-yet"));
        if (inTime) {
            distrust(chain).ifPresent(findings::add);
        }
        weakness(chain, protocol).ifPresent(findings::add);
        return findings;
    }

    private Optional<ProbeFinding> times(List<X509Certificate> chain) {
        var now = clock.instant();
        for (var certificate : chain) {
            if (certificate.getNotAfter().toInstant().isBefore(now)) {
                return Optional.of(
                        CertificateTexts.expired(
                                shown(certificate),
                                Duration.between(certificate.getNotAfter().toInstant(), now)
                                        .toDays()));
            }
            if (certificate.getNotBefore().toInstant().isAfter(now)) {
                return Optional.of(CertificateTexts.notYet(shown(certificate)));
            }
        }
        var left = Duration.between(now, chain.getFirst().getNotAfter().toInstant());
        return left.compareTo(RENEWAL) < 0
                ? Optional.of(CertificateTexts.expiresSoon(shown(chain.getFirst()), left.toDays()))
                : Optional.empty();
    }

    private Optional<ProbeFinding> distrust(List<X509Certificate> chain) {
        try {
            trust.checkServerTrusted(
                    chain.toArray(new X509Certificate[0]),
                    chain.getFirst().getPublicKey().getAlgorithm().equals("RSA")
                            ? "ECDHE_RSA"
                            : "ECDHE_ECDSA");
            return Optional.empty();
        } catch (CertificateException e) {
            var last = chain.getLast();
            if (isSelfSigned(chain.getFirst())) {
                return Optional.of(CertificateTexts.selfSigned(shown(chain.getFirst())));
            }
            if (isSelfSigned(last)) {
                return Optional.of(CertificateTexts.unknownRoot(shown(last)));
            }
            return Optional.of(
                    isIssuerKnown(last)
                            ? CertificateTexts.untrusted(String.valueOf(e.getMessage()))
                            : CertificateTexts.missingIntermediate(
                                    shown(last), last.getExtensionValue(ISSUERS) != null));
        }
    }

    private boolean isIssuerKnown(X509Certificate certificate) {
        return Arrays.stream(trust.getAcceptedIssuers())
                .anyMatch(
                        anchor ->
                                anchor.getSubjectX500Principal()
                                        .equals(certificate.getIssuerX500Principal()));
    }

    private static boolean isSelfSigned(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    }

    private static Optional<ProbeFinding> weakness(List<X509Certificate> chain, String protocol) {
        var weak = new ArrayList<String>();
        if (protocol.equals("TLSv1") || protocol.equals("TLSv1.1") || protocol.startsWith("SSL")) {
            weak.add(protocol);
        }
        for (var certificate : chain) {
            var signature = certificate.getSigAlgName().toUpperCase(Locale.ROOT);
            if (!isSelfSigned(certificate)
                    && (signature.startsWith("MD5") || signature.startsWith("SHA1"))) {
                weak.add(certificate.getSigAlgName());
            }
            if ((certificate.getPublicKey() instanceof RSAPublicKey rsa
                            && rsa.getModulus().bitLength() < WEAK_RSA)
                    || (certificate.getPublicKey() instanceof ECPublicKey ec
                            && ec.getParams().getOrder().bitLength() < WEAK_EC)) {
                weak.add(key(certificate));
            }
        }
        return weak.isEmpty()
                ? Optional.empty()
                : Optional.of(CertificateTexts.weak(String.join(", ", weak)));
    }

    static Certificate shown(X509Certificate certificate) {
        return new Certificate(
                certificate.getSubjectX500Principal().getName(),
                certificate.getIssuerX500Principal().getName(),
                names(certificate),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                key(certificate),
                certificate.getSigAlgName());
    }

    private static String key(X509Certificate certificate) {
        return switch (certificate.getPublicKey()) {
            case RSAPublicKey rsa -> "RSA " + rsa.getModulus().bitLength();
            case ECPublicKey ec -> "EC " + ec.getParams().getOrder().bitLength();
            case java.security.PublicKey other -> other.getAlgorithm();
        };
    }

    /// RFC 9525: only the alternative names count.
    private static List<String> names(X509Certificate certificate) {
        try {
            var alternatives = certificate.getSubjectAlternativeNames();
            return alternatives == null
                    ? List.of()
                    : alternatives.stream()
                            .filter(
                                    name ->
                                            name.getFirst().equals(DNS_NAME)
                                                    || name.getFirst().equals(IP_ADDRESS))
                            .map(name -> String.valueOf(name.get(1)).toLowerCase(Locale.ROOT))
                            .toList();
        } catch (CertificateException e) {
            return List.of();
        }
    }

    private static boolean fits(String name, String host) {
        if (host.contains(":") || host.chars().noneMatch(Character::isLetter)) {
            return isAddress(name) && address(name).equals(address(host));
        }
        int dot = host.indexOf('.');
        return name.equals(host)
                || (name.startsWith("*.")
                        && dot > 0
                        && name.substring(1).equals(host.substring(dot)));
    }

    private static boolean isAddress(String name) {
        return name.contains(":")
                || (!name.isEmpty()
                        && name.chars().allMatch(c -> c == '.' || Character.isDigit(c)));
    }

    private static InetAddress address(String literal) {
        return NameProbe.literal(literal);
    }
}
