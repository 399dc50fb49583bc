package app.pult.diagnosis.mask;

import app.pult.diagnosis.mask.Grouped.Group;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Numbers that belong to a person: phones, bank cards and accounts, ИНН, СНИЛС, passports. Told by
/// how their digits are grouped, by their check digits, or by the word before them. Thread: any.
final class NumberFinder implements Finder {
    private static final int MOST_GROUPS = 8;
    private static final int MOST_DIGITS = 22;
    private static final int LEAST_DIGITS = 4;

    @Override
    public void find(String line, Findings found) {
        var groups = groups(line);
        int i = 0;
        while (i < groups.size()) {
            i += isInName(line, groups.get(i)) ? 1 : look(line, groups, i, found);
        }
    }

    private static List<Group> groups(String line) {
        var groups = new ArrayList<Group>();
        int i = 0;
        while (i < line.length()) {
            int start = i;
            while (i < line.length() && Chars.isDigit(line.charAt(i))) {
                i++;
            }
            if (i > start) {
                groups.add(new Group(start, i));
            } else {
                i++;
            }
        }
        return groups;
    }

    /// A part of a name, a fraction, a version.
    private static boolean isInName(String line, Group group) {
        char before = Chars.at(line, group.start() - 1);
        return Chars.isWord(before)
                || before == '_'
                || (before == '.' && Chars.isDigit(Chars.at(line, group.start() - 2)));
    }

    /// How many groups are done with: at least one. A phone and a passport take what they can, the
    /// others are done when they fit.
    private static int look(String line, List<Group> groups, int first, Findings found) {
        var best = Optional.<Grouped>empty();
        Optional<Secret> secret = Optional.empty();
        int digits = 0;
        var announced = Announced.before(line, groups.get(first).start());
        for (int last = first; last < groups.size() && last - first < MOST_GROUPS; last++) {
            var group = groups.get(last);
            digits += group.length();
            if (digits > MOST_DIGITS
                    || (last > first && !isGap(line, groups.get(last - 1).end(), group.start()))) {
                break;
            }
            if (digits < LEAST_DIGITS || isWordBehind(line, group.end())) {
                continue;
            }
            var number = new Grouped(line, groups.subList(first, last + 1), announced);
            var kind = number.kind();
            if (kind.isPresent()) {
                best = Optional.of(number);
                secret = kind;
                if (kind.get() != Secret.PHONE && kind.get() != Secret.PASSPORT) {
                    break;
                }
            }
        }
        if (best.isEmpty() || secret.isEmpty()) {
            return 1;
        }
        found.add(best.get().start(), best.get().end(), secret.get());
        return best.get().groups().size();
    }

    private static boolean isWordBehind(String line, int end) {
        char next = Chars.at(line, end);
        return Chars.isWord(next)
                || next == '_'
                || (next == '.' && Chars.isDigit(Chars.at(line, end + 1)));
    }

    private static boolean isGap(String line, int from, int to) {
        if (to - from > 3) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (" ()-–‑.\u00a0".indexOf(line.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }
}
