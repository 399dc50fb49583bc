package app.pult.diagnosis.probe;

import app.pult.diagnosis.probe.ProbePlan.Gate;
import app.pult.diagnosis.probe.ProbePlan.Stop;
import app.pult.diagnosis.probe.ProbePolicy.Zone;
import app.pult.diagnosis.probe.ProbeResult.Dns;
import app.pult.diagnosis.probe.ProbeResult.Tcp;
import app.pult.diagnosis.probe.Target.Endpoint;
import app.pult.diagnosis.probe.Target.MailDomain;
import app.pult.diagnosis.probe.Target.Protocol;
import app.pult.diagnosis.probe.Target.Route;

import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Looks at one target. Both steps block, each no longer than [#LIMIT] (the route to a host no
/// longer than [#ROUTE_LIMIT]), and end with an [InterruptedException] when the thread is
/// interrupted. Thread: any but JavaFX; several at once are fine.
public final class Probes {
    static final Duration LIMIT = Duration.ofSeconds(9);

    /// Echoes and hops are waited for one after another.
    static final Duration ROUTE_LIMIT = Duration.ofSeconds(60);

    private static final int MOST_WAITS = 8;

    private final InstantSource clock;
    private final ProbePolicy policy;
    private final RateLimit limit;
    private final NameProbe names;
    private final TcpProbe tcp;
    private final TlsProbe tls;
    private final HttpProbe http;
    private final MailProbe mail;
    private final NtpProbe ntp;
    private final Connector connector;
    private final SystemTools tools;

    /// @param servers name servers to ask and compare, the system's first
    /// @param limit one for the whole program
    public Probes(
            InstantSource clock,
            ProbePolicy policy,
            RateLimit limit,
            List<NameServer> servers,
            Connector connector,
            Certificates certificates,
            SystemTools tools) {
        this.clock = clock;
        this.policy = policy;
        this.limit = limit;
        this.connector = connector;
        this.tools = tools;
        names = new NameProbe(servers);
        tcp = new TcpProbe(connector);
        tls = new TlsProbe(certificates);
        http = new HttpProbe(connector, tls, this::plan);
        mail = new MailProbe(connector, tls);
        ntp = new NtpProbe(clock);
    }

    /// Where a run would go. Asks name servers only.
    public ProbePlan plan(Target target) throws InterruptedException {
        return plan(target, new Deadline(LIMIT));
    }

    private ProbePlan plan(Target target, Deadline deadline) throws InterruptedException {
        if (isLiteral(target.host())) {
            var none = new Dns(target.host(), List.of(), List.of());
            return new ProbePlan(target, none, List.of(stop(NameProbe.literal(target.host()))));
        }
        if (target instanceof MailDomain) {
            var exchangers = names.exchangers(target.host(), deadline);
            return new ProbePlan(target, exchangers, List.of());
        }
        var dns = names.addresses(target.host(), deadline);
        return new ProbePlan(target, dns, NameProbe.found(dns).stream().map(this::stop).toList());
    }

    private Stop stop(InetAddress address) {
        return new Stop(
                address, Zone.of(address), policy.allows(address) ? Gate.OPEN : Gate.CLOSED);
    }

    private static boolean isLiteral(String host) {
        return host.contains(":") || host.chars().allMatch(c -> c == '.' || Character.isDigit(c));
    }

    /// Goes where the plan says.
    public ProbeReport run(ProbePlan plan) throws InterruptedException {
        long start = System.nanoTime();
        var at = clock.instant();
        var results = new ArrayList<ProbeResult>();
        var own = new ArrayList<ProbeFinding>();
        if (!plan.names().answers().isEmpty()) {
            results.add(plan.names());
        }
        if (!isLetIn(plan.target().host())) {
            own.add(ProbeTexts.tooSoon(plan.target().host()));
        } else {
            var deadline = new Deadline(plan.target() instanceof Route ? ROUTE_LIMIT : LIMIT);
            closed(plan).ifPresent(own::add);
            go(plan, results, own, deadline);
            if (deadline.isOver()) {
                own.add(ProbeTexts.outOfTime());
            }
        }
        return new ProbeReport(plan.target(), at, Deadline.since(start), results, own);
    }

    /// Whether the limit allows it, now or after a moment: several ports of one host are looked at
    /// one after another.
    private boolean isLetIn(String host) throws InterruptedException {
        var wait = limit.take(host);
        for (int i = 0; i < MOST_WAITS && wait.filter(Probes::isShort).isPresent(); i++) {
            limit.pause(wait.get());
            wait = limit.take(host);
        }
        return wait.isEmpty();
    }

    private static boolean isShort(Duration wait) {
        return wait.compareTo(RateLimit.APART) <= 0;
    }

    private static Optional<ProbeFinding> closed(ProbePlan plan) {
        var closed =
                plan.stops().stream()
                        .filter(stop -> stop.gate() == Gate.CLOSED)
                        .map(stop -> stop.address().getHostAddress() + " (" + stop.zone() + ")")
                        .toList();
        return closed.isEmpty()
                ? Optional.empty()
                : Optional.of(ProbeTexts.blocked(String.join(", ", closed)));
    }

    private void go(
            ProbePlan plan, List<ProbeResult> results, List<ProbeFinding> own, Deadline deadline)
            throws InterruptedException {
        switch (plan.target()) {
            case MailDomain mail -> results.add(policyOf(mail, deadline));
            case Route route -> route(plan, results, own, deadline);
            case Endpoint endpoint when endpoint.protocol() == Protocol.NTP -> {
                for (var address : firstOfEach(plan.allowed())) {
                    results.add(ntp.look(address, endpoint.port(), deadline));
                }
            }
            case Endpoint endpoint -> connected(endpoint, plan, results, deadline);
        }
    }

    /// To the first address: the route is the same for all of a host, or it is another host's.
    private void route(
            ProbePlan plan, List<ProbeResult> results, List<ProbeFinding> own, Deadline deadline)
            throws InterruptedException {
        if (plan.allowed().isEmpty()) {
            return;
        }
        var address = plan.allowed().getFirst();
        tools.ping(address, deadline)
                .ifPresentOrElse(
                        results::add, () -> own.add(RouteTexts.absent("ping", "iputils-ping")));
        tools.route(address, deadline)
                .ifPresentOrElse(
                        results::add, () -> own.add(RouteTexts.absent("traceroute", "traceroute")));
    }

    private Dns policyOf(MailDomain target, Deadline deadline) throws InterruptedException {
        var spf = names.texts(target.host(), deadline);
        var dmarc = names.texts("_dmarc." + target.host(), deadline);
        return new Dns(target.host(), List.of(), NameFindings.ofPolicy(target.host(), spf, dmarc));
    }

    private void connected(
            Endpoint target, ProbePlan plan, List<ProbeResult> results, Deadline deadline)
            throws InterruptedException {
        var addresses = firstOfEach(plan.allowed());
        if (addresses.isEmpty()) {
            return;
        }
        var ports = tcp.look(addresses, target.port(), deadline);
        results.add(ports);
        var open =
                ports.tries().stream()
                        .filter(one -> one.state() == Tcp.State.OPEN)
                        .map(Tcp.Try::address)
                        .findFirst();
        if (open.isEmpty() || deadline.isOver()) {
            return;
        }
        switch (target.protocol()) {
            case HTTP, HTTPS -> {
                var seen = http.look(target, plan, open.get(), deadline);
                results.addAll(seen.handshakes());
                results.add(seen.http());
            }
            case SMTP, SMTPS, IMAP, IMAPS ->
                    results.addAll(mail.look(target, open.get(), deadline));
            case TLS -> results.add(tls(target, open.get(), deadline));
            case TCP, NTP -> {}
        }
    }

    private ProbeResult tls(Endpoint target, InetAddress address, Deadline deadline)
            throws InterruptedException {
        try (var socket =
                connector.connect(
                        new java.net.InetSocketAddress(address, target.port()),
                        deadline.left(TcpProbe.PATIENCE))) {
            return tls.shake(socket, target.host(), target.port(), deadline).result();
        } catch (java.io.IOException e) {
            Deadline.checkInterrupt();
            return new Tcp(
                    target.port(),
                    List.of(),
                    List.of(ProbeTexts.unreachable(String.valueOf(e.getMessage()))));
        }
    }

    /// One IPv4 and one IPv6 address: whether a family works is what matters.
    private static List<InetAddress> firstOfEach(List<InetAddress> addresses) {
        var chosen = new ArrayList<InetAddress>();
        for (var address : addresses) {
            if (chosen.stream().noneMatch(one -> one.getClass() == address.getClass())) {
                chosen.add(address);
            }
        }
        return chosen;
    }
}
