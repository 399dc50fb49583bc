package app.pult.diagnosis.probe;

import app.pult.diagnosis.probe.ProbeResult.Tls;
import app.pult.diagnosis.probe.ProbeResult.Tls.Certificate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A certificate of a chain as it was sent, the server's own first, and what is wrong at it.
/// Thread: any.
///
/// @param daysLeft whole days until it ends; negative if it has ended
/// @param wrong findings that this link is the place of
public record ChainLink(Certificate certificate, long daysLeft, List<ProbeFinding> wrong) {
    public ChainLink {
        wrong = List.copyOf(wrong);
    }

    /// @param at when the chain was seen
    public static List<ChainLink> of(Tls tls, Instant at) {
        var links = new ArrayList<ChainLink>();
        for (int i = 0; i < tls.chain().size(); i++) {
            var certificate = tls.chain().get(i);
            boolean last = i == tls.chain().size() - 1;
            int place = i;
            links.add(
                    new ChainLink(
                            certificate,
                            Math.floorDiv(
                                    Duration.between(at, certificate.until()).toMinutes(),
                                    Duration.ofDays(1).toMinutes()),
                            tls.findings().stream()
                                    .filter(finding -> isAt(finding, certificate, place, last))
                                    .toList()));
        }
        return links;
    }

    private static boolean isAt(
            ProbeFinding finding, Certificate certificate, int place, boolean last) {
        return switch (finding.id()) {
            case "tls-wrong-name", "tls-self-signed" -> place == 0;
            case "tls-unknown-root", "tls-missing-intermediate", "tls-untrusted" -> last;
            case "tls-expired", "tls-not-yet-valid", "tls-expires-soon" ->
                    finding.evidence().startsWith(certificate.subject() + ", ");
            case "tls-weak" ->
                    finding.evidence().contains(certificate.key())
                            || finding.evidence().contains(certificate.signature());
            default -> false;
        };
    }

    /// Whether its issuer should have followed and was not sent.
    public boolean isBroken() {
        return wrong.stream().anyMatch(one -> one.id().equals("tls-missing-intermediate"));
    }

    /// Of a name as certificates write them: the common name, else the organisation, else all.
    public static String brief(String name) {
        for (var attribute : List.of("CN=", "O=", "OU=")) {
            int at = name.startsWith(attribute) ? 0 : name.indexOf("," + attribute) + 1;
            if (name.startsWith(attribute, at)) {
                return ProbeRows.shown(value(name, at + attribute.length()));
            }
        }
        return ProbeRows.shown(name);
    }

    /// RFC 4514: until a comma without a backslash.
    private static String value(String name, int from) {
        var value = new StringBuilder();
        for (int i = from; i < name.length() && name.charAt(i) != ','; i++) {
            if (name.charAt(i) == '\\' && i + 1 < name.length()) {
                i++;
            }
            value.append(name.charAt(i));
        }
        return value.toString();
    }
}
