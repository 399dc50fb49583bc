package app.pult.diagnosis.mask;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Writes texts with secrets in them, the way they come in tickets and logs. Knows nothing of the
/// masker. The same seed gives the same text.
final class PlantedSecrets {
    static final int COUNT = 500;
    private static final double REPEATED = 0.15;
    private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
    private static final String UPPER = LOWER.toUpperCase(Locale.ROOT);
    private static final String DIGITS = "0123456789";
    private static final String ALNUM = LOWER + UPPER + DIGITS;
    private static final String BASE64 = ALNUM + "+/";
    private static final String URL64 = ALNUM + "-_";
    private static final String HEX = "0123456789abcdef";
    private static final String PRODUCT = "BCDFGHJKMPQRTVWXY2346789";

    private static final List<String> PASSWORD_PLACES =
            List.of(
                    "password=%s",
                    "db.password = %s",
                    "2026-03-02 10:11:12 DEBUG connecting with user=app password=%s timeout=30",
                    "{\"user\":\"svc\",\"password\":\"%s\",\"port\":5432}",
                    "  \"dbPassword\": \"%s\",",
                    "    password: '%s'",
                    "<password>%s</password>",
                    "<add key=\"SmtpPassword\" value=\"%s\" />",
                    "<user name=\"backup\" password=\"%s\"/>",
                    "<property name=\"hibernate.connection.password\">%s</property>",
                    "export PGPASSWORD=%s",
                    "SPRING_DATASOURCE_PASSWORD=%s",
                    "$env:ADMIN_PASSWORD = \"%s\"",
                    "Пароль: %s",
                    "мой пароль от почты: %s, больше не пускает",
                    "логин ivan, пароль %s",
                    "My password is %s and it stopped working yesterday",
                    "mysqldump -u root -p%s shop > shop.sql",
                    "mysql --user=root --password=%s -h db1",
                    "sshpass -p '%s' ssh deploy@build",
                    "net use Z: \\\\files\\share %s /user:CORP\\backup",
                    "net use \\\\files\\share /user:CORP\\backup %s",
                    "net user helpdesk %s /add",
                    "cmdkey /add:srv01 /user:admin /pass:%s",
                    "plink -ssh -pw %s root@router",
                    "curl -u admin:%s https://api.example.test/v1/ping",
                    "wget --http-user=bob --http-password=%s http://intra/file.iso",
                    "sqlcmd -S db -U sa -P %s -Q \"select 1\"",
                    "ldapsearch -x -D cn=admin -w %s -b dc=corp",
                    "redis-cli -h cache -a %s ping",
                    "docker login -u ci -p %s registry.local",
                    "xfreerdp /v:term /u:ivan /p:%s /cert:ignore",
                    "CREATE USER 'app'@'%%' IDENTIFIED BY '%s';",
                    "ALTER ROLE app WITH PASSWORD '%s';",
                    "define('DB_PASSWORD', '%s');",
                    "config['password'] = '%s'",
                    "    Key Content            : %s",
                    "    Содержимое ключа            : %s",
                    "wpa_passphrase=%s",
                    "Server=db;Database=shop;User Id=sa;Password=%s;Encrypt=true",
                    "Data Source=ora;User ID=scott;Pwd=%s",
                    "jdbc:sqlserver://db:1433;databaseName=x;user=sa;password=%s;",
                    "jdbc:postgresql://db/shop?user=app&password=%s&ssl=true",
                    "GET /login?user=bob&passwd=%s HTTP/1.1",
                    "POST body: username=bob&password=%s",
                    "DATABASE_URL=postgres://app:%s@db.internal:5432/shop",
                    "spring.redis.url: redis://:%s@cache:6379/0",
                    "amqp://guest2:%s@mq/vhost refused",
                    "git clone https://ivan:%s@git.example.test/a/b.git",
                    "openssl rsa -in key.pem -passin pass:%s",
                    "client_secret=%s",
                    "\"clientSecret\" : \"%s\"",
                    "secret_key: %s",
                    "Params: {\\\"login\\\":\\\"bob\\\",\\\"password\\\":\\\"%s\\\"}",
                    "LoginRequest(user=bob, password=%s)",
                    "{'user': 'bob', 'passwd': '%s'}",
                    "passphrase -> %s",
                    "ConvertTo-SecureString \"%s\" -AsPlainText -Force",
                    "login/password: bob / %s",
                    "net use \\\\10-srv\\c$ \"%s\" /USER:bob");

