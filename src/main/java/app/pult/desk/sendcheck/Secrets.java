package app.pult.desk.sendcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Passwords, keys, tokens, connection strings and numbers of cards in a reply, in code as well.
/// What both sides have read is no news; rules for passwords, masks, checksums and links that are
/// made for one customer are innocent. Thread: any.
final class Secrets {
    private static final Pattern ASSIGNED =
            Pattern.compile(
                    "(?i)(?<![\\p{L}])(?:password|pwd)\\s*=\\s*[^;\\s\"'<>]{3,80}(?=;|[ \"']|$)(?<=(?s:.{1,80}))",
                    Pattern.MULTILINE);

    /// "admin / Qwe123", "login/password: admin/Qwe123".
    private static final Pattern PAIR =
            Words.of(
                    "(?:(?:логин|login|user(?:name)?|доступ|уч[её]тка|credentials)[^\\n:]{0,25}[:—–-] ?[\\w.@-]{2,40}"
                            + "|(?<![\\p{L}\\p{N}])(?:admin|root|administrator|sa|админ|user|test|support)) ?[:/|] ?(\\S{6,60})");

    private static final List<Pattern> SURE =
            List.of(
                    Pattern.compile(
                            "-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----(?:[^-]{0,6000}-----END [A-Z ]{0,30}PRIVATE KEY-----)?"),
                    Pattern.compile("PuTTY-User-Key-File-\\d"),
                    Pattern.compile("(?<![\\w])eyJ[\\w-]{8,}\\.[\\w-]{8,}(?:\\.[\\w-]{4,})?"),
                    Pattern.compile(
                            "(?<![\\w-])(?:gh[pousr]_\\w{20,}|github_pat_\\w{20,}|glpat-[\\w-]{16,}|xox[abeoprs]-[\\w-]{10,}|(?:AKIA|ASIA)[0-9A-Z]{12,}"
                                    + "|[sr]k_(?:live|test)_\\w{10,}|sk-[\\w-]{20,}|AIza[\\w-]{30,}|ya29\\.[\\w-]{20,}|SG\\.[\\w-]{16,}\\.[\\w-]{16,}|hf_\\w{20,}"
                                    + "|npm_\\w{20,}|pypi-[\\w-]{20,}|dop_v1_\\w{20,}|shp(?:at|ss|ca)_\\w{20,}|AQVN[\\w-]{20,}|y[0-3]_[\\w-]{30,}|t1\\.[\\w-]{20,}"
                                    + "|dapi\\w{30,}|hvs\\.[\\w-]{20,}|\\d{8,10}:AA[\\w-]{30,})"),
                    Pattern.compile(
                            "(?i)(?<![\\w])[a-z][a-z0-9+.-]{1,20}://[^\\s/:@<>]{1,80}:[^\\s/@<>]{2,80}@[^\\s/]+"),
                    ASSIGNED);

    private static final String LABEL =
            "(?:парол[ьяею]{1,2}|пасс?ворд|пин(?:-?код)?|код[а-я]{0,2} доступа|секретн\\p{L}+ (?:ключ|код|слово)|секрет|токен\\p{L}{0,2}"
                    + "|(?:api|апи)[ _-]?(?:ключ|key|token)|ключ(?:а|ом)?(?: api| апи| доступа| активации| продукта| лицензии)?"
                    + "|passwords?|passwd|passphrase|passcode|pwd|pin(?: code)?|secret(?: key)?|client[_ -]?secret|(?:access|auth|bearer|refresh)[ _-]?(?:token|key)"
                    + "|token|private key|secret[_ -]?access[_ -]?key|license key|bearer)";

    /// What stands between a label and its value.
    private static final Pattern SAYS_SO = Pattern.compile("[:=—–-]");

    private static final Pattern LABELLED =
            Words.of(
                    Words.BEGIN
                            + LABEL
                            + "(?:[ \\u00a0](?:от|для|на|к|for|to|of) [\\p{L}\\p{N} .-]{1,30}?| администратора| admin| пользователя| is now| was)?"
                            + "([ \\u00a0]*(?::|=|—|–|- |->|\\bis\\b|теперь|такой)[ \\u00a0:]*\\n?[ \\t]*|[ \\u00a0\"«'`]+)(?:сейчас |now |будет |такой: ?)?"
                            + "[\"«'`“]?([^\\s\"«»“”`,;]{3,120})");

