package app.pult.diagnosis.log;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.diagnosis.Refusal.Reason;
import app.pult.diagnosis.input.Input;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

final class LogPassTest {
    private final List<String> read = new ArrayList<>();

    @Test
    void linesComeInOrderTheEmptyOnesToo() {
        assertThat(new LogPass(Input.text("a", "один\n\r\nдва")).each(read::add)).isEmpty();
        assertThat(read).containsExactly("один", "", "два");
    }

    @Test
    void whatIsNotReadHasAName() {
        var bytes = new byte[5_000];
        var binary = new Input("a", () -> new ByteArrayInputStream(bytes));
        var gone =
                new Input(
                        "a",
                        () -> {
                            throw new IOException("gone");
                        });

        assertThat(new LogPass(Input.text("a", "")).each(read::add)).contains(Reason.EMPTY);
        assertThat(new LogPass(binary).each(read::add)).contains(Reason.NOT_TEXT);
        assertThat(new LogPass(gone).each(read::add)).contains(Reason.DAMAGED);
    }

    @Test
    void aReadingNobodyWantsEnds() {
        var log = Input.text("a", "line\n".repeat(10_000));

        assertThat(new LogPass(log, () -> true).each(read::add)).contains(Reason.STOPPED);
        assertThat(read).hasSizeLessThan(1_000);
    }
}
