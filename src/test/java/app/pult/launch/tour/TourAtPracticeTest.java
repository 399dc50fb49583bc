package app.pult.launch.tour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.pult.fixture.practice.PracticeAtWork;
import app.pult.launch.TourRun;
import app.pult.practice.Options;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A whole shift at the practice desk in each language, and then the desk's own file on what the
/// shifts left there.
@Tag("slow")
final class TourAtPracticeTest {
    @TempDir Path home;
    @TempDir Path deskFolder;

    @Test
    void bothShiftsAreOnThePracticeDeskOnce() throws Exception {
        try (var practice =
                PracticeAtWork.start(
                        Options.in(deskFolder).withTickets(TourRun.TICKETS).atPace(0))) {
            var desk = practice.desk();
            var tour =
                    new TourProcess(home, "both", "Europe/Moscow", desk.token())
                            .run("--backend", desk.url().toString());

            assertThat(tour.exitCode()).as(tour.printed()).isZero();
            TourScreens.areWhole(tour, "ru-light", TourScreens.AT_PRACTICE);
            TourScreens.areWhole(tour, "en-dark", TourScreens.AT_PRACTICE);
            isThereOnce(tour.script("ru"));
            isThereOnce(tour.script("en"));
        }
    }

    private void isThereOnce(Script script) throws Exception {
        var times = List.of(script.online(), script.offline());

        assertThat(
                        rows(
                                "SELECT kind, text, ticket FROM messages WHERE instr(text, ?)",
                                script.mark()))
                .extracting(row -> row.get(0), row -> row.get(1))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(
                                        times.stream().flatMap(when -> expected(script, when)),
                                        Stream.of(tuple("reply", script.overtaken())))
                                .toList());
        for (var when : times) {
            assertThat(
                            rows(
                                    "SELECT t.state FROM tickets t JOIN messages m ON m.ticket ="
                                            + " t.id WHERE m.text = ?",
                                    script.reply(when)))
                    .containsExactly(List.of("solved"));
            assertThat(rows("SELECT 1 FROM tickets WHERE subject = ?", script.subject(when)))
                    .hasSize(1);
            var files =
                    rows(
                            "SELECT a.name, a.sha256 FROM attachments a JOIN messages m ON m.id ="
                                    + " a.message WHERE m.text = ?",
                            script.reply(when));
            assertThat(files).extracting(List::getFirst).containsExactly(script.fileName());
            var bytes = deskFolder.resolve("contents").resolve(files.getFirst().get(1));
            assertThat(Files.readString(bytes, StandardCharsets.UTF_8))
                    .isEqualTo(script.fileText());
        }
    }

    private static Stream<Tuple> expected(Script script, String when) {
        return Stream.of(
                tuple("reply", script.reply(when)),
                tuple("note", script.note(when)),
                tuple("customer", script.call(when)));
    }

    private List<List<String>> rows(String sql, String value) throws SQLException {
        try (var database =
                        DriverManager.getConnection(
                                "jdbc:sqlite:" + deskFolder.resolve("practice.db"));
                var statement = database.prepareStatement(sql)) {
            statement.setString(1, value);
            var rows = new ArrayList<List<String>>();
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    var row = new ArrayList<String>();
                    for (int column = 1;
                            column <= result.getMetaData().getColumnCount();
                            column++) {
                        row.add(result.getString(column));
                    }
                    rows.add(row);
                }
            }
            return rows;
        }
    }
}
