package app.pult.diagnosis.mask;

/// Bodies of private keys between their `BEGIN` and `END` (RFC 7468, OpenSSH, PGP), and of PuTTY's
/// files. Each line is a value of its own, so that the lines stay. Thread: one.
final class PrivateKeyFinder implements Finder {
    private static final String BEGIN = "-----BEGIN ";
    private static final String END = "-----END ";
    private static final String PUTTY = "Private-Lines:";
    private static final int SHORTEST = 4;

    private boolean inside;
    private int puttyLines;

    @Override
    public void find(String line, Findings found) {
        if (puttyLines > 0) {
            puttyLines--;
            body(line, 0, line.length(), found);
            return;
        }
        int from = 0;
        while (from < line.length()) {
            if (inside) {
                int end = line.indexOf(END, from);
                body(line, from, end < 0 ? line.length() : end, found);
                if (end < 0) {
                    return;
                }
                inside = false;
                from = end + END.length();
            }
            int begin = line.indexOf(BEGIN, from);
            if (begin < 0) {
                break;
            }
            int close = line.indexOf("-----", begin + BEGIN.length());
            if (close < 0) {
                break;
            }
            inside = line.substring(begin, close).contains("PRIVATE KEY");
            from = close + 5;
        }
        int putty = line.indexOf(PUTTY);
        if (putty >= 0) {
            puttyLines = Numbers.leading(line, Chars.skipSpaces(line, putty + PUTTY.length()));
        }
    }

    /// A line that is no base64 ends a key that was cut off.
    private void body(String line, int from, int to, Findings found) {
        if ((from == 0 && line.startsWith("-Type:", 4)) || line.startsWith("DEK-Info:")) {
            return;
        }
        int i = from;
        boolean any = false;
        while (i < to) {
            int start = i;
            while (i < to && (Chars.isBase64(line.charAt(i)) || line.charAt(i) == '=')) {
                i++;
            }
            if (i - start >= SHORTEST && Chars.at(line, i) != ':') {
                found.add(start, i, Secret.KEY);
                any = true;
            }
            i = escape(line, Math.max(i, start + 1));
        }
        if (!any && from == 0 && line.indexOf(':') < 0 && !line.isBlank() && puttyLines == 0) {
            inside = false;
        }
    }

    /// Beyond the letter of an `\n` that was written out.
    private static int escape(String line, int i) {
        return Chars.at(line, i - 1) == '\\'
                        && (Chars.at(line, i) == 'n' || Chars.at(line, i) == 'r')
                ? i + 1
                : i;
    }
}
