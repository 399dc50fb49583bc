package app.pult.desk.sendcheck;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Another customer's ticket, telephone, contract or account. What is in this conversation is
/// right, and so is the customer's other ticket. Thread: any.
final class WrongNumber {
    private static final Pattern TICKET =
            Pattern.compile(
                    Words.BEGIN
                            + "((?:ваш\\p{L}*|your|этой|этому|this) )?"
                            + "(?:обращени\\p{L}{1,3}|заявк\\p{L}{1,3}|заявок|тикет\\p{L}{0,3}|запрос\\p{L}{0,3}"
                            + "|инцидент\\p{L}{0,3}|кейс\\p{L}{0,3}|талон\\p{L}{0,3}|tickets?|cases?|requests?|incidents?|issues?)"
                            + "[ \\u00a0]*(?:(?:под )?номер(?:ом)?|numbers?|no\\.?|id|ref\\.?)?[ \\u00a0:]*[(\\[]?(?:№|#|N|no\\.?)?[ \\u00a0]?"
                            + "(\\p{Lu}{0,5}[-#]?\\d{2,12})(?![\\p{L}\\p{N}]|[.,:]\\d)"
                            + "|(?<=^|[\\s(\\[])(?:#|№[ \\u00a0]?)(\\d{3,12})(?![\\p{L}\\p{N}]|[.:]\\d)"
                            + "|(?<=^|[\\s(\\[])(\\p{Lu}{2,6}[-#]?\\d{3,12})(?![\\p{L}\\p{N}]|[.:]\\d)",
                    Words.FLAGS | Pattern.MULTILINE);

    private static final Pattern LABEL =
            Words.of(
                    "договор|контракт|сч[её]т|заказ|полис|карт[аеуыой]|абонент|инвентар|клиентск|код клиента|лицев|инн|снилс|паспорт|imei|серийн|s/n|serial|vin|тариф|накладн|отправлени"
                            + "|contract|account|order|policy|invoice|customer (?:id|no|number)|client id|subscriber|№|#");

    private static final int LOOKED_UP_AT_MOST = 12;

    /// A value that more customers have is nobody's own: a hot line, an error code.
    private static final int OWN_AT_MOST = 1;

    private final Reading reading;
    private final List<Concern> found = new ArrayList<>();

    private WrongNumber(Reading reading) {
        this.reading = reading;
    }

    static List<Concern> in(Reading reading) {
        var numbers = new WrongNumber(reading);
        numbers.tickets();
        numbers.values();
        return numbers.found;
    }

    private void tickets() {
        var matches = TICKET.matcher(reading.text().prose());
        var own = digits(reading.writing().number());
        for (int asked = 0; asked < LOOKED_UP_AT_MOST && matches.find(); asked++) {
            int group =
                    IntStream.of(2, 3, 4)
                            .filter(one -> matches.group(one) != null)
                            .findFirst()
                            .orElseThrow();
            var number = matches.group(group);
            if (digits(number).equals(own) || reading.isKnown(digits(number))) {
                continue;
            }
            var requester = reading.others().requesterOf(number);
            boolean isTheirs = matches.group(1) != null && digits(number).length() == own.length();
            if (requester.map(person -> !reading.isParty(person)).orElse(isTheirs)) {
                found.add(reading.concern(Concern.Kind.OTHER_CUSTOMER, matches, group));
            }
        }
    }

    private void values() {
        var prose = reading.text().prose();
        Set<String> known = new HashSet<>();
        int asked = 0;
        for (var value : Values.in(prose)) {
            if (!value.isTelephone() && !Values.hasLabel(prose, value, LABEL)) {
                continue;
            }
            if (asked++ == 0) {
                known.addAll(keys(reading.writing().said()));
                known.addAll(keys(reading.writing().noted()));
            }
            if (asked > LOOKED_UP_AT_MOST) {
                return;
            }
            if (!known.contains(value.key()) && isAnothers(value.key())) {
                found.add(reading.concern(Concern.Kind.OTHER_CUSTOMER, value.start(), value.end()));
            }
        }
    }

    private boolean isAnothers(String key) {
        var holders = reading.others().holders(key);
        return !holders.isEmpty()
                && holders.size() <= OWN_AT_MOST
                && holders.stream().noneMatch(reading::isParty);
    }

    private static List<String> keys(List<String> texts) {
        return texts.stream()
                .flatMap(text -> Values.in(text).stream())
                .map(Values.Value::key)
                .toList();
    }

    private static String digits(String number) {
        return number.replaceAll("\\D", "");
    }
}
