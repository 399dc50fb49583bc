package app.pult.ui.kit.transcript;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Conversations to show in tests, the same for the same seed.
final class Conversations {
    private static final List<String> WORDS =
            List.of(
                    "обновление",
                    "не",
                    "ставится,",
                    "ошибка",
                    "0x80070005",
                    "CBS.log",
                    "error",
                    "на",
                    "сервере",
                    "https://example.org/kb/104",
                    "службе",
                    "не",
                    "хватает",
                    "прав",
                    "SoftwareDistribution");

    private Conversations() {}

    /// 200 messages, most of 3 to 14 lines, some of 60, five of 300.
    static List<Block> long200(int seed) {
        var random = new Random(seed);
        return IntStream.range(0, 200)
                .mapToObj(
                        i -> {
                            int lines =
                                    i % 40 == 0 ? 300 : i % 9 == 0 ? 60 : 3 + random.nextInt(12);
                            return message(i, random, lines);
                        })
                .toList();
    }

    /// The conversation of the drawn main screen.
    static List<Block> drawn() {
        return List.of(
                new Block(
                        "1",
                        "customer",
                        header("Иван Петров", "клиент · 14:02"),
                        "18 ноября 2025 г., 14:02:33 MSK",
                        List.of(
                                new Paragraph(
                                        "",
                                        List.of(
                                                Span.of(
                                                        "Здравствуйте! Третий день не ставится обновление, пишет "),
                                                new Span(
                                                        "0x80070005",
                                                        "fact",
                                                        Optional.of("fact:0x80070005")),
                                                Span.of(
                                                        ". Перезагружал, не помогает. Журнал и сведения о системе прикладываю."))),
                                new Embed(
                                        "files-1",
                                        "[CBS.log, systeminfo.txt]",
                                        Conversations::attachments))),
                new Block(
                        "2",
                        "note",
                        header("Борис Орлов", "внутренняя заметка · 14:06"),
                        "",
                        List.of(
                                Paragraph.of(
                                        "У них на прошлой неделе меняли антивирус, мог остаться драйвер фильтра."))),
                new Block(
                        "3",
                        "mine",
                        List.of(
                                Span.of("Вы", "strong"),
                                Span.of("   14:09 · ", "secondary"),
                                Span.of("отправлено", "success-text")),
                        "",
                        List.of(
                                Paragraph.of(
                                        "Иван, спасибо за журнал, он очень помог. Вижу отказ в доступе к папке обновлений. Подскажите, вы запускали установку под своей учётной записью?"))),
                new Block(
                        "4",
                        "system",
                        List.of(),
                        "",
                        List.of(
                                Paragraph.of(
                                        "14:10 · Анна Смирнова: приоритет средний → высокий"))),
                new Block(
                        "5",
                        "customer",
                        header("Иван Петров", "клиент · 14:11"),
                        "",
                        List.of(
                                Paragraph.of("Да, под своей, она без прав администратора."),
                                Paragraph.of(""),
                                new Paragraph(
                                        "",
                                        List.of(
                                                Span.of("Вот что пишет "),
                                                Span.of("wuauclt /detectnow", "code"),
                                                Span.of(", "),
                                                Span.of("жирно", "strong"),
                                                Span.of(" и "),
                                                Span.of("курсивом", "emphasis"),
                                                Span.of(":"))),
                                new Paragraph(
                                        "code-block",
                                        List.of(
                                                Span.of(
                                                        "2025-11-18 14:01:07:312  1044 FATAL: Failed to open store, hr=0x80070005"))),
                                new Paragraph(
                                        "",
                                        List.of(
                                                Span.of("Подробнее: "),
                                                Span.link(
                                                        "https://example.org/kb/104",
                                                        "https://example.org/kb/104"))),
                                new Paragraph(
                                        "quote",
                                        List.of(
                                                Span.link(
                                                        "▸ показать цитату, 12 строк",
                                                        "fold:5"))))));
    }

    private static List<Span> header(String author, String rest) {
        return List.of(Span.of(author, "strong"), Span.of("   " + rest, "secondary"));
    }

    private static HBox attachments() {
        var row = new HBox(8, new Label("CBS.log"), new Label("systeminfo.txt"));
        row.getChildren().forEach(chip -> chip.getStyleClass().add("pill"));
        return row;
    }

    private static Block message(int number, Random random, int lines) {
        var style = number % 7 == 0 ? "note" : number % 2 == 0 ? "customer" : "mine";
        var parts =
                IntStream.range(0, lines)
                        .<Part>mapToObj(i -> new Paragraph("", spans(line(random))))
                        .toList();
        return new Block(
                String.valueOf(number),
                style,
                header("Иван Петров", "клиент · 14:0" + number % 10),
                "",
                parts);
    }

    static String line(Random random) {
        return IntStream.range(0, 3 + random.nextInt(14))
                .mapToObj(i -> WORDS.get(random.nextInt(WORDS.size())))
                .collect(Collectors.joining(" "));
    }

    static List<Span> spans(String line) {
        var spans = new ArrayList<Span>();
        for (var word : line.split("(?<= )")) {
            spans.add(
                    word.startsWith("http") || word.startsWith("0x")
                            ? Span.link(word, word.strip())
                            : Span.of(word));
        }
        return spans;
    }
}