    private static final Pattern RULE =
            Words.of(
                    "^(?:не|от|для|на|к|и|или|в|из|при|это|был[аои]?|буд[еу]т|должен|нужно|можно|если|ваш\\p{L}*|тот|те|как|минимум|больше|менее|любой"
                            + "|the|a|an|must|should|may|can|is|was|not|for|your|at|in|of|or|and|required|optional|incorrect|invalid|expired|hidden|changed|reset"
                            + "|empty|blank|same|none|yes|no|ok|field|box|page|policy|manager|length|protected|above|below|here|correct|wrong|accepted|unchanged)[.,!?]?$");

    private static final Pattern EXAMPLE =
            Words.of(
                    "(?:например|скажем|вида|вроде|типа|for example|e\\.?g\\.?|such as|like)[ ,:«\"“]*$");
    private static final Pattern MASK =
            Pattern.compile("[*•xXхХ.…_-]{3,}|<[^>]*>|\\{.*|\\[.*|\\$.*|%.*%");
    private static final Pattern PRODUCT =
            Words.of(
                    "(?:windows|win|office|outlook|exchange|server|sql|wpa|wi-?fi|ipv|tls|sha|md|aes|rsa|utf-?|x|m|id|usb|http|oauth|2fa|mfa|l2tp|pptp|ikev|1c|1с|s|sap|kb)"
                            + "[\\d.-]*(?:[a-z]{0,4})?");

    private static final Pattern URL_TOKEN =
            Words.of(
                    "https?://[^\\s?#<>]{1,300}[?&#][^\\s<>]{0,300}?(?:access_token|auth_token|token|api_?key|apikey|secret|password|pwd|passwd|sig|signature|auth|key)"
                            + "=([^\\s&<>]{8,400})");

    private static final Pattern FOR_CUSTOMER =
            Words.of(
                    "reset|activat|confirm|invit|download|unsubscribe|survey|verif|share|meet|zoom\\.|/j/|teams\\.|track|pay|feedback|join|восстанов|подтвер");

