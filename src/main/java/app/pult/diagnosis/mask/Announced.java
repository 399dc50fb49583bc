package app.pult.diagnosis.mask;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Which numbers the words shortly before a place announce. Thread: any.
record Announced(Set<Kind> numbers) {
    private static final Map<String, Kind> WORDS = new HashMap<>();
    private static final int CONTEXT = 40;

    enum Kind {
        PHONE,
        INN,
        SNILS,
        PASSPORT,
        /// The first four digits of a passport, on their own.
        SERIES,
        /// Its last six.
        DOCUMENT
    }

    static {
        put(
                Kind.PHONE,
                "тел",
                "телефон",
                "телефона",
                "телефону",
                "моб",
                "мобильный",
                "сот",
                "факс",
                "phone",
                "mobile",
                "cell",
                "tel",
                "fax");
        put(
                Kind.PHONE,
                "whatsapp",
                "viber",
                "вотсап",
                "ватсап",
                "звоните",
                "перезвоните",
                "позвоните");
        put(Kind.INN, "инн", "inn");
        put(Kind.SNILS, "снилс", "snils");
        put(Kind.PASSPORT, "паспорт", "паспорта", "паспорту", "паспортные", "passport");
        put(Kind.SERIES, "серия", "серии", "series");
        put(Kind.DOCUMENT, "номер", "no");
    }

    Announced {
        numbers = Set.copyOf(numbers);
    }

    private static void put(Kind number, String... words) {
        for (var word : words) {
            WORDS.put(word, number);
        }
    }

    static Announced before(String line, int end) {
        var numbers = EnumSet.noneOf(Kind.class);
        int start = Math.max(0, end - CONTEXT);
        for (int i = start; i < end; i++) {
            int word = i;
            while (i < end && Character.isLetter(line.charAt(i))) {
                i++;
            }
            var number =
                    i > word ? WORDS.get(line.substring(word, i).toLowerCase(Locale.ROOT)) : null;
            if (number != null) {
                numbers.add(number);
            }
        }
        return new Announced(numbers);
    }

    boolean is(Kind number) {
        return numbers.contains(number)
                || (number == Kind.PASSPORT && numbers.contains(Kind.SERIES));
    }
}
