package app.pult.store.work;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.TicketId;
import app.pult.fixture.FakeClock;
import app.pult.fixture.Told;
import app.pult.knowledge.RuleTally;
import app.pult.knowledge.RuleVerdict;
import app.pult.store.Database;
import app.pult.store.Database.Access;
import app.pult.store.Database.Role;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class SqliteRuleExperienceTest {
    private static final TicketId ONE = new TicketId(1);
    private static final TicketId OTHER = new TicketId(2);
    private static final String DISK = "disk.io";
    private static final String MEMORY = "memory.low";

    @TempDir Path folder;

    @Test
    void aTicketIsCountedOnceHoweverOftenItIsLookedAt() {
        try (var work = open()) {
            var rules = rules(work);

            rules.shown(ONE, List.of(DISK, MEMORY));
            rules.shown(ONE, List.of(DISK, MEMORY));

            assertThat(rules.shown(OTHER, List.of(DISK)))
                    .containsEntry(DISK, new RuleTally(DISK, 2, 0, 0, Optional.empty()))
                    .hasSize(1);
        }
    }

    @Test
    void whatIsSaidOfARuleStaysOverARestartUntilItIsTakenBack() {
        try (var work = open()) {
            rules(work).shown(ONE, List.of(DISK));
            rules(work).shown(OTHER, List.of(DISK));
            rules(work).say(ONE, DISK, Optional.of(RuleVerdict.WRONG));
            rules(work).say(OTHER, DISK, Optional.of(RuleVerdict.RIGHT));
        }

        try (var work = open()) {
            assertThat(rules(work).shown(ONE, List.of(DISK)))
                    .containsEntry(
                            DISK, new RuleTally(DISK, 2, 1, 1, Optional.of(RuleVerdict.WRONG)));

            rules(work).say(ONE, DISK, Optional.empty());

            assertThat(rules(work).shown(ONE, List.of(DISK)))
                    .containsEntry(DISK, new RuleTally(DISK, 2, 1, 0, Optional.empty()));
        }
    }

    @Test
    void rulesThatWereWrongAreListedTheMostOftenFirst() {
        try (var work = open()) {
            var rules = rules(work);
            for (var ticket : List.of(ONE, OTHER)) {
                rules.shown(ticket, List.of(DISK, MEMORY, "fine"));
                rules.say(ticket, MEMORY, Optional.of(RuleVerdict.WRONG));
            }
            rules.say(ONE, DISK, Optional.of(RuleVerdict.WRONG));

            assertThat(rules.doubted())
                    .containsExactly(
                            new RuleTally(MEMORY, 2, 0, 2, Optional.empty()),
                            new RuleTally(DISK, 2, 0, 1, Optional.empty()));
        }
    }

    private Database open() {
        return Database.open(folder.resolve("work.db"), Role.WORK, Access.OWNER);
    }

    private static SqliteRuleExperience rules(Database work) {
        return new SqliteRuleExperience(work, new FakeClock(Told.NOON));
    }
}
