package app.pult.desk;

/// A stretch of a sorted queue by what its order goes by first: milliseconds since the epoch, or a
/// priority. Both ends belong to it. What is never due stands at [#END].
public record OrderSpan(long from, long to) {
    public static final long END = Long.MAX_VALUE;
}
