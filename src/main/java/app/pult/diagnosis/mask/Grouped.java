package app.pult.diagnosis.mask;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Groups of digits that stand together in a line, one at least. Thread: any.
record Grouped(String line, List<Group> groups, Announced announced) {
    /// Accounts of people and of sole traders in Russian banks begin like this (plan of accounts of
    /// the Bank of Russia).
    private static final List<String> ACCOUNTS = List.of("40817", "40820", "40802", "423", "426");

    Grouped {
        groups = List.copyOf(groups);
    }

    /// Digits next to each other.
    record Group(int start, int end) {
        int length() {
            return end - start;
        }
    }

    int end() {
        return groups.getLast().end();
    }

    /// With the plus and the bracket of a phone.
    int start() {
        int start = groups.getFirst().start();
        if (Chars.at(line, start - 1) == '(' && Chars.at(line, groups.getFirst().end()) == ')') {
            start--;
        }
        return Chars.at(line, start - 1) == '+' ? start - 1 : start;
    }

    Optional<Secret> kind() {
        var digits = digits();
        var shape = shape();
        if (isCard(digits, shape)) {
            return Optional.of(Secret.CARD);
        }
        if ((shape.equals("3332")
                        && (Numbers.isSnils(digits) || announced.is(Announced.Kind.SNILS)))
                || (shape.equals("11") && announced.is(Announced.Kind.SNILS))) {
            return Optional.of(Secret.SNILS);
        }
        if (groups.size() == 1
                && (digits.length() == 10 || digits.length() == 12)
                && announced.is(Announced.Kind.INN)) {
            return Optional.of(Secret.INN);
        }
        if (isPassport(shape) && announced.is(Announced.Kind.PASSPORT)) {
            return Optional.of(Secret.PASSPORT);
        }
        return isPhone(digits, shape) ? Optional.of(Secret.PHONE) : Optional.empty();
    }

    private String digits() {
        return groups.stream()
                .map(group -> line.substring(group.start(), group.end()))
                .collect(Collectors.joining());
    }

    /// The lengths one after the other, none longer than two digits.
    private String shape() {
        return groups.stream()
                .map(group -> Integer.toString(group.length()))
                .collect(Collectors.joining());
    }

    private boolean isCard(String digits, String shape) {
        if (groups.size() == 1
                && digits.length() == 20
                && ACCOUNTS.stream().anyMatch(digits::startsWith)) {
            return true;
        }
        boolean grouped =
                groups.size() == 1
                        || List.of("4444", "465", "44443", "4441", "446").contains(shape);
        return grouped && !hasPlus() && Numbers.isCard(digits);
    }

    private boolean isPassport(String shape) {
        return List.of("226", "46", "10", "9", "27").contains(shape)
                || (shape.equals("4") && announced.is(Announced.Kind.SERIES))
                || (shape.equals("6") && announced.is(Announced.Kind.DOCUMENT));
    }

    private boolean isPhone(String digits, String shape) {
        int length = digits.length();
        if (hasPlus()) {
            return isInternational(digits);
        }
        if ("-.".indexOf(Chars.at(line, end())) >= 0
                && Character.isLetter(Chars.at(line, end() + 1))) {
            return false;
        }
        if (digits.startsWith("00") && length >= 12 && length <= 15 && isDialled()) {
            return true;
        }
        if (length == 11
                && (digits.charAt(0) == '8' || digits.charAt(0) == '7')
                && "3489".indexOf(digits.charAt(1)) >= 0) {
            boolean apart =
                    groups.size() > 2
                            && !isDotted()
                            && (groups.getFirst().length() == 1 || groups.getFirst().length() == 4);
            return apart || (groups.size() == 1 && isBareRussian(digits));
        }
        boolean dashes =
                groups.size() > 2 && isDash(groups.size() - 1) && isDash(groups.size() - 2);
        boolean bracket =
                Chars.at(line, groups.getFirst().start() - 1) == '('
                        && Chars.at(line, groups.getFirst().end()) == ')';
        if (shape.equals("334")
                || (!isDotted()
                        && ((shape.equals("1334") && digits.charAt(0) == '1')
                                || List.of("3322", "34222", "4222", "3322", "5122", "4321")
                                        .contains(shape)))) {
            return length >= 10 && (dashes || bracket);
        }
        return length >= (groups.size() == 1 ? 6 : 5)
                && length <= 15
                && announced.is(Announced.Kind.PHONE)
                && !isDotted();
    }

    /// `0049 30 …`: two zeros with the country behind them, then groups with one blank or dash.
    private boolean isDialled() {
        int first = groups.getFirst().length();
        return groups.size() > 2
                && first >= 3
                && first <= 5
                && Chars.isSpace(Chars.at(line, groups.getFirst().start() - 1))
                && groups.stream()
                        .skip(1)
                        .allMatch(
                                group ->
                                        group.length() > 1
                                                && " -".indexOf(line.charAt(group.start() - 1)) >= 0
                                                && Chars.isDigit(line.charAt(group.start() - 2)));
    }

    private boolean isInternational(String digits) {
        int length = digits.length();
        char first = digits.charAt(0);
        int most = first == '7' || first == '1' ? 11 : 13;
        int least = first == '7' || first == '1' ? 11 : groups.size() > 2 ? 9 : 10;
        return first != '0'
                && length >= least
                && length <= most
                && groups.stream().skip(1).allMatch(group -> group.length() >= 2);
    }

    /// Eleven digits in a row are a phone only if they begin like a mobile or a well-known city.
    private boolean isBareRussian(String digits) {
        char before = Chars.at(line, groups.getFirst().start() - 1);
        boolean mobile =
                digits.startsWith("89")
                        || digits.startsWith("79")
                        || digits.startsWith("8800")
                        || digits.startsWith("8495")
                        || digits.startsWith("8499")
                        || digits.startsWith("7495")
                        || digits.startsWith("8812");
        return mobile && "#№/-.\\".indexOf(before) < 0 && "-/".indexOf(Chars.at(line, end())) < 0;
    }

    private boolean hasPlus() {
        int start = groups.getFirst().start();
        int plus = Chars.at(line, start - 1) == '(' ? start - 2 : start - 1;
        char before = Chars.at(line, plus - 1);
        return Chars.at(line, plus) == '+' && !Chars.isWord(before) && before != '+';
    }

    private boolean isDash(int group) {
        char before = line.charAt(groups.get(group).start() - 1);
        return before == '-' || before == '‑' || before == '–' || before == '.';
    }

    private boolean isDotted() {
        return groups.size() > 1 && line.charAt(groups.get(1).start() - 1) == '.';
    }
}
