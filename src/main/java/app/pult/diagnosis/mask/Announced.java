package app.pult.diagnosis.mask;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Which numbers the words shortly before a place announce. Thread: any.
record Announced(Set<Number> numbers) {
    private static final Map<String, Number> WORDS = new HashMap<>();
    private static final int CONTEXT = 40;

    enum Number {
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
                Number.PHONE,
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
                Number.PHONE,
                "whatsapp",
                "viber",
                "вотсап",
                "ватсап",
                "звоните",
                "перезвоните",
                "позвоните");
        put(Number.INN, "инн", "inn");
        put(Number.SNILS, "снилс", "snils");
        put(Number.PASSPORT, "паспорт", "паспорта", "паспорту", "паспортные", "passport");
        put(Number.SERIES, "серия", "серии", "series");
        put(Number.DOCUMENT, "номер", "no");
    }

    Announced {
        numbers = Set.copyOf(numbers);
    }

    private static void put(Number number, String... words) {
        for (var word : words) {
            WORDS.put(word, number);
        }
    }

    static Announced before(String line, int end) {
        var numbers = EnumSet.noneOf(Number.class);
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

    boolean is(Number number) {
        return numbers.contains(number)
                || number == Number.PASSPORT && numbers.contains(Number.SERIES);
    }
}