    private static final Pattern LONG =
            Pattern.compile("(?<![\\w./\\\\@=#&?+-])[A-Za-z0-9+/_-]{24,200}={0,2}(?![\\w./\\\\@])");
    private static final Pattern HEX = Pattern.compile("(?i)[0-9a-f-]+");
    private static final Pattern CARD =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}.+-])(?:[2-6]\\d{3}([ -]?)\\d{4}\\1\\d{4}\\1\\d{4}|3[47]\\d{2}([ -]?)\\d{6}\\2\\d{5})(?![\\d-])");
    private static final Pattern CODE =
            Words.of(
                    Words.BEGIN
                            + "(?:cvv2?|cvc2?|код с обратной стороны)[ :—-]{1,3}(\\d{3,4})(?!\\d)");

    private static final double ENTROPY = 3.6;
    private static final int FEWEST_OF_BARE = 6;

    private final Reading reading;
    private final String own;
    private final List<Concern> found = new ArrayList<>();

    private Secrets(Reading reading) {
        this.reading = reading;
        own = reading.text().own();
    }

    static List<Concern> in(Reading reading) {
        var secrets = new Secrets(reading);
        SURE.forEach(pattern -> secrets.all(pattern, 0));
        secrets.labelled();
        secrets.pairs();
        secrets.links();
        secrets.unlabelled();
        secrets.cards();
        return secrets.found;
    }

    private void all(Pattern pattern, int group) {
        var matches = pattern.matcher(own);
        while (matches.find()) {
            if (!pattern.equals(ASSIGNED) || !isInLink(matches.start())) {
                add(matches, group);
            }
        }
    }

    private void labelled() {
        var matches = LABELLED.matcher(own);
        int from = 0;
        while (matches.find(from)) {
            // The value of one label may be the next label.
            from = matches.start(2);
            var value = matches.group(2).replaceAll("[.!?)]+$", "");
            boolean marked = SAYS_SO.matcher(matches.group(1)).find();
            var before =
                    Words.before(own, matches, 20)
                            + matches.group().substring(0, matches.start(2) - matches.start());
            if (value.length() >= 3
                    && !EXAMPLE.matcher(before).find()
                    && !MASK.matcher(value).matches()
                    && !value.contains("://")
                    && !isInLink(matches.start())
                    && (isStrong(value) || (marked && isPlain(value, matches)))) {
                add(matches.start(2), matches.start(2) + value.length());
            }
        }
    }

    private void pairs() {
        var matches = PAIR.matcher(own);
        while (matches.find()) {
            var value = matches.group(1).replaceAll("[.!?)»\",;]+$", "");
            if (isStrong(value) && !value.contains("/") && !isInLink(matches.start(1))) {
                add(matches.start(1), matches.start(1) + value.length());
            }
        }
    }

    /// Links are judged for themselves.
    private boolean isInLink(int place) {
        int start = place;
        while (start > 0 && !Character.isWhitespace(own.charAt(start - 1))) {
            start--;
        }
        return own.substring(start, place).contains("http");
    }

    /// Mixed as no word is.
    private static boolean isStrong(String value) {
        boolean digit = value.chars().anyMatch(Character::isDigit);
        boolean letter = value.chars().anyMatch(Character::isLetter);
        boolean sign = value.chars().anyMatch(one -> "!@#$%^&*+=?~_".indexOf(one) >= 0);
        return value.length() >= FEWEST_OF_BARE
                && letter
                && (digit || sign)
                && !PRODUCT.matcher(value).matches()
                && !value.matches("\\d+-?\\p{L}+|\\p{L}+-\\p{L}+")
                && (!value.contains("@") || digit)
                && !value.matches("[^@]+@[^@]+\\.\\p{L}{2,}");
    }

    /// Any word behind the sign that says so, at the end of a line or of a sentence.
    private boolean isPlain(String value, Matcher matches) {
        int end = matches.start(2) + value.length();
        var rest = own.substring(end, Math.min(own.length(), end + 3));
        boolean last =
                rest.isEmpty()
                        || rest.matches("(?s)[.,;!»\"'`)]{0,2}\\s*(?:\\n.*)?")
                        || rest.matches("(?s)[.,;»\"'`)]{1,2}\\s.*");
        boolean number = value.matches("\\d{4,12}");
        boolean word =
                value.matches("[\\x21-\\x7e]{4,}")
                        && !RULE.matcher(value).find()
                        && !value.matches("\\d.*\\.\\d.*");
        return last && (number || word);
    }

    private void links() {
        var matches = URL_TOKEN.matcher(own);
        while (matches.find()) {
            if (!FOR_CUSTOMER.matcher(matches.group()).find()) {
                add(matches, 1);
            }
        }
    }

    private void unlabelled() {
        var matches = LONG.matcher(own);
        while (matches.find()) {
            var value = matches.group();
            boolean mixed =
                    value.matches(".*[a-z].*")
                            && value.matches(".*[A-Z].*")
                            && value.replaceAll("\\D", "").length() >= 3;
            if (mixed
                    && !HEX.matcher(value).matches()
                    && entropy(value) > ENTROPY
                    && value.chars().filter(one -> one == '/' || one == '-' || one == '_').count()
                            < 5) {
                add(matches, 0);
            }
        }
    }

    /// Bits a character.
    private static double entropy(String value) {
        double bits = 0;
        for (int sign : value.chars().distinct().toArray()) {
            double share =
                    (double) value.chars().filter(one -> one == sign).count() / value.length();
            bits -= share * Math.log(share) / Math.log(2);
        }
        return bits;
    }

    private void cards() {
        var matches = CARD.matcher(own);
        while (matches.find()) {
            if (isValid(matches.group().replaceAll("\\D", ""))) {
                add(matches, 0);
            }
        }
        all(CODE, 1);
    }

    /// By the check digit (ISO/IEC 7812-1, Luhn).
    private static boolean isValid(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int counted = i % 2 == 0 ? digit : 2 * digit;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0;
    }

    private void add(Matcher matches, int group) {
        add(matches.start(group), matches.end(group));
    }

    private void add(int start, int end) {
        var concern = reading.concern(Concern.Kind.SECRET, start, end);
        if (!reading.isSaid(concern.words())) {
            found.add(concern);
        }
    }
}