    private static final List<String> TOKEN_PLACES =
            List.of(
                    "Authorization: Bearer %s",
                    "authorization: token %s",
                    "> curl -H \"Authorization: Bearer %s\" https://api.example.test/",
                    "X-Api-Key: %s",
                    "X-Auth-Token: %s",
                    "api_key=%s",
                    "apikey: \"%s\"",
                    "{\"access_token\":\"%s\",\"expires_in\":3600}",
                    "refresh_token=%s",
                    "https://api.example.test/v1/items?access_token=%s&page=2",
                    "https://api.example.test/v1/items?api_key=%s",
                    "aws_secret_access_key = %s",
                    "AWS_SECRET_ACCESS_KEY=%s",
                    "AccountKey=%s;EndpointSuffix=core.windows.net",
                    "--token %s",
                    "--api-key=%s",
                    "<token>%s</token>",
                    "API key: %s",
                    "access token is %s",
                    "Endpoint=sb://x.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=%s");

    private static final List<String> COOKIE_PLACES =
            List.of(
                    "Cookie: JSESSIONID=%s; lang=ru",
                    "Cookie: lang=en; PHPSESSID=%s",
                    "Set-Cookie: connect.sid=%s; Path=/; HttpOnly",
                    "set-cookie: ASP.NET_SessionId=%s; path=/; secure; SameSite=Lax",
                    "curl -b 'sessionid=%s' http://intra/",
                    "https://shop.example.test/cart;jsessionid=%s?step=2",
                    "{\"name\":\"sessionid\",\"session_id\":\"%s\"}",
                    "session_id=%s user=17",
                    "XSRF-TOKEN=%s");

    private static final List<String> BARE_PLACES =
            List.of(
                    "%s",
                    "key %s does not work",
                    "found in commit: %s",
                    "вот такой ключ: %s",
                    "value=\"%s\"",
                    "[WARN] rejected %s (revoked)",
                    "auth(%s)",
                    "- %s");

    private static final List<String> PERSON_PLACES =
            List.of(
                    "%s",
                    "From: Ivan <%s>",
                    "write to %s, please",
                    "Contact: %s.",
                    "клиент (%s) просит перезвонить",
                    "user %s not found",
                    "<contact>%s</contact>",
                    "{\"contact\":\"%s\"}",
                    "contact=%s;lang=ru");

    private static final List<String> ADDRESS_PLACES =
            List.of(
                    "connection from %s refused",
                    "IPv4-адрес. . . . . . . . . . . . : %s",
                    "peer=%s state=up",
                    "[client %s] File does not exist",
                    "%s - - \"GET / HTTP/1.1\" 200",
                    "inet %s scope global eth0",
                    "Reply from %s: bytes=32",
                    "{\"ip\":\"%s\"}");

    private static final List<String> FIRST =
            List.of(
                    "ivanov",
                    "petrova",
                    "jsmith",
                    "m.mueller",
                    "sidorov_k",
                    "anna",
                    "o.kuznetsova",
                    "dwight",
                    "Администратор2",
                    "ИвановИИ");

    private final Random random;
    private final List<List<String>> known = new ArrayList<>();

    PlantedSecrets(long seed) {
        random = new Random(seed);
    }

    /// `line` counts from 0; `at` is where the value begins in its line.
    record Plant(String kind, String value, int line, int at) {}

    record Text(String text, List<Plant> plants) {}

    Text text() {
        var lines = new ArrayList<String>();
        var plants = new ArrayList<Plant>();
        var kinds = kinds();
        kinds.forEach(kind -> known.add(new ArrayList<>()));
        while (plants.size() < COUNT) {
            if (random.nextInt(3) == 0) {
                lines.add(new OrdinaryLines(random.nextLong()).line());
            }
            if (random.nextInt(60) == 0) {
                privateKey(lines, plants);
                continue;
            }
            int index = random.nextInt(kinds.size());
            var kind = kinds.get(index);
            var before = known.get(index);
            var value =
                    !before.isEmpty() && random.nextDouble() < REPEATED
                            ? before.get(random.nextInt(before.size()))
                            : kind.value().get();
            before.add(value);
            var place = kind.places().get(random.nextInt(kind.places().size()));
            int at = place.indexOf("%s");
            var start = place.substring(0, at).replace("%%", "%");
            var end = place.substring(at + 2).replace("%%", "%");
            plants.add(new Plant(kind.name(), value, lines.size(), start.length()));
            lines.add(start + value + end);
        }
        var breaks = random.nextBoolean() ? "\n" : "\r\n";
        return new Text(String.join(breaks, lines) + breaks, plants);
    }

    private record Kind(String name, List<String> places, Supplier<String> value) {}

