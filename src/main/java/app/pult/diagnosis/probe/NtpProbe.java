package app.pult.diagnosis.probe;

import app.pult.diagnosis.probe.ProbeResult.Ntp;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// How far this computer's clock is off, by one packet (SNTP, RFC 5905). Thread: any but JavaFX.
final class NtpProbe {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration OFF = Duration.ofSeconds(30);

    /// Kerberos refuses from here on (RFC 4120).
    private static final Duration WRONG = Duration.ofMinutes(5);

    /// From 1900 to 1970.
    private static final long ERA = 2_208_988_800L;

    private static final int LENGTH = 48;
    private static final byte CLIENT = 0x23;
    private static final long FRACTIONS = 1L << 32;

    private final InstantSource clock;

    NtpProbe(InstantSource clock) {
        this.clock = clock;
    }

    Ntp look(InetAddress address, int port, Deadline deadline) throws InterruptedException {
        Deadline.checkInterrupt();
        long start = System.nanoTime();
        try (var socket = DatagramChannel.open().socket()) {
            socket.connect(new InetSocketAddress(address, port));
            socket.setSoTimeout(deadline.left(PATIENCE));
            var packet = new byte[LENGTH];
            packet[0] = CLIENT;
            var sent = clock.instant();
            socket.send(new DatagramPacket(packet, LENGTH));
            var reply = new DatagramPacket(new byte[LENGTH], LENGTH);
            socket.receive(reply);
            var took = Deadline.since(start);
            var bytes = ByteBuffer.wrap(reply.getData());
            if (reply.getLength() < LENGTH || bytes.get(1) == 0) {
                return none(took, "kiss-of-death");
            }
            return judged(offset(sent, took, instant(bytes, 32), instant(bytes, 40)), took);
        } catch (IOException e) {
            Deadline.checkInterrupt();
            return none(Deadline.since(start), String.valueOf(e.getMessage()));
        }
    }

    /// ((T2 − T1) + (T3 − T4)) / 2, where T4 is T1 and the way there and back.
    private static Duration offset(
            Instant sent, Duration took, Instant received, Instant answered) {
        return Duration.between(sent, received)
                .plus(Duration.between(sent.plus(took), answered))
                .dividedBy(2);
    }

    private static Instant instant(ByteBuffer bytes, int at) {
        long seconds = Integer.toUnsignedLong(bytes.getInt(at)) - ERA;
        long fraction = Integer.toUnsignedLong(bytes.getInt(at + 4));
        return Instant.ofEpochSecond(seconds, fraction * 1_000_000_000L / FRACTIONS);
    }

    private static Ntp judged(Duration offset, Duration took) {
        var off = offset.abs();
        if (off.compareTo(OFF) < 0) {
            return new Ntp(Optional.of(offset), took, List.of());
        }
        var finding =
                ProbeTexts.watch(
                        "ntp-clock-off",
                        offset.toMillis() + " ms",
                        "Часы этого компьютера неверны.",
                        "The clock of this computer is wrong.",
                        "Включите синхронизацию времени: от пяти минут отказывают вход и сертификаты.",
                        "Turn time synchronisation on: from five minutes sign-in and certificates fail.");
        return new Ntp(
                Optional.of(offset),
                took,
                List.of(
                        off.compareTo(WRONG) < 0
                                ? finding
                                : new ProbeFinding(
                                        finding.id(),
                                        app.pult.diagnosis.station.Health.BAD,
                                        finding.saw(),
                                        finding.next(),
                                        finding.evidence())));
    }

    private static Ntp none(Duration took, String said) {
        return new Ntp(
                Optional.empty(),
                took,
                List.of(
                        ProbeTexts.bad(
                                "ntp-silent",
                                said,
                                "Сервер времени не ответил.",
                                "The time server did not answer.",
                                "Проверьте адрес и не закрыт ли UDP 123.",
                                "Check the address and whether UDP 123 is blocked.")));
    }
}
