package app.pult.diagnosis.mask;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// What is taken out of a text. Thread: any.
public enum Secret {
    PASSWORD,
    /// Lets its bearer in: a bearer token, a session of an API, a JWT.
    TOKEN,
    /// Of an API, an account or a cipher; private keys too.
    KEY,
    /// Cookies and session ids.
    COOKIE,
    EMAIL,
    PHONE,
    /// Addresses of a network, IPv4 and IPv6. Loopback, masks and link-local IPv4 stay: they are
    /// the same everywhere, and findings speak of them.
    IP,
    MAC,
    /// Bank cards and accounts.
    CARD,
    /// Number of a Russian taxpayer.
    INN,
    /// Number of a Russian pension account.
    SNILS,
    PASSPORT,
    PRODUCT_KEY,
    /// Of a Windows account; the well-known ones stay.
    SID,
    /// Names of people in paths and in front of a password in addresses.
    USER,
    /// Names of computers. What is wrong can seldom be told without them: only on request.
    HOST;

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /// Secrets and personal data, for a note that stays within the helpdesk: addresses are evidence
    /// there.
    public static Set<Secret> forNote() {
        return Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(IP, MAC, HOST)));
    }

    /// For what leaves the company: a public reply, a bundle for a vendor. Everything but names of
    /// computers.
    public static Set<Secret> all() {
        return Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(HOST)));
    }

    String word() {
        return word;
    }
}