    private List<Kind> kinds() {
        var all = new ArrayList<Kind>();
        for (int i = 0; i < 8; i++) {
            all.add(new Kind("password", PASSWORD_PLACES, this::password));
        }
        all.add(new Kind("token", TOKEN_PLACES, this::opaque));
        all.add(new Kind("token", TOKEN_PLACES, () -> one(URL64, 40)));
        all.add(
                new Kind(
                        "basic",
                        List.of(
                                "Authorization: Basic %s",
                                "Proxy-Authorization: Basic %s", "-H 'Authorization: Basic %s'"),
                        this::basic));
        all.add(new Kind("cookie", COOKIE_PLACES, this::opaque));
        all.add(new Kind("cookie", COOKIE_PLACES, () -> one(HEX, 32)));
        all.add(new Kind("known", BARE_PLACES, this::knownShape));
        all.add(new Kind("known", BARE_PLACES, this::knownShape));
        all.add(new Kind("known", BARE_PLACES, this::knownShape));
        all.add(new Kind("jwt", join(BARE_PLACES, TOKEN_PLACES), this::jwt));
        all.add(new Kind("email", PERSON_PLACES, this::email));
        all.add(new Kind("email", PERSON_PLACES, this::email));
        all.add(new Kind("phone", PERSON_PLACES, this::phone));
        all.add(new Kind("phone", PERSON_PLACES, this::phone));
        all.add(new Kind("ip", ADDRESS_PLACES, this::ipv4));
        all.add(new Kind("ip6", ADDRESS_PLACES, this::ipv6));
        all.add(
                new Kind(
                        "mac",
                        List.of(
                                "Физический адрес. . . . . . . . . : %s",
                                "link/ether %s brd ff:ff:ff:ff:ff:ff",
                                "DHCPDISCOVER from %s via eth0",
                                "station %s"),
                        this::mac));
        all.add(
                new Kind(
                        "card",
                        List.of(
                                "карта %s",
                                "card number %s declined",
                                "PAN=%s",
                                "{\"pan\":\"%s\"}",
                                "оплатил с %s вчера"),
                        this::card));
        all.add(
                new Kind(
                        "inn",
                        List.of(
                                "ИНН %s",
                                "ИНН: %s",
                                "inn=%s",
                                "ИНН/КПП %s/770101001",
                                "<inn>%s</inn>",
                                "ИНН организации - %s"),
                        this::inn));
        all.add(
                new Kind(
                        "snils",
                        List.of("СНИЛС %s", "СНИЛС: %s", "snils=%s", "пенсионное %s"),
                        this::snils));
        all.add(
                new Kind(
                        "passport",
                        List.of(
                                "паспорт %s",
                                "Паспорт РФ: %s",
                                "паспорт серия и номер %s, выдан ОВД",
                                "passport %s"),
                        () ->
                                one(DIGITS, 2)
                                        + (random.nextBoolean() ? " " : "")
                                        + one(DIGITS, 2)
                                        + " "
                                        + one(DIGITS, 6)));
        all.add(
                new Kind(
                        "product",
                        List.of("Product key: %s", "slmgr /ipk %s", "ключ активации %s", "%s"),
                        () ->
                                IntStream.range(0, 5)
                                        .mapToObj(i -> one(PRODUCT, 5))
                                        .collect(Collectors.joining("-"))));
        all.add(
                new Kind(
                        "sid",
                        List.of(
                                "Security ID: %s",
                                "HKU\\%s\\Software",
                                "ProfileList\\%s",
                                "SID %s could not be resolved"),
                        () ->
                                "S-1-5-21-"
                                        + number()
                                        + "-"
                                        + number()
                                        + "-"
                                        + number()
                                        + "-"
                                        + (1000 + random.nextInt(9000))));
        all.add(
                new Kind(
                        "user",
                        List.of(
                                "C:\\Users\\%s\\AppData\\Local\\Temp",
                                "C:\\\\Users\\\\%s\\\\Desktop",
                                "/home/%s/.ssh/config",
                                "open(\"/home/%s/a.txt\") failed",
                                "cannot read C:\\Users\\%s",
                                "file:///C:/Users/%s/x.html",
                                "/Users/%s/Library/Logs",
                                "C:\\Documents and Settings\\%s\\x",
                                "\\\\pc-17\\c$\\Users\\%s\\y"),
                        () -> pick(FIRST)));
        all.add(
                new Kind(
                        "telegram",
                        join(BARE_PLACES, List.of("https://api.telegram.org/bot%s/getMe")),
                        () -> (100000000 + random.nextInt(899999999)) + ":AA" + one(URL64, 33)));
        return all;
    }

