package app.pult.practice.world;

import java.util.Set;

/// Somebody who signed in: what they may do, which groups they see, and which they saw once.
public record Operator(
        String id, Rights rights, String token, Set<String> groups, Set<String> pastGroups) {
    public Operator {
        groups = Set.copyOf(groups);
        pastGroups = Set.copyOf(pastGroups);
    }

    public enum Rights {
        FULL,
        READ
    }

    boolean sees(StoredTicket ticket) {
        return ticket.fields().group().map(group -> groups.contains(group.value())).orElse(true);
    }
}
