package app.pult.diagnosis.mask;

/// Hardware addresses: six pairs with `:` or `-`, or three groups of four with dots (Cisco). Longer
/// rows of pairs are fingerprints. Thread: any.
final class HardwareFinder implements Finder {
    private static final int PAIRS = 6;

    /// An infiniband address and a DHCP client's id have more pairs, a SHA-1 has 20.
    private static final int MOST_PAIRS = 14;

    @Override
    public void find(String line, Findings found) {
        int i = 0;
        while (i < line.length()) {
            if (!Chars.isHex(line.charAt(i)) || Chars.isWord(Chars.at(line, i - 1))) {
                i++;
                continue;
            }
            int end = pairs(line, i);
            int count = (end - i + 1) / 3;
            if (count >= PAIRS) {
                if (count <= MOST_PAIRS && !isSame(line, i, end) && !isClock(line, i, end)) {
                    found.add(i, end, Secret.MAC);
                }
                i = end;
            } else if (isCisco(line, i)) {
                found.add(i, i + 14, Secret.MAC);
                i += 14;
            } else {
                i++;
            }
        }
    }

    /// The end of a row of pairs with one separator; `from` if there is none.
    private static int pairs(String line, int from) {
        char separator = Chars.at(line, from + 2);
        if (separator != ':' && separator != '-') {
            return from;
        }
        int i = from;
        while (Chars.isHex(Chars.at(line, i))
                && Chars.isHex(Chars.at(line, i + 1))
                && Chars.at(line, i + 2) == separator) {
            i += 3;
        }
        boolean last =
                Chars.isHex(Chars.at(line, i))
                        && Chars.isHex(Chars.at(line, i + 1))
                        && !Chars.isWord(Chars.at(line, i + 2));
        return last ? i + 2 : Math.max(from, i - 1);
    }

    /// All zeros, or everybody.
    private static boolean isSame(String line, int from, int to) {
        for (int i = from; i < to; i++) {
            if ((i - from) % 3 != 2
                    && Character.toLowerCase(line.charAt(i))
                            != Character.toLowerCase(line.charAt(from))) {
                return false;
            }
        }
        return true;
    }

    /// `26-11-28-10-15-00`.
    private static boolean isClock(String line, int from, int to) {
        if (line.charAt(from + 2) != '-') {
            return false;
        }
        for (int i = from; i < to; i++) {
            if ((i - from) % 3 != 2 && !Chars.isDigit(line.charAt(i))) {
                return false;
            }
        }
        return Numbers.leading(line, from + 3) <= 12
                && Numbers.leading(line, from + 6) <= 31
                && Numbers.leading(line, from + 9) <= 24;
    }

    private static boolean isCisco(String line, int at) {
        for (int i = 0; i < 14; i++) {
            char c = Chars.at(line, at + i);
            if (i % 5 == 4 ? c != '.' : !Chars.isHex(c)) {
                return false;
            }
        }
        return !Chars.isWord(Chars.at(line, at + 14))
                && !(Chars.at(line, at + 14) == '.' && Chars.isHex(Chars.at(line, at + 15)));
    }
}
