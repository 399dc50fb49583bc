package app.pult.diagnosis.mask;

import java.util.List;

/// Long rows of letters and digits that nobody wrote: keys that nothing names. Hashes in hex are
/// evidence and stay. Thread: any.
final class RandomFinder implements Finder {
    private static final int SHORTEST = 32;

    /// Of drawn signs more than half differ in kind from the one before; in names made of words a
    /// third.
    private static final double RESTLESS = 0.45;

    private static final List<String> DIGESTS =
            List.of(
                    "sha1-", "sha256-", "sha384-", "sha512-", "sha256:", "md5:", "sha1:",
                    "sha512:");

    @Override
    public void find(String line, Findings found) {
        int i = 0;
        while (i < line.length()) {
            if (!Chars.isBase64(line.charAt(i))) {
                i++;
                continue;
            }
            int start = i;
            while (i < line.length() && (Chars.isBase64(line.charAt(i)) || line.charAt(i) == '=')) {
                i++;
            }
            if (i - start >= SHORTEST && isDrawn(line, start, i)) {
                found.add(start, i, Secret.KEY);
            }
        }
    }

    private static boolean isDrawn(String line, int start, int end) {
        int from = start;
        if (DIGESTS.stream()
                .anyMatch(
                        digest ->
                                Chars.startsWith(line, from, digest)
                                        || Chars.startsWith(
                                                line, from - digest.length(), digest))) {
            return false;
        }
        int changes = 0;
        int slashes = 0;
        int seen = 0;
        for (int i = start; i < end; i++) {
            int kind = kind(line.charAt(i));
            seen |= 1 << kind;
            slashes += "/-_".indexOf(line.charAt(i)) >= 0 ? 1 : 0;
            changes += i > start && kind != kind(line.charAt(i - 1)) ? 1 : 0;
        }
        return (seen & 7) == 7 && slashes * 8 <= end - start && changes >= RESTLESS * (end - start);
    }

    private static int kind(char c) {
        if (Chars.isDigit(c)) {
            return 0;
        }
        if (c >= 'a' && c <= 'z') {
            return 1;
        }
        return c >= 'A' && c <= 'Z' ? 2 : 3;
    }
}
