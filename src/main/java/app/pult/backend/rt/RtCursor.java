package app.pult.backend.rt;

import app.pult.backend.http.Json;
import app.pult.desk.change.Cursor;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// How far a desk is with a Request Tracker. `last` is the ticket or article that the first sync's
/// phase has reached; `feed`, `window` and `known` are what later pulls compare with. Written as
/// one small JSON.
record RtCursor(Phase phase, long last, Feed feed, Window window, IdSet known, Schedule schedule) {
    private static final Logger log = LoggerFactory.getLogger(RtCursor.class);
    private static final int VERSION = 1;

    /// The first sync goes through these in order, newest tickets first in each.
    enum Phase {
        ACTIVE,
        INACTIVE,
        ARTICLES,
        FOLLOW
    }

    /// `newest` transaction seen by anybody of this desk, and those of the last [Delta#OVERLAP] ids
    /// that were told: ids become visible out of order.
    record Feed(long newest, SortedSet<Long> told) {
        Feed {
            told = new TreeSet<>(told);
        }

        static Feed of(long newest, Collection<Long> told) {
            var recent = new TreeSet<>(told);
            recent.headSet(newest - Delta.OVERLAP).clear();
            return new Feed(newest, recent);
        }

        /// In the middle of a pass over many tickets: `newest` stays until its end, which must not
        /// tell again what earlier pages told. Of that, too, the last are remembered: after a long
        /// absence some come twice, which is harmless.
        Feed midway(Collection<Long> toldSoFar) {
            var all = new TreeSet<>(toldSoFar);
            var fresh = all.tailSet(newest, false);
            while (fresh.size() > Delta.OVERLAP) {
                fresh.pollFirst();
            }
            return new Feed(newest, all);
        }
    }

    /// Tickets changed after `mark` (server's clock) are still to come; of those around it,
    /// `updated` has the `LastUpdated` they were told with, in seconds. A pass over many tickets
    /// has come to `after`, and began at `began`.
    record Window(Instant mark, Map<Long, Long> updated, long after, Instant began) {
        Window {
            updated = new TreeMap<>(updated);
        }
    }

    /// When the rarer questions were last asked, by this computer's clock: the list of all numbers
    /// (which has come to `sweptTo`), articles (with the server's time of the last answer).
    record Schedule(Instant swept, long sweptTo, Instant articles, Instant articlesMark) {}

    RtCursor at(Phase nextPhase, long nextLast) {
        return new RtCursor(nextPhase, nextLast, feed, window, known, schedule);
    }

    RtCursor with(Feed newFeed, Window newWindow) {
        return new RtCursor(phase, last, newFeed, newWindow, known, schedule);
    }

    RtCursor with(Schedule newSchedule) {
        return new RtCursor(phase, last, feed, window, known, newSchedule);
    }

    /// As transactions up to here were told.
    RtCursor with(Feed newFeed) {
        return with(newFeed, window);
    }

    Cursor encoded() {
        var json = Json.MAPPER.createObjectNode();
        json.put("v", VERSION).put("phase", phase.name()).put("last", last);
        json.put("newest", feed.newest());
        var told = json.putArray("told");
        feed.told().forEach(told::add);
        json.put("mark", window.mark().getEpochSecond()).put("after", window.after());
        json.put("began", window.began().getEpochSecond());
        var updated = json.putObject("updated");
        window.updated().forEach((id, at) -> updated.put(Long.toString(id), at));
        json.put("swept", schedule.swept().getEpochSecond()).put("sweptTo", schedule.sweptTo());
        json.put("articles", schedule.articles().getEpochSecond());
        json.put("articlesMark", schedule.articlesMark().getEpochSecond());
        json.put("known", known.encoded());
        return new Cursor(json.toString());
    }

    /// Empty for a cursor of another version of Pult, or a damaged one: then everything is told
    /// again, which is harmless.
    static Optional<RtCursor> decoded(Cursor cursor) {
        try {
            var json = Json.MAPPER.readTree(cursor.value());
            if (json.path("v").asInt(0) != VERSION) {
                return Optional.empty();
            }
            var updated = new TreeMap<Long, Long>();
            json.path("updated")
                    .properties()
                    .forEach(e -> updated.put(Long.valueOf(e.getKey()), e.getValue().asLong()));
            var told = new TreeSet<Long>();
            json.path("told").forEach(id -> told.add(id.asLong()));
            return Optional.of(
                    new RtCursor(
                            Phase.valueOf(json.path("phase").asString("")),
                            json.path("last").asLong(),
                            new Feed(json.path("newest").asLong(), told),
                            new Window(
                                    second(json, "mark"),
                                    updated,
                                    json.path("after").asLong(),
                                    second(json, "began")),
                            IdSet.decoded(json.path("known").asString("")),
                            new Schedule(
                                    second(json, "swept"),
                                    json.path("sweptTo").asLong(),
                                    second(json, "articles"),
                                    second(json, "articlesMark"))));
        } catch (JacksonException | IllegalArgumentException e) {
            log.warn("The cursor cannot be read: everything is fetched again", e);
            return Optional.empty();
        }
    }

    private static Instant second(JsonNode json, String field) {
        return Instant.ofEpochSecond(json.path(field).asLong());
    }
}
