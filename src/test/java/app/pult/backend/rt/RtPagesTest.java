package app.pult.backend.rt;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.backend.BackendException;
import app.pult.backend.http.Json;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

final class RtPagesTest {
    private final List<Integer> asked = new ArrayList<>();

    @Test
    void anEmptyPageInTheMiddleIsNotTheEnd() throws BackendException {
        assertThat(all("[1]", "[]", "[2,3]", "[]", "[]", "[9]")).containsExactly("1", "2", "3");
        assertThat(asked).hasSize(5);
    }

    @Test
    void aPageThatComesAgainIsTheEnd() throws BackendException {
        var last = list(2, "[2]");

        var rows = RtPages.all(page -> page == 1 ? list(1, "[1]") : last);

        assertThat(rows).extracting(JsonNode::asString).containsExactly("1", "2");
    }

    /// Found by the fuzzer: it ended the pull loop's turn with an exception of Jackson's.
    @Test
    void aPageNumberBeyondAllNumbersIsAnotherPage() {
        assertThat(RtPages.isAnother(parse("{\"page\":9223372036854775807,\"items\":[]}"), 1))
                .isTrue();
    }

    @Test
    void aTotalIsBelievedWhereThereIsOne() throws BackendException {
        var rows =
                RtPages.all(
                        page -> {
                            asked.add(page);
                            return parse("{\"page\":1,\"pages\":1,\"items\":[1,2]}");
                        });

        assertThat(rows).hasSize(2);
        assertThat(asked).hasSize(1);
    }

    @Test
    void whoKnowsThatItIsWholeAsksNoFurther() throws BackendException {
        RtPages.Proof two = (rows, latest) -> rows.size() == 2;

        var rows = RtPages.all(page -> list(page, "[" + page + "]"), two);

        assertThat(rows).hasSize(2);
    }

    private List<String> all(String... pages) throws BackendException {
        var left = new ArrayList<>(Arrays.asList(pages));
        return RtPages.all(
                        page -> {
                            asked.add(page);
                            return list(page, left.removeFirst());
                        })
                .stream()
                .map(JsonNode::asString)
                .toList();
    }

    private static JsonNode list(int page, String items) {
        return parse(
                "{\"page\":%d,\"pages\":null,\"total\":null,\"items\":%s}".formatted(page, items));
    }

    private static JsonNode parse(String json) {
        return Json.MAPPER.readTree(json);
    }
}