    private String password() {
        return switch (random.nextInt(5)) {
            case 0 ->
                    pick(List.of("Winter", "Zima", "qwerty", "Sokol", "Admin"))
                            + (1000 + random.nextInt(9000))
                            + pick(List.of("", "!", "#", "$", "!!"));
            case 1 -> one(ALNUM, 5) + one(DIGITS, 2) + one(LOWER, 3);
            case 2 ->
                    one(ALNUM, 4)
                            + pick(List.of("#", "!", "$", "^", "*", "-", "_", "%", "~", "+", "."))
                            + one(ALNUM, 6)
                            + random.nextInt(10);
            case 3 ->
                    pick(List.of("Пароль", "Москва", "Лето"))
                            + (100 + random.nextInt(900))
                            + one(LOWER, 2);
            default -> one(LOWER, 5) + one(DIGITS, 3) + one(UPPER, 2) + one(DIGITS, 4);
        };
    }

    private String opaque() {
        return one(ALNUM, 12) + one(DIGITS, 2) + one(ALNUM, 8 + random.nextInt(16));
    }

    private String basic() {
        return Base64.getEncoder()
                .encodeToString(
                        ("user" + one(ALNUM, 4) + ":" + password())
                                .getBytes(StandardCharsets.UTF_8));
    }

    private String knownShape() {
        return switch (random.nextInt(20)) {
            case 0 -> pick(List.of("AKIA", "ASIA")) + one(UPPER + "234567", 16);
            case 1 -> "AIza" + one(URL64, 34) + one(ALNUM, 1);
            case 2 -> pick(List.of("ghp_", "gho_", "ghs_", "ghr_")) + one(ALNUM, 36);
            case 3 -> "github_pat_" + one(ALNUM, 22) + "_" + one(ALNUM, 59);
            case 4 -> "xoxb-" + one(DIGITS, 11) + "-" + one(DIGITS, 12) + "-" + one(ALNUM, 24);
            case 5 ->
                    "https://hooks.slack.com/services/T"
                            + one(UPPER + DIGITS, 8)
                            + "/B"
                            + one(UPPER + DIGITS, 8)
                            + "/"
                            + one(ALNUM, 24);
            case 6 -> "sk_live_" + one(ALNUM, 24);
            case 7 -> "glpat-" + one(URL64, 19) + one(ALNUM, 1);
            case 8 -> "SG." + one(URL64, 22) + "." + one(URL64, 42) + one(ALNUM, 1);
            case 9 -> "ya29." + one(URL64, 60) + one(ALNUM, 1);
            case 10 -> "npm_" + one(ALNUM, 36);
            case 11 -> "pypi-AgEIcHlwaS5vcmc" + one(URL64, 70) + one(ALNUM, 1);
            case 12 ->
                    "xapp-1-A"
                            + one(UPPER + DIGITS, 10)
                            + "-"
                            + one(DIGITS, 13)
                            + "-"
                            + one(HEX, 64);
            case 13 -> "sk-proj-" + one(ALNUM, 48);
            case 14 -> "GOCSPX-" + one(URL64, 27) + one(ALNUM, 1);
            case 15 -> "hf_" + one(LOWER + UPPER, 34);
            case 16 -> "dop_v1_" + one(HEX, 64);
            case 17 -> "shpat_" + one(HEX, 32);
            case 18 -> one(ALNUM, 3) + one(DIGITS, 1) + "Q~" + one(ALNUM, 34);
            default -> "hvs." + one(URL64, 24) + one(ALNUM, 1);
        };
    }

