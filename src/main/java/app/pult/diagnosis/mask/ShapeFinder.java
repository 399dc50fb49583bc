package app.pult.diagnosis.mask;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Keys and tokens that say by their beginning who gave them; JWT (RFC 7519), hashes of passwords
/// (crypt(3)), keys of Windows and Office, tokens of Telegram's bots. Thread: any.
final class ShapeFinder implements Finder {
    private static final List<List<Shape>> SHAPES =
            IntStream.range(0, 128).<List<Shape>>mapToObj(first -> new ArrayList<>()).toList();

    private static final int LONGEST = 8192;

    /// Of drawn letters half are capitals, of words one in six.
    private static final int CAPITALS = 5;

    /// `beginning`, then at least `least` signs of base64 or of `more`.
    private record Shape(String beginning, int least, String more, Secret secret) {}

    static {
        keys(16, "", "AKIA ASIA AROA AIDA ABIA ACCA");
        keys(35, "", "AIza");
        keys(
                20,
                "",
                "GOCSPX- github_pat_ glpat- gldt- glrt- glptt- glcbt- glsoat- npm_ "
                        + "pypi- hf_ dapi ATATT ATCTT lin_api_ ntn_ rubygems_ dop_v1_ doo_v1_ "
                        + "shpat_ shpss_ shpca_ sk-proj- sk-ant- sk-svcacct- PMAK- NRAK- "
                        + "glsa_ glc_ dckr_pat_ sbp_ sntrys_ sntryu_ sq0atp- sq0csp-");
        keys(
                16,
                "",
                "sk_live_ rk_live_ pk_live_ sk_test_ rk_test_ whsec_ xkeysib- key- "
                        + "AGE-SECRET-KEY-1 AQVN tskey- figd_ phc_ gsk_ xai- r8_ "
                        + "EAACEdEose0cBA lsv2_");
        keys(32, "", "sk-");
        tokens(30, "", "ghp_ gho_ ghu_ ghs_ ghr_");
        tokens(10, "", "xoxb- xoxa- xoxp- xoxr- xoxs- xoxe- xoxc- xoxd- xapp-");
        tokens(20, ".", "ya29. hvs. hvb. hvr. SG. vk1.a. y0_ t1. dp.pt. dp.st. sl. 1//0");
        tokens(
                16,
                "/",
                "https://hooks.slack.com/services/ "
                        + "https://hooks.slack.com/workflows/ "
                        + "https://discord.com/api/webhooks/ "
                        + "https://discordapp.com/api/webhooks/");
        tokens(20, "/@.?=%", "https://outlook.office.com/webhook/");
        passwords(
                "$1$ $2a$ $2b$ $2y$ $5$ $6$ $y$ $7$ $apr1$ $argon2i$ $argon2id$ "
                        + "{SSHA} {SSHA512} {CRYPT}");
    }

    private static void keys(int least, String more, String beginnings) {
        put(least, more, Secret.KEY, beginnings);
    }

    private static void tokens(int least, String more, String beginnings) {
        put(least, more, Secret.TOKEN, beginnings);
    }

    private static void passwords(String beginnings) {
        put(16, "$.,=+/", Secret.PASSWORD, beginnings);
    }

    private static void put(int least, String more, Secret secret, String beginnings) {
        for (var beginning : beginnings.split(" ", -1)) {
            SHAPES.get(beginning.charAt(0)).add(new Shape(beginning, least, more, secret));
        }
    }

    @Override
    public void find(String line, Findings found) {
        int i = 0;
        while (i < line.length()) {
            i =
                    Chars.isLatin(Chars.at(line, i - 1)) && Chars.isLatin(line.charAt(i))
                            ? i + 1
                            : next(line, i, found);
        }
    }

