package app.pult.diagnosis.mask;

import app.pult.diagnosis.Tops;

/// Names of computers: full names below a known top, and shares (`\\name\`). Thread: any.
final class HostFinder implements Finder {
    @Override
    public void find(String line, Findings found) {
        int i = 0;
        while (i < line.length()) {
            if (!isName(line.charAt(i))) {
                i++;
                continue;
            }
            int start = i;
            while (i < line.length() && isName(line.charAt(i))) {
                i++;
            }
            int end = i;
            while (end > start && !Character.isLetterOrDigit(line.charAt(end - 1))) {
                end--;
            }
            boolean share = line.startsWith("\\\\", start - 2) && start >= 2;
            int dot = line.substring(start, end).lastIndexOf('.') + start;
            if (share || (dot > start && Tops.has(line.substring(dot + 1, end)))) {
                found.add(start, end, Secret.HOST);
            }
        }
    }

    private static boolean isName(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_';
    }
}
