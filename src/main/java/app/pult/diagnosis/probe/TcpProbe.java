package app.pult.diagnosis.probe;

import app.pult.diagnosis.probe.ProbeResult.Tcp;
import app.pult.diagnosis.probe.ProbeResult.Tcp.State;
import app.pult.diagnosis.probe.ProbeResult.Tcp.Try;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Whether a port lets in, at each address. Thread: any but JavaFX.
final class TcpProbe {
    static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Connector connector;

    TcpProbe(Connector connector) {
        this.connector = connector;
    }

    Tcp look(List<InetAddress> addresses, int port, Deadline deadline) throws InterruptedException {
        var tries = new ArrayList<Try>();
        for (var address : addresses) {
            Deadline.checkInterrupt();
            tries.add(look(address, port, deadline));
        }
        return new Tcp(port, tries, findings(tries, port));
    }

    private Try look(InetAddress address, int port, Deadline deadline) throws InterruptedException {
        long start = System.nanoTime();
        try (var socket =
                connector.connect(new InetSocketAddress(address, port), deadline.left(PATIENCE))) {
            return new Try(
                    address,
                    socket.isConnected() ? State.OPEN : State.UNREACHABLE,
                    Deadline.since(start));
        } catch (IOException e) {
            Deadline.checkInterrupt();
            return new Try(address, state(e), Deadline.since(start));
        }
    }

    static State state(IOException e) {
        if (e instanceof SocketTimeoutException) {
            return State.FILTERED;
        }
        var said = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        if (said.contains("timed out")) {
            return State.FILTERED;
        }
        return e instanceof ConnectException && !said.contains("unreachable")
                ? State.REFUSED
                : State.UNREACHABLE;
    }

    private static List<ProbeFinding> findings(List<Try> tries, int port) {
        var evidence =
                tries.stream()
                        .map(
                                one ->
                                        one.address().getHostAddress()
                                                + " "
                                                + port
                                                + ": "
                                                + one.state()
                                                + ", "
                                                + one.took().toMillis()
                                                + " ms")
                        .collect(Collectors.joining("; "));
        var shut =
                tries.stream()
                        .filter(one -> one.state() != State.OPEN)
                        .map(Try::state)
                        .distinct()
                        .toList();
        if (shut.isEmpty()) {
            return List.of();
        }
        if (tries.stream().anyMatch(one -> one.state() == State.OPEN)) {
            return shut.equals(List.of(State.UNREACHABLE))
                    ? List.of()
                    : List.of(ProbeTexts.oneFamily(evidence));
        }
        if (shut.contains(State.REFUSED)) {
            return List.of(ProbeTexts.refused(evidence));
        }
        return List.of(
                shut.contains(State.FILTERED)
                        ? ProbeTexts.filtered(evidence)
                        : ProbeTexts.unreachable(evidence));
    }
}