    private String jwt() {
        var encoder = Base64.getUrlEncoder().withoutPadding();
        var head =
                encoder.encodeToString(
                        "{\"alg\":\"HS256\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8));
        var body =
                encoder.encodeToString(
                        ("{\"sub\":\"" + one(DIGITS, 10) + "\",\"name\":\"" + one(LOWER, 6) + "\"}")
                                .getBytes(StandardCharsets.UTF_8));
        return head + "." + body + "." + one(URL64, 42) + one(ALNUM, 1);
    }

    private String email() {
        var name =
                pick(
                                List.of(
                                        "ivan.petrov",
                                        "o.kuznetsova",
                                        "sales",
                                        "bob_smith",
                                        "j.doe+rt",
                                        "anna-maria"))
                        + random.nextInt(100);
        return name
                + "@"
                + pick(
                        List.of(
                                "example.com",
                                "mail.ru",
                                "corp.example.org",
                                "yandex.ru",
                                "firma.co.uk",
                                "пример.рф",
                                "uni-bonn.de"));
    }

    private String phone() {
        var a = "9" + one(DIGITS, 2);
        var b = one("123456789", 1) + one(DIGITS, 2);
        var c = one(DIGITS, 2);
        var d = one(DIGITS, 2);
        return switch (random.nextInt(9)) {
            case 0 -> "+7" + a + b + c + d;
            case 1 -> "+7 (" + a + ") " + b + "-" + c + "-" + d;
            case 2 -> "8 (" + a + ") " + b + "-" + c + "-" + d;
            case 3 -> "8" + a + b + c + d;
            case 4 -> "8-" + a + "-" + b + "-" + c + "-" + d;
            case 5 -> "+7 " + a + " " + b + " " + c + " " + d;
            case 6 -> "+49 30 " + one("123456789", 1) + one(DIGITS, 7);
            case 7 -> "+44 20 7" + one(DIGITS, 3) + " " + one(DIGITS, 4);
            default -> "+1-" + one("23456789", 1) + one(DIGITS, 2) + "-" + b + "-" + one(DIGITS, 4);
        };
    }

    private String ipv4() {
        var first = pick(List.of("10", "172", "192", "203", "91", "5", "185"));
        return first
                + "."
                + random.nextInt(256)
                + "."
                + random.nextInt(256)
                + "."
                + (1 + random.nextInt(254));
    }

    private String ipv6() {
        return random.nextBoolean()
                ? "2001:db8:"
                        + Integer.toHexString(1 + random.nextInt(0xffff))
                        + "::"
                        + Integer.toHexString(1 + random.nextInt(0xffff))
                : "fe80::"
                        + IntStream.range(0, 4)
                                .mapToObj(i -> Integer.toHexString(0x1000 + random.nextInt(0xefff)))
                                .collect(Collectors.joining(":"));
    }

    private String mac() {
        var separator = random.nextBoolean() ? ":" : "-";
        var text =
                "0"
                        + pick(List.of("0", "2", "8"))
                        + separator
                        + IntStream.range(0, 5)
                                .mapToObj(i -> one(HEX, 1) + one("abcdef", 1))
                                .collect(Collectors.joining(separator));
        return separator.equals("-") ? text.toUpperCase(Locale.ROOT) : text;
    }

    private String card() {
        var body = pick(List.of("4", "51", "2200", "2202", "55")) + one(DIGITS, 20);
        var fifteen = body.substring(0, 15);
        int sum = 0;
        for (int i = 0; i < 15; i++) {
            int digit = fifteen.charAt(i) - '0';
            int twice = i % 2 == 0 ? digit * 2 : digit;
            sum += twice > 9 ? twice - 9 : twice;
        }
        var all = fifteen + (10 - sum % 10) % 10;
        var gap = pick(List.of("", " ", "-"));
        return all.substring(0, 4)
                + gap
                + all.substring(4, 8)
                + gap
                + all.substring(8, 12)
                + gap
                + all.substring(12);
    }

    private String inn() {
        return random.nextBoolean()
                ? checked(
                        checked("77" + one(DIGITS, 8), 7, 2, 4, 10, 3, 5, 9, 4, 6, 8),
                        3,
                        7,
                        2,
                        4,
                        10,
                        3,
                        5,
                        9,
                        4,
                        6,
                        8)
                : checked("50" + one(DIGITS, 7), 2, 4, 10, 3, 5, 9, 4, 6, 8);
    }

    private static String checked(String digits, int... weights) {
        int sum =
                IntStream.range(0, weights.length)
                        .map(i -> (digits.charAt(i) - '0') * weights[i])
                        .sum();
        return digits + sum % 11 % 10;
    }

    private String snils() {
        var digits = "1" + one("23456789", 8);
        int sum = IntStream.range(0, 9).map(i -> (digits.charAt(i) - '0') * (9 - i)).sum();
        int check = sum % 101 == 100 ? 0 : sum % 101;
        return "%s-%s-%s %02d"
                .formatted(
                        digits.substring(0, 3), digits.substring(3, 6), digits.substring(6), check);
    }

    private void privateKey(List<String> lines, List<Plant> plants) {
        var name =
                pick(
                        List.of(
                                "RSA PRIVATE KEY",
                                "PRIVATE KEY",
                                "OPENSSH PRIVATE KEY",
                                "EC PRIVATE KEY"));
        lines.add("-----BEGIN " + name + "-----");
        for (int i = 0; i < 5; i++) {
            var body = one(BASE64, i == 4 ? 24 : 64);
            plants.add(new Plant("pem", body, lines.size(), 0));
            lines.add(body);
        }
        lines.add("-----END " + name + "-----");
    }

    private String number() {
        return Long.toString(1_000_000_000L + random.nextInt(1_000_000_000));
    }

    private String one(String alphabet, int length) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static List<String> join(List<String> one, List<String> other) {
        var all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }
}
