package app.pult.launch;

import app.pult.desk.Ids;
import app.pult.desk.operation.OperationId;

import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/// UUIDs of version 7: 48 bits of milliseconds, then random ones. Source: RFC 9562, section 5.7.
/// Thread: any.
public final class RandomIds implements Ids {
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final int RANDOM_A_BITS = 12;
    private static final int RANDOM_B_MASK_BITS = 62;

    private final Clock clock;
    private final SecureRandom random = inMemory();

    public RandomIds(Clock clock) {
        this.clock = clock;
    }

    /// The usual one reads the system's device every few ids, and the window makes ids on its own
    /// thread. This one reads it once, here. Windows' own has no device, and Java's would list the
    /// network adapters there for its seed. Source: NIST SP 800-90A; Java's standard names.
    private static SecureRandom inMemory() {
        try {
            var isWindows = System.getProperty("os.name", "").startsWith("Windows");
            var random = SecureRandom.getInstance(isWindows ? "Windows-PRNG" : "DRBG");
            random.nextLong();
            return random;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("a Java without a generator in memory", e);
        }
    }

    @Override
    public OperationId nextOperation() {
        var most = (clock.millis() << 16) | VERSION_7 | random.nextInt(1 << RANDOM_A_BITS);
        var least = VARIANT | (random.nextLong() >>> (Long.SIZE - RANDOM_B_MASK_BITS));
        return new OperationId(new UUID(most, least));
    }
}