    /// Where to go on.
    private static int next(String line, int i, Findings found) {
        char c = line.charAt(i);
        for (var shape : c < 128 ? SHAPES.get(c) : List.<Shape>of()) {
            if (line.startsWith(shape.beginning(), i)) {
                int from = i + shape.beginning().length();
                int end = run(line, from, shape.more());
                if (end - from >= shape.least()) {
                    if (isDrawn(line.substring(from, end))) {
                        found.add(i, end, shape.secret());
                    }
                    return end;
                }
            }
        }
        if (c == 'e' && line.startsWith("eyJ", i)) {
            return webToken(line, i, found);
        }
        if (Chars.isDigit(c)) {
            return bot(line, i, found);
        }
        return Chars.isLatin(c) ? productOrAzure(line, i, found) : i + 1;
    }

    private static int run(String line, int from, String more) {
        int end = from;
        while (end < line.length()
                && end - from < LONGEST
                && (isSign(line.charAt(end)) || more.indexOf(line.charAt(end)) >= 0)) {
            end++;
        }
        while (end > from && line.charAt(end - 1) == '.') {
            end--;
        }
        return end;
    }

    /// Of base64 for addresses (RFC 4648, 5).
    private static boolean isSign(char c) {
        return Chars.isLatin(c) || c == '-' || c == '_';
    }

    /// A variable is `npm_config_…`, a class `hf_TokenizerFast…`: words, without digits, and with
    /// fewer capitals.
    private static boolean isDrawn(String tail) {
        return Plain.hasDigit(tail)
                || (tail.chars().filter(Character::isUpperCase).count() * CAPITALS > tail.length()
                        && (tail.indexOf('_') < 0 || !tail.toUpperCase(Locale.ROOT).equals(tail)));
    }

    private static int webToken(String line, int start, Findings found) {
        int end = run(line, start, "");
        int dots = 0;
        while (Chars.at(line, end) == '.' && dots < 4 && isSign(Chars.at(line, end + 1))) {
            dots++;
            end = run(line, end + 1, "");
        }
        if (dots > 0 && end - start >= 24) {
            found.add(start, end, Secret.TOKEN);
        }
        return end;
    }

    /// Eight to ten digits, a colon, 35 signs; in an address right behind `bot`.
    private static int bot(String line, int start, Findings found) {
        int colon = start;
        while (Chars.isDigit(Chars.at(line, colon))) {
            colon++;
        }
        if (Chars.at(line, colon) == ':' && colon - start >= 8 && colon - start <= 10) {
            int end = run(line, colon + 1, "");
            if (end - colon - 1 >= 34 && end - colon - 1 <= 36) {
                found.add(start, end, Secret.TOKEN);
                return end;
            }
        }
        return productOrAzure(line, start, found);
    }

    private static int productOrAzure(String line, int start, Findings found) {
        int end = start;
        while (Chars.isLatin(Chars.at(line, end))) {
            end++;
        }
        if (line.startsWith("Q~", end - 1) && end - start == 5) {
            int stop = run(line, end + 1, "~.");
            if (stop - end >= 32) {
                found.add(start, stop, Secret.KEY);
                return stop;
            }
        }
        if (start + 4 < line.length() && line.startsWith("bot", start) && end - start > 10) {
            return bot(line, start + 3, found);
        }
        return end - start == 5 && isProductKey(line, start) ? productKey(start, found) : end;
    }

    private static int productKey(int start, Findings found) {
        found.add(start, start + 29, Secret.PRODUCT_KEY);
        return start + 29;
    }

    /// Five groups of five capitals and digits. One sign over and over is a form to be filled in.
    private static boolean isProductKey(String line, int start) {
        if (start + 29 > line.length()
                || Chars.isLatin(Chars.at(line, start + 29))
                || Chars.at(line, start + 29) == '-'
                || Chars.at(line, start - 1) == '-') {
            return false;
        }
        int digits = 0;
        int letters = 0;
        for (int i = 0; i < 29; i++) {
            char c = line.charAt(start + i);
            if (i % 6 == 5 ? c != '-' : !(Chars.isDigit(c) || (c >= 'A' && c <= 'Z'))) {
                return false;
            }
            digits += Chars.isDigit(c) ? 1 : 0;
            letters += c >= 'A' && c <= 'Z' ? 1 : 0;
        }
        var key = line.substring(start, start + 29);
        return letters > 0
                && (digits > 0 || key.chars().filter(c -> c != '-').distinct().count() > 8);
    }
}
