package app.pult.store.cache;

import static app.pult.fixture.Told.CUSTOMER;
import static app.pult.fixture.Told.customer;
import static app.pult.fixture.Told.message;
import static app.pult.fixture.Told.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.store.Database;
import app.pult.store.Database.Access;
import app.pult.store.Database.Role;
import app.pult.store.Desk;
import app.pult.store.cache.SearchText.Kind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class MissingTextsTest {
    @TempDir Path folder;

    @Test
    void eachTextIsFoundOnceInPortions() {
        try (var desk = new Desk(folder)) {
            desk.signedIn();
            desk.told(customer(CUSTOMER));
            for (int i = 0; i < 7; i++) {
                desk.told(
                        ticket("" + i).subject("Принтер " + i).told(),
                        message("m" + i, "" + i).reply("Ответ").told());
            }
            desk.store().searchUpkeep(SearchUpkeep.FileWords.NONE).empty();
        }

        var portions = new ArrayList<List<SearchText>>();
        try (var cache = Database.open(folder.resolve("cache.db"), Role.CACHE, Access.OWNER)) {
            var missing = new MissingTexts();
            while (!missing.isOver()) {
                portions.add(cache.read("find", session -> missing.next(session, 3)));
            }
        }

        assertThat(portions).hasSize(3);
        assertThat(portions.stream().flatMap(List::stream))
                .doesNotHaveDuplicates()
                .filteredOn(text -> text.kind() == Kind.MESSAGE)
                .hasSize(7);
        assertThat(portions.getFirst()).hasSize(3 + 3 + 2);
    }
}
