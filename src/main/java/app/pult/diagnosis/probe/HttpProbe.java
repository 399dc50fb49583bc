package app.pult.diagnosis.probe;

import app.pult.diagnosis.probe.ProbeResult.Http;
import app.pult.diagnosis.probe.ProbeResult.Http.Hop;
import app.pult.diagnosis.probe.ProbeResult.Http.Waterfall;
import app.pult.diagnosis.probe.ProbeResult.Tls;
import app.pult.diagnosis.probe.Target.Endpoint;
import app.pult.diagnosis.probe.Target.Protocol;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// One GET by hand, stage by stage, and where it is sent from there. Sends no cookies and no
/// credentials. Thread: any but JavaFX.
final class HttpProbe {
    static final int MOST_REDIRECTS = 10;
    static final Duration SLOW = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Connector connector;
    private final TlsProbe tls;
    private final Door door;

    /// @param door how the next host of a redirect is found and let through
    HttpProbe(Connector connector, TlsProbe tls, Door door) {
        this.connector = connector;
        this.tls = tls;
        this.door = door;
    }

    /// Plans a host that a redirect leads to.
    @FunctionalInterface
    interface Door {
        ProbePlan plan(Target target, Deadline deadline) throws InterruptedException;
    }

    /// What was seen; handshakes in the order of the hops.
    record Seen(Http http, List<Tls> handshakes) {}

    /// One request: what is asked for, and where that would go.
    private record Leg(Endpoint target, ProbePlan plan) {}

    /// @param target of HTTP or HTTPS, `plan` its own, with an address that is allowed
    Seen look(Endpoint target, ProbePlan plan, InetAddress first, Deadline deadline)
            throws InterruptedException {
        var trip = new Trip();
        var next = Optional.of(new Leg(target, plan));
        var address = first;
        var dns = total(plan);
        while (next.isPresent()) {
            var url = next.get().target().shown();
            if (!trip.visited.add(url)) {
                trip.findings.add(ProbeTexts.redirectLoop(trip.path(url)));
                break;
            }
            if (trip.hops.size() > MOST_REDIRECTS) {
                trip.findings.add(ProbeTexts.manyRedirects(trip.path(url)));
                break;
            }
            var hop = hop(next.get().target(), address, dns, trip, deadline);
            trip.hops.add(hop);
            judge(hop, trip);
            next = next(hop, trip, deadline);
            if (next.isPresent()) {
                if (next.get().plan().allowed().isEmpty()) {
                    trip.findings.addAll(next.get().plan().names().findings());
                    trip.findings.add(ProbeTexts.blocked(next.get().target().shown()));
                    break;
                }
                address = next.get().plan().allowed().getFirst();
                dns = total(next.get().plan());
            }
        }
        return new Seen(new Http(trip.hops, trip.findings), trip.handshakes);
    }

    private static final class Trip {
        private final HashSet<String> visited = new HashSet<>();
        private final List<Hop> hops = new ArrayList<>();
        private final List<Tls> handshakes = new ArrayList<>();
        private final List<ProbeFinding> findings = new ArrayList<>();

        private String path(String last) {
            var path = new StringBuilder();
            hops.forEach(hop -> path.append(hop.url()).append(" → "));
            return path.append(last).toString();
        }
    }

    private static Duration total(ProbePlan plan) {
        return plan.names().answers().stream()
                .map(ProbeResult.Dns.Answer::took)
                .findFirst()
                .orElse(Duration.ZERO);
    }

    private Optional<Leg> next(Hop hop, Trip trip, Deadline deadline) throws InterruptedException {
        if (hop.location().isEmpty() || deadline.isOver()) {
            return Optional.empty();
        }
        var target = Target.of(hop.location().get());
        if (target.isPresent() && target.get() instanceof Endpoint endpoint && endpoint.isHttp()) {
            return Optional.of(new Leg(endpoint, door.plan(endpoint, deadline)));
        }
        trip.findings.add(ProbeTexts.noHttp(hop.location().get()));
        return Optional.empty();
    }

