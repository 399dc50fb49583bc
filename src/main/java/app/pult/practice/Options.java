package app.pult.practice;

import app.pult.practice.http.FaultPlan;

import java.nio.file.Path;
import java.time.Duration;

/// What a practice desk is to be.
///
/// `port` 0 takes any. A `data` folder that holds a desk already is gone on with as it is, whatever
/// `tickets`, `messages`, `seed` and `language` say. `messages` is about how many a grown ticket
/// has, 0 for as many as its story asks. `pace` is how much faster than in real time the simulated
/// customers answer, 0 for not at all. `arrivals` is the pause between new tickets, zero for none.
public record Options(
        int port,
        Path data,
        int tickets,
        int messages,
        long seed,
        String language,
        FaultPlan faults,
        double pace,
        Duration arrivals) {
    public static final int DEFAULT_TICKETS = 600;
    private static final int MOST_TICKETS = 1_000_000;

    public Options {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("there is no port " + port);
        }
        if (tickets < 0 || tickets > MOST_TICKETS) {
            throw new IllegalArgumentException("0 to " + MOST_TICKETS + " tickets");
        }
        if (messages < 0 || pace < 0 || arrivals.isNegative()) {
            throw new IllegalArgumentException("messages, pace and arrivals are not negative");
        }
    }

    /// The desk of a first start.
    public static Options in(Path data) {
        return new Options(0, data, DEFAULT_TICKETS, 0, 1, "ru", FaultPlan.NONE, 1, Duration.ZERO);
    }

    public Options onPort(int number) {
        return new Options(number, data, tickets, messages, seed, language, faults, pace, arrivals);
    }

    public Options withTickets(int count) {
        return new Options(port, data, count, messages, seed, language, faults, pace, arrivals);
    }

    public Options withMessages(int perTicket) {
        return new Options(port, data, tickets, perTicket, seed, language, faults, pace, arrivals);
    }

    public Options withSeed(long number) {
        return new Options(port, data, tickets, messages, number, language, faults, pace, arrivals);
    }

    /// The language of the groups' names, ru or en.
    public Options inLanguage(String code) {
        return new Options(port, data, tickets, messages, seed, code, faults, pace, arrivals);
    }

    public Options withFaults(FaultPlan plan) {
        return new Options(port, data, tickets, messages, seed, language, plan, pace, arrivals);
    }

    public Options atPace(double factor) {
        return new Options(port, data, tickets, messages, seed, language, faults, factor, arrivals);
    }

    public Options withArrivalsEvery(Duration pause) {
        return new Options(port, data, tickets, messages, seed, language, faults, pace, pause);
    }
}
