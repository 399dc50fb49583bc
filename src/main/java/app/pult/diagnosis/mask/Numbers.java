package app.pult.diagnosis.mask;

/// Check digits. Thread: any.
final class Numbers {
    private static final int[] INN_10 = {2, 4, 10, 3, 5, 9, 4, 6, 8};
    private static final int MOST_LEADING = 6;

    private Numbers() {}

    /// The number that begins at `at`; 0 if there is none or too long a one.
    static int leading(String line, int at) {
        int end = at;
        while (end < line.length() && Chars.isDigit(line.charAt(end))) {
            end++;
        }
        return end == at || end - at > MOST_LEADING ? 0 : Integer.parseInt(line.substring(at, end));
    }

    /// ISO/IEC 7812-1, and a first digit that banks give: 2 to 6.
    static boolean isCard(String digits) {
        if (digits.length() < 13
                || digits.length() > 19
                || digits.charAt(0) < '2'
                || digits.charAt(0) > '6') {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int counted = i % 2 == 1 ? digit * 2 : digit;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0;
    }

    /// Eleven digits; order of the Pension Fund: the last two are the weighted sum of the first
    /// nine, modulo 101.
    static boolean isSnils(String digits) {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (digits.charAt(i) - '0') * (9 - i);
        }
        return sum % 101 % 100 == Integer.parseInt(digits.substring(9));
    }

    /// Ten digits of a company.
    static boolean isInn(String digits) {
        int sum = 0;
        for (int i = 0; i < INN_10.length; i++) {
            sum += (digits.charAt(i) - '0') * INN_10[i];
        }
        return sum % 11 % 10 == digits.charAt(9) - '0';
    }
}
