package app.pult.diagnosis.mask;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a name in front of a value says about it. Names come as `dbPassword`, `DB_PASSWORD`,
/// `db.password`, `пароль`. Thread: any.
final class KeyWords {
    private static final Set<String> PASSWORD =
            Set.of(
                    "password",
                    "passwd",
                    "pwd",
                    "passphrase",
                    "passcode",
                    "pass",
                    "pw",
                    "passwort",
                    "kennwort",
                    "psk",
                    "userpass",
                    "dbpass",
                    "smtppass",
                    "ftppass",
                    "mypass",
                    "passin",
                    "passout",
                    "storepass",
                    "keypass",
                    "rootpw",
                    "userpw",
                    "secret",
                    "credential",
                    "passwrd",
                    "passw",
                    "пароль",
                    "паролем",
                    "пароля",
                    "пароли",
                    "пасс",
                    "пас",
                    "пасворд",
                    "пассворд",
                    "парол",
                    "contraseña",
                    "motdepasse",
                    "hasło");

    private static final List<String> PASSWORD_ENDS =
            List.of(
                    "password",
                    "passwd",
                    "passphrase",
                    "pwd",
                    "secret",
                    "passwort",
                    "kennwort",
                    "пароль",
                    "userpw",
                    "dbpass",
                    "userpass");

    private static final Set<String> BEFORE_KEY =
            Set.of(
                    "api",
                    "access",
                    "secret",
                    "private",
                    "account",
                    "shared",
                    "encryption",
                    "encrypt",
                    "master",
                    "signing",
                    "auth",
                    "storage",
                    "consumer",
                    "app",
                    "application",
                    "subscription",
                    "functions",
                    "function",
                    "deploy",
                    "security",
                    "network",
                    "wifi",
                    "wireless",
                    "wpa",
                    "client",
                    "service",
                    "admin",
                    "license",
                    "licence",
                    "activation",
                    "stripe",
                    "aws",
                    "azure",
                    "gcp",
                    "openai",
                    "sendgrid",
                    "google",
                    "maps",
                    "crypto",
                    "cipher",
                    "aes",
                    "hmac",
                    "jwt",
                    "apns",
                    "fcm",
                    "server",
                    "authorization");

    private static final Set<String> WHOLE_KEY =
            Set.of(
                    "apikey",
                    "accesskey",
                    "secretkey",
                    "privatekey",
                    "accountkey",
                    "sharedaccesskey",
                    "sharedkey",
                    "authkey",
                    "encryptionkey",
                    "masterkey",
                    "appkey",
                    "apisecret",
                    "accesskeyid",
                    "ipk");

    private static final Set<String> TOKEN =
            Set.of(
                    "token",
                    "jwt",
                    "authtoken",
                    "accesstoken",
                    "refreshtoken",
                    "idtoken",
                    "sig",
                    "signature",
                    "bearer",
                    "токен",
                    "токена",
                    "токеном",
                    "apitoken",
                    "sas",
                    "otp");

    private static final Set<String> SESSION =
            Set.of(
                    "sid",
                    "sessid",
                    "sessionid",
                    "sessiontoken",
                    "jsessionid",
                    "phpsessid",
                    "session",
                    "csrftoken",
                    "csrf",
                    "xsrf",
                    "aspxauth",
                    "cfid",
                    "cftoken",
                    "ssid2",
                    "сессия",
                    "сессии",
                    "sessionkey");

    private static final Set<String> PIN =
            Set.of("pin", "пин", "cvv", "cvc", "cvv2", "cvc2", "пинкод", "pincode");

    private KeyWords() {}

    /// How much a value needs to be one, and what it is then.
    enum Meaning {
        /// Anything but a word about passwords.
        PASSWORD(Secret.PASSWORD),
        /// Must look drawn.
        KEY(Secret.KEY),
        TOKEN(Secret.TOKEN),
        SESSION(Secret.COOKIE),
        /// A few digits.
        PIN(Secret.PASSWORD),
        AUTHORIZATION(Secret.TOKEN),
        COOKIES(Secret.COOKIE),
        /// Any key; must look drawn and be long.
        SOME_KEY(Secret.KEY);

        private final Secret secret;

        Meaning(Secret secret) {
            this.secret = secret;
        }

        Secret secret() {
            return secret;
        }
    }

    static Optional<Meaning> meaning(String name) {
        var words = words(name);
        while (!words.isEmpty() && isTail(words.getLast())) {
            words.removeLast();
        }
        if (words.isEmpty()) {
            return Optional.empty();
        }
        var last = words.getLast();
        var before = words.size() > 1 ? words.get(words.size() - 2) : "";
        if (last.equals("authorization") || (last.equals("auth") && before.isEmpty())) {
            return Optional.of(Meaning.AUTHORIZATION);
        }
        if (last.equals("cookie") || last.equals("cookies")) {
            return Optional.of(Meaning.COOKIES);
        }
        if (isPassword(last) && !before.equals("grant")) {
            return Optional.of(Meaning.PASSWORD);
        }
        if (PIN.contains(last) || (last.equals("код") && before.equals("пин"))) {
            return Optional.of(Meaning.PIN);
        }
        if (SESSION.contains(last)
                || (last.equals("id") && (before.equals("session") || before.equals("sess")))
                || (last.equals("token") && (before.equals("csrf") || before.equals("xsrf")))) {
            return Optional.of(Meaning.SESSION);
        }
        if (TOKEN.contains(last)) {
            return Optional.of(Meaning.TOKEN);
        }
        return key(last, before);
    }

    private static Optional<Meaning> key(String last, String before) {
        if (WHOLE_KEY.contains(last)
                || (last.equals("key") && BEFORE_KEY.contains(before))
                || (last.equals("ключ") && !before.isEmpty())) {
            return Optional.of(Meaning.KEY);
        }
        return last.equals("key")
                        || last.equals("ключ")
                        || (last.endsWith("key") && last.length() > 5)
                        || last.equals("community")
                ? Optional.of(Meaning.SOME_KEY)
                : Optional.empty();
    }

    private static boolean isPassword(String word) {
        return PASSWORD.contains(word) || PASSWORD_ENDS.stream().anyMatch(word::endsWith);
    }

    /// What comes behind the word that counts: `password1`, `passwordValue`, `X-Token-Raw`,
    /// `SAS-Key-Id`.
    private static boolean isTail(String word) {
        return Chars.isDigit(word.charAt(0))
                || word.equals("value")
                || word.equals("raw")
                || word.equals("plain")
                || word.equals("text")
                || word.equals("base64")
                || word.equals("b64")
                || word.equals("prod")
                || word.equals("dev");
    }

    /// In small letters: `DB_PASSWORD`, `dbPassword` and `db.password` are all db, password.
    private static List<String> words(String name) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            char before = Chars.at(name, i - 1);
            boolean breaks =
                    (Character.isUpperCase(c) && Character.isLowerCase(before))
                            || Chars.isDigit(c) != Chars.isDigit(before)
                            || (Character.isUpperCase(c)
                                    && Character.isUpperCase(before)
                                    && Character.isLowerCase(Chars.at(name, i + 1)));
            if (!Character.isLetterOrDigit(c) || breaks) {
                close(word, words);
            }
            if (Character.isLetterOrDigit(c)) {
                word.append(c);
            }
        }
        close(word, words);
        return words;
    }

    private static void close(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString().toLowerCase(Locale.ROOT));
            word.setLength(0);
        }
    }
}
