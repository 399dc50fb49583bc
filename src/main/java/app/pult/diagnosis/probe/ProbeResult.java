package app.pult.diagnosis.probe;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What one probe saw, without a judgement but for its findings. Thread: any, immutable.
public sealed interface ProbeResult {
    List<ProbeFinding> findings();

    /// One answer a name server, in the order they were asked.
    record Dns(String host, List<Answer> answers, List<ProbeFinding> findings)
            implements ProbeResult {
        public Dns {
            answers = List.copyOf(answers);
            findings = List.copyOf(findings);
        }

        /// @param values addresses sorted as text; for a mail domain its exchangers
        /// @param ttl of the shortest-lived record, in seconds; 0 if there is none
        public record Answer(
                String server, Outcome outcome, List<String> values, long ttl, Duration took) {
            public Answer {
                values = List.copyOf(values);
            }
        }

        public enum Outcome {
            ANSWERED,
            NO_SUCH_NAME,
            NO_ADDRESS,
            SERVER_FAILED,
            REFUSED,
            SILENT
        }
    }

    /// One try an address.
    record Tcp(int port, List<Try> tries, List<ProbeFinding> findings) implements ProbeResult {
        public Tcp {
            tries = List.copyOf(tries);
            findings = List.copyOf(findings);
        }

        public record Try(InetAddress address, State state, Duration took) {}

        public enum State {
            OPEN,
            /// The host is alive, nothing listens there.
            REFUSED,
            /// No answer at all: something drops it, or the host is off.
            FILTERED,
            UNREACHABLE
        }
    }

    /// A handshake. `chain` is as the server sent it, its own certificate first; empty if the
    /// handshake failed before. `failure` is what the library said then.
    record Tls(
            String host,
            String protocol,
            String cipher,
            List<Certificate> chain,
            Optional<String> failure,
            Duration took,
            List<ProbeFinding> findings)
            implements ProbeResult {
        public Tls {
            chain = List.copyOf(chain);
            findings = List.copyOf(findings);
        }

        public record Certificate(
                String subject,
                String issuer,
                List<String> names,
                Instant from,
                Instant until,
                String key,
                String signature) {
            public Certificate {
                names = List.copyOf(names);
            }
        }
    }

    /// The first request and those it was redirected to.
    record Http(List<Hop> hops, List<ProbeFinding> findings) implements ProbeResult {
        public Http {
            hops = List.copyOf(hops);
            findings = List.copyOf(findings);
        }

        /// @param status 0 if no answer came
        /// @param location where it leads, absolute; empty if nowhere
        /// @param bytes read of the body, at most 256 KiB
        public record Hop(
                String url,
                String address,
                Waterfall times,
                int status,
                Optional<String> location,
                long bytes) {}

        /// Each is a length of its own, one after the other; zero if it was not come to. `rest` is
        /// from the first byte to the last.
        public record Waterfall(
                Duration dns, Duration connect, Duration tls, Duration firstByte, Duration rest) {
            public Duration total() {
                return dns.plus(connect).plus(tls).plus(firstByte).plus(rest);
            }
        }
    }

    /// What a mail server says of itself; `capabilities` as it lists them.
    record Greeting(
            String banner, List<String> capabilities, Duration took, List<ProbeFinding> findings)
            implements ProbeResult {
        public Greeting {
            capabilities = List.copyOf(capabilities);
            findings = List.copyOf(findings);
        }
    }

    /// How far the server's clock is ahead of this computer's; empty if it did not answer.
    record Ntp(Optional<Duration> offset, Duration took, List<ProbeFinding> findings)
            implements ProbeResult {
        public Ntp {
            findings = List.copyOf(findings);
        }
    }

    /// @param to the address that was asked
    /// @param millis of each echo that came back, in order
    record Ping(String to, int sent, List<Double> millis, List<ProbeFinding> findings)
            implements ProbeResult {
        public Ping {
            millis = List.copyOf(millis);
            findings = List.copyOf(findings);
        }
    }

    /// Hops from here; an empty address is one that did not answer.
    ///
    /// @param to the address that was asked for
    record Route(String to, List<String> hops, List<ProbeFinding> findings) implements ProbeResult {
        public Route {
            hops = List.copyOf(hops);
            findings = List.copyOf(findings);
        }

        public boolean isReached() {
            return !hops.isEmpty() && ToolOutput.isSame(hops.getLast(), to);
        }
    }
}
