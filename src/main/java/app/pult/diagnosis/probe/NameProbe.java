package app.pult.diagnosis.probe;

import app.pult.diagnosis.probe.ProbeResult.Dns;
import app.pult.diagnosis.probe.ProbeResult.Dns.Answer;
import app.pult.diagnosis.probe.ProbeResult.Dns.Outcome;

import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.Type;
import org.xbill.DNS.hosts.HostsFileParser;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Asks several name servers the same and compares. Thread: any but JavaFX.
final class NameProbe {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final List<NameServer> servers;

    NameProbe(List<NameServer> servers) {
        this.servers = List.copyOf(servers);
    }

    /// Addresses of a host, of both families.
    Dns addresses(String host, Deadline deadline) throws InterruptedException {
        var answers = new ArrayList<Answer>();
        for (var server : servers) {
            var four = ask(server, host, Type.A, deadline);
            var six =
                    four.outcome() == Outcome.ANSWERED || four.outcome() == Outcome.NO_ADDRESS
                            ? ask(server, host, Type.AAAA, deadline)
                            : four;
            answers.add(both(four, six));
        }
        var findings = new ArrayList<>(NameFindings.of(answers));
        var here = hosts(host);
        var there =
                answers.stream()
                        .flatMap(answer -> answer.values().stream())
                        .collect(Collectors.toSet());
        if (!here.isEmpty() && !there.containsAll(here)) {
            findings.add(ProbeTexts.hosts(host + " " + String.join(" ", here)));
        }
        return new Dns(host, answers, findings);
    }

    /// Exchangers of a mail domain.
    Dns exchangers(String domain, Deadline deadline) throws InterruptedException {
        var answers = new ArrayList<Answer>();
        for (var server : servers) {
            answers.add(ask(server, domain, Type.MX, deadline));
        }
        return new Dns(domain, answers, NameFindings.ofMail(answers));
    }

    /// Texts of a name by the first server that answers.
    List<String> texts(String name, Deadline deadline) throws InterruptedException {
        for (var server : servers) {
            var answer = ask(server, name, Type.TXT, deadline);
            if (answer.outcome() != Outcome.SILENT) {
                return answer.values();
            }
        }
        return List.of();
    }

    /// In the order of the servers, IPv4 first.
    static List<InetAddress> found(Dns dns) {
        Set<String> all = new LinkedHashSet<>();
        dns.answers().forEach(answer -> all.addAll(answer.values()));
        var addresses = new ArrayList<InetAddress>();
        for (boolean six : new boolean[] {false, true}) {
            all.stream()
                    .filter(value -> value.contains(":") == six)
                    .forEach(value -> addresses.add(literal(value)));
        }
        return addresses;
    }

    /// @param value an address, never a name: nothing is asked
    static InetAddress literal(String value) {
        try {
            return InetAddress.getByName(value);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("Not an address: " + value, e);
        }
    }

    private static List<String> hosts(String host) {
        try {
            return new HostsFileParser()
                            .getAddressForHost(Name.fromString(host + "."), Type.A)
                            .map(InetAddress::getHostAddress)
                            .stream()
                            .toList();
        } catch (IOException | IllegalArgumentException e) {
            return List.of();
        }
    }

    private static Answer both(Answer four, Answer six) {
        if (six.outcome() != Outcome.ANSWERED) {
            return four;
        }
        var values = new ArrayList<>(four.values());
        values.addAll(six.values());
        return new Answer(
                four.server(),
                Outcome.ANSWERED,
                values,
                four.ttl() == 0 ? six.ttl() : Math.min(four.ttl(), six.ttl()),
                four.took().plus(six.took()));
    }

    private static Answer ask(NameServer server, String host, int type, Deadline deadline)
            throws InterruptedException {
        Deadline.checkInterrupt();
        long start = System.nanoTime();
        try {
            var resolver = new SimpleResolver(server.address());
            resolver.setTimeout(Duration.ofMillis(deadline.left(PATIENCE)));
            var question = Record.newRecord(Name.fromString(host + "."), type, DClass.IN);
            return answer(
                    server, resolver.send(Message.newQuery(question)), type, Deadline.since(start));
        } catch (IOException e) {
            Deadline.checkInterrupt();
            return new Answer(server.name(), Outcome.SILENT, List.of(), 0, Deadline.since(start));
        }
    }

    private static Answer answer(NameServer server, Message said, int type, Duration took) {
        var values = new TreeSet<String>();
        long ttl = 0;
        for (var record : said.getSection(Section.ANSWER)) {
            if (record.getType() == type) {
                values.add(value(record));
                ttl = ttl == 0 ? record.getTTL() : Math.min(ttl, record.getTTL());
            }
        }
        return new Answer(
                server.name(), outcome(said.getRcode(), values), List.copyOf(values), ttl, took);
    }

    private static Outcome outcome(int code, Set<String> values) {
        return switch (code) {
            case Rcode.NOERROR -> values.isEmpty() ? Outcome.NO_ADDRESS : Outcome.ANSWERED;
            case Rcode.NXDOMAIN -> Outcome.NO_SUCH_NAME;
            case Rcode.REFUSED -> Outcome.REFUSED;
            default -> Outcome.SERVER_FAILED;
        };
    }

    private static String value(Record record) {
        return switch (record) {
            case ARecord a -> a.getAddress().getHostAddress();
            case AAAARecord a -> a.getAddress().getHostAddress();
            case MXRecord mx -> mx.getTarget().toString(true);
            case TXTRecord txt -> String.join("", txt.getStrings());
            default -> record.rdataToString();
        };
    }
}
