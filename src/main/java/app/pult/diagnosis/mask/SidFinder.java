package app.pult.diagnosis.mask;

import java.util.List;

/// Security identifiers of accounts: of a domain or a computer (`S-1-5-21-…`), of Entra
/// (`S-1-12-1-…`). Those that are the same on every Windows stay. Thread: any.
final class SidFinder implements Finder {
    private static final List<String> OF_ACCOUNTS = List.of("S-1-5-21-", "S-1-12-1-");

    @Override
    public void find(String line, Findings found) {
        for (var beginning : OF_ACCOUNTS) {
            for (int at = line.indexOf(beginning); at >= 0; at = line.indexOf(beginning, at + 1)) {
                int end = at + beginning.length();
                while (end < line.length()
                        && (Chars.isDigit(line.charAt(end)) || line.charAt(end) == '-')) {
                    end++;
                }
                if (end - at > beginning.length() + 5) {
                    found.add(at, end, Secret.SID);
                }
            }
        }
    }
}
