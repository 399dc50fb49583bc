package app.pult.search;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.function.Function;
import java.util.function.Predicate;

/// Articles that are translations of each other are one page, which nobody wants to see twice.
/// Thread: any.
public final class Pages {
    private Pages() {}

    /// Each page once, where its first translation stood; of its translations the one that is
    /// `spoken`, else the first.
    public static <T> Collection<T> once(
            Iterable<T> articles, Function<T, String> page, Predicate<T> spoken) {
        var kept = new LinkedHashMap<String, T>();
        for (var article : articles) {
            kept.merge(
                    page.apply(article),
                    article,
                    (first, other) -> spoken.test(other) && !spoken.test(first) ? other : first);
        }
        return kept.values();
    }
}
