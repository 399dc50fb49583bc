package app.pult.practice.http;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Which faults the desk commits, and how often (a share from 0 to 1). Written as
/// `refuse=0.05,reset=0.05,lost-answer=0.1,slow=200ms,http500=0.02,http503=0.05/3s,truncate=0.02,garbage=0.01`;
/// `slow=200ms@0.3` delays three answers out of ten, without a share all of them.
public record FaultPlan(
        Map<Fault, Double> shares, Duration delay, double slowShare, Duration retryAfter) {
    public static final FaultPlan NONE =
            new FaultPlan(Map.of(), Duration.ZERO, 0, Duration.ofSeconds(1));

    private static final Pattern DURATION = Pattern.compile("(\\d{1,6})(ms|s)");

    /// At most one of these befalls a request.
    public enum Fault {
        /// The connection is closed before the request is read: nothing was done.
        REFUSE,
        /// The connection breaks while the request is being read: nothing was done.
        RESET,
        /// The request is carried out, the answer never comes.
        LOST_ANSWER,
        /// 500, nothing was done.
        HTTP500,
        /// 503 with `Retry-After`, nothing was done.
        HTTP503,
        /// The request is carried out, the answer breaks off in its middle.
        TRUNCATE,
        /// The request is carried out, the answer is an HTML page.
        GARBAGE;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public FaultPlan {
        shares = Map.copyOf(shares);
        if (shares.values().stream().mapToDouble(s -> s).sum() > 1) {
            throw new IllegalArgumentException("the shares of faults come to more than 1");
        }
    }

    /// @throws IllegalArgumentException with a sentence if the text is none
    public static FaultPlan parse(String text) {
        var shares = new LinkedHashMap<Fault, Double>();
        var delay = Duration.ZERO;
        var slowShare = 0.0;
        var retryAfter = NONE.retryAfter();
        for (var part : text.isBlank() ? new String[0] : text.split(",", -1)) {
            var equals = part.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException("\"" + part + "\" is not NAME=VALUE");
            }
            var name = part.substring(0, equals).strip();
            var value = part.substring(equals + 1).strip();
            if (name.equals("slow")) {
                var at = value.indexOf('@');
                delay = duration(at < 0 ? value : value.substring(0, at));
                slowShare = at < 0 ? 1 : share(value.substring(at + 1));
            } else if (name.equals("http503") && value.contains("/")) {
                var slash = value.indexOf('/');
                shares.put(Fault.HTTP503, share(value.substring(0, slash)));
                retryAfter = duration(value.substring(slash + 1));
            } else {
                shares.put(fault(name), share(value));
            }
        }
        return new FaultPlan(shares, delay, slowShare, retryAfter);
    }

    private static Fault fault(String name) {
        for (var fault : Fault.values()) {
            if (fault.word().equals(name)) {
                return fault;
            }
        }
        throw new IllegalArgumentException("there is no fault \"" + name + "\"");
    }

    private static double share(String text) {
        try {
            var share = Double.parseDouble(text);
            if (share >= 0 && share <= 1) {
                return share;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("\"" + text + "\" is no share from 0 to 1", e);
        }
        throw new IllegalArgumentException("\"" + text + "\" is no share from 0 to 1");
    }

    private static Duration duration(String text) {
        var match = DURATION.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is no time such as 200ms or 3s");
        }
        var number = Long.parseLong(match.group(1));
        return match.group(2).equals("ms") ? Duration.ofMillis(number) : Duration.ofSeconds(number);
    }
}
