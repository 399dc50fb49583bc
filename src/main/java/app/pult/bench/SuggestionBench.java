package app.pult.bench;

import app.pult.bench.Figure.More;
import app.pult.desk.RemoteId;
import app.pult.desk.TicketId;
import app.pult.knowledge.Remedy;
import app.pult.knowledge.Verdict;
import app.pult.store.Store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// `bench suggestions`: how well the articles that are suggested for a ticket answer it. A foreign
/// corpus is the knowledge base, each of its questions a ticket, and `qid 0 docid rel` a line says
/// which article answers which. In each round another half of the tickets, by the seed, are those
/// in which their article helped; the other half are asked. `ours` is the mean reciprocal rank of
/// the right article; the floor is that of the same tickets where nothing has helped yet.
public final class SuggestionBench implements Bench {
    private static final String NAME = "suggestions";
    private static final int FOUND = 20;
    private static final int SHOWN = 3;
    private static final int ROUNDS = 5;

    private static final double PERCENT = 100;

    /// What may be lost where precedents mislead.
    private static final double LOSS = 1;

    private final Path corpus;
    private final Path queries;
    private final Path answers;

    public SuggestionBench(Path corpus, Path queries, Path answers) {
        this.corpus = corpus;
        this.queries = queries;
        this.answers = answers;
    }

    /// Ranks of right articles, 0 for none, before and after something had helped elsewhere.
    private static final class Ranks {
        private final List<Integer> before = new ArrayList<>();
        private final List<Integer> after = new ArrayList<>();

        private void add(int without, int with) {
            before.add(without);
            after.add(with);
        }

        private static double reciprocal(List<Integer> ranks) {
            return ranks.stream()
                    .mapToDouble(rank -> rank == 0 ? 0 : PERCENT / rank)
                    .average()
                    .orElse(0);
        }

        private static double shown(List<Integer> ranks) {
            return ranks.stream()
                    .mapToDouble(rank -> rank > 0 && rank <= SHOWN ? PERCENT : 0)
                    .average()
                    .orElse(0);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Figure> run(Plan plan) throws IOException {
        try (var workshop = Workshop.below(plan.data());
                var store = Store.open(workshop.folder("desk"), plan.machine().clock())) {
            ForeignTexts.asArticles(store, Files.readAllLines(corpus));
            var tickets = tickets(store);
            var without = new LinkedHashMap<TicketId, Integer>();
            tickets.forEach((ticket, right) -> without.put(ticket, rank(store, ticket, right)));
            var all = new Ranks();
            var strangers = new Ranks();
            for (int round = 0; round < plan.rounds(ROUNDS, 1); round++) {
                measure(store, tickets, without, plan.seed() + round, all, strangers);
            }
            return List.of(figure(all, strangers));
        }
    }

    /// Those that some article answers, each with the articles.
    private Map<TicketId, Set<String>> tickets(Store store) throws IOException {
        var right = new LinkedHashMap<RemoteId, Set<String>>();
        for (var line : Files.readAllLines(answers)) {
            var parts = line.trim().split("\\s+", -1);
            if (parts.length >= 4 && !parts[3].equals("0")) {
                right.computeIfAbsent(new RemoteId(parts[0]), none -> new HashSet<>())
                        .add(parts[2]);
            }
        }
        ForeignTexts.asTickets(store, Files.readAllLines(queries));
        var tickets = new LinkedHashMap<TicketId, Set<String>>();
        var ids = store.identity().localIds(right.keySet());
        right.forEach(
                (remote, pages) ->
                        Optional.ofNullable(ids.get(remote))
                                .ifPresent(id -> tickets.put(id, pages)));
        return tickets;
    }

    private static void measure(
            Store store,
            Map<TicketId, Set<String>> tickets,
            Map<TicketId, Integer> without,
            long seed,
            Ranks all,
            Ranks strangers) {
        var order = new ArrayList<>(tickets.keySet());
        Collections.shuffle(order, new Random(seed));
        var solved = order.subList(0, order.size() / 2);
        say(store, tickets, solved, Optional.of(Verdict.HELPED));
        var known = new HashSet<String>();
        solved.forEach(ticket -> known.addAll(tickets.getOrDefault(ticket, Set.of())));
        for (var ticket : order.subList(order.size() / 2, order.size())) {
            var right = tickets.getOrDefault(ticket, Set.of());
            int before = without.getOrDefault(ticket, 0);
            int after = rank(store, ticket, right);
            all.add(before, after);
            if (Collections.disjoint(known, right)) {
                strangers.add(before, after);
            }
        }
        say(store, tickets, solved, Optional.empty());
    }

    private static void say(
            Store store,
            Map<TicketId, Set<String>> tickets,
            List<TicketId> of,
            Optional<Verdict> verdict) {
        for (var ticket : of) {
            for (var page : tickets.getOrDefault(ticket, Set.of())) {
                store.experience().say(ticket, new Remedy.OfArticle(page), verdict);
            }
        }
    }

    /// 0 if none of them is suggested.
    private static int rank(Store store, TicketId ticket, Set<String> right) {
        var found = store.search().related(ticket, "ru", FOUND).articles();
        for (int i = 0; i < found.size(); i++) {
            if (right.contains(found.get(i).hit().page())) {
                return i + 1;
            }
        }
        return 0;
    }

    private static Figure figure(Ranks all, Ranks strangers) {
        double before = Ranks.reciprocal(all.before);
        double after = Ranks.reciprocal(all.after);
        return new Figure(
                NAME,
                "mean reciprocal rank of the right article",
                after,
                before,
                "%",
                ">= the floor - 1 %",
                Figure.met(after >= before - LOSS),
                new More()
                        .count("n", all.after.size())
                        .number("among3Percent", Ranks.shown(all.after))
                        .number("among3FloorPercent", Ranks.shown(all.before))
                        .count("strangers", strangers.after.size())
                        .number("strangersMrrPercent", Ranks.reciprocal(strangers.after))
                        .number("strangersMrrFloorPercent", Ranks.reciprocal(strangers.before))
                        .values());
    }
}
