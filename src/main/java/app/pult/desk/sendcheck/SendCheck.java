package app.pult.desk.sendcheck;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Looks at what is about to be sent. Thread: any, see [Others].
public final class SendCheck {
    /// More than this of a text is not looked at; characters. Nobody writes that much by hand.
    private static final int MOST = 30_000;

    private SendCheck() {}

    /// The gravest first, and of one kind in the order of the text; no two about the same words.
    public static List<Concern> of(Writing writing, Others others) {
        var reading = new Reading(writing, OwnText.of(head(writing.text())), others);
        var found = new ArrayList<Concern>();
        if (writing.isNote()) {
            found.addAll(LikeReply.in(reading));
        } else {
            found.addAll(WrongRecipient.in(reading));
            found.addAll(WrongName.in(reading));
            found.addAll(WrongNumber.in(reading));
            found.addAll(Secrets.in(reading));
            found.addAll(Hosts.in(reading));
            found.addAll(LikeNote.in(reading));
        }
        found.addAll(Blanks.in(reading));
        found.addAll(MissingFile.in(reading));
        return distinct(found);
    }

    private static String head(String text) {
        return text.length() <= MOST ? text : text.substring(0, MOST);
    }

    private static List<Concern> distinct(List<Concern> found) {
        found.sort(Comparator.comparing(Concern::kind).thenComparingInt(Concern::start));
        var distinct = new ArrayList<Concern>();
        for (var concern : found) {
            if (distinct.stream().noneMatch(concern::meets)) {
                distinct.add(concern);
            }
        }
        return List.copyOf(distinct);
    }
}
