package app.pult.desk;

/// How far the server's history of one ticket is known: grows with every change of that ticket and
/// says nothing across tickets. Zero: the server has never been seen to hold it. (Desk API: the
/// ticket's revision; Request Tracker: the id of its newest visible transaction.)
public record Revision(long value) implements Comparable<Revision> {
    public static final Revision NONE = new Revision(0);

    public Revision {
        if (value < 0) {
            throw new IllegalArgumentException("revision " + value);
        }
    }

    @Override
    public int compareTo(Revision other) {
        return Long.compare(value, other.value);
    }
}