    private Hop hop(
            Endpoint target, InetAddress address, Duration dns, Trip trip, Deadline deadline)
            throws InterruptedException {
        Deadline.checkInterrupt();
        var connect = Duration.ZERO;
        var shaken = Duration.ZERO;
        long start = System.nanoTime();
        try (var open =
                connector.connect(
                        new InetSocketAddress(address, target.port()),
                        deadline.left(TcpProbe.PATIENCE))) {
            connect = Deadline.since(start);
            Socket socket = open;
            if (target.protocol() == Protocol.HTTPS) {
                var handshake = tls.shake(open, target.host(), target.port(), deadline);
                trip.handshakes.add(handshake.result());
                shaken = handshake.result().took();
                if (handshake.socket().isEmpty()) {
                    return new Hop(
                            target.shown(),
                            address.getHostAddress(),
                            new Waterfall(dns, connect, shaken, Duration.ZERO, Duration.ZERO),
                            0,
                            Optional.empty(),
                            0);
                }
                socket = handshake.socket().get();
            }
            return exchange(
                    target,
                    address,
                    socket,
                    new Waterfall(dns, connect, shaken, Duration.ZERO, Duration.ZERO),
                    trip,
                    deadline);
        } catch (IOException e) {
            Deadline.checkInterrupt();
            trip.findings.add(
                    connect.isZero()
                            ? connectFailure(e, target)
                            : ProbeTexts.noHttp(String.valueOf(e.getMessage())));
            return new Hop(
                    target.shown(),
                    address.getHostAddress(),
                    new Waterfall(dns, connect, shaken, Duration.ZERO, Duration.ZERO),
                    0,
                    Optional.empty(),
                    0);
        }
    }

    private static ProbeFinding connectFailure(IOException e, Target target) {
        return switch (TcpProbe.state(e)) {
            case REFUSED -> ProbeTexts.refused(target.shown());
            case FILTERED -> ProbeTexts.filtered(target.shown());
            case UNREACHABLE, OPEN -> ProbeTexts.unreachable(target.shown());
        };
    }

    private static Hop exchange(
            Endpoint target,
            InetAddress address,
            Socket socket,
            Waterfall so,
            Trip trip,
            Deadline deadline)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        try {
            var answer = HttpAnswer.get(socket, target, deadline, PATIENCE);
            var times =
                    new Waterfall(
                            so.dns(), so.connect(), so.tls(), answer.firstByte(), answer.rest());
            if (answer.status() == 0) {
                trip.findings.add(ProbeTexts.noHttp(target.shown()));
            }
            return new Hop(
                    target.shown(),
                    address.getHostAddress(),
                    times,
                    answer.status(),
                    location(target, answer),
                    answer.bytes());
        } catch (SocketTimeoutException e) {
            var waited = Deadline.since(start);
            trip.findings.add(
                    ProbeTexts.noAnswer(target.shown() + ", " + waited.toMillis() + " ms"));
            return new Hop(
                    target.shown(),
                    address.getHostAddress(),
                    new Waterfall(so.dns(), so.connect(), so.tls(), waited, Duration.ZERO),
                    0,
                    Optional.empty(),
                    0);
        }
    }

    private static Optional<String> location(Target target, HttpAnswer answer) {
        boolean redirects =
                answer.status() == 301
                        || answer.status() == 302
                        || answer.status() == 303
                        || answer.status() == 307
                        || answer.status() == 308;
        if (!redirects || answer.location().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    URI.create(target.shown()).resolve(answer.location().strip()).toString());
        } catch (IllegalArgumentException e) {
            return Optional.of(answer.location());
        }
    }

    private static void judge(Hop hop, Trip trip) {
        var evidence =
                hop.url()
                        + " → "
                        + hop.status()
                        + ", "
                        + hop.times().firstByte().toMillis()
                        + " ms";
        if (hop.status() >= 400) {
            trip.findings.add(ProbeTexts.status(hop.status(), evidence));
        }
        if (hop.status() > 0 && hop.times().firstByte().compareTo(SLOW) >= 0) {
            trip.findings.add(ProbeTexts.slowFirstByte(evidence));
        }
    }
}
