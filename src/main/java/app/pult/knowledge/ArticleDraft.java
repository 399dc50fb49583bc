package app.pult.knowledge;

import app.pult.desk.Message;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What a ticket has to say to an article: what its customer described before anybody answered, and
/// what operators wrote after that, without what they quote. Thread: any, immutable.
public record ArticleDraft(String title, List<String> signs, List<String> answers) {
    /// What the parts of an article are called; `none` stands where there is nothing to say.
    public record Headings(String signs, String solution, String none) {}

    public ArticleDraft {
        signs = List.copyOf(signs);
        answers = List.copyOf(answers);
    }

    /// `conversation` is whole, oldest first.
    public static ArticleDraft of(String subject, List<Message> conversation) {
        var signs = new ArrayList<String>();
        var answers = new ArrayList<String>();
        for (var message : conversation) {
            switch (message) {
                case Message.CustomerMessage said -> {
                    if (answers.isEmpty()) {
                        add(said.body().text(), signs);
                    }
                }
                case Message.Reply reply -> add(reply.body().text(), answers);
                case Message.InternalNote note -> add(note.body().text(), answers);
                case Message.SystemEntry entry -> {}
            }
        }
        return new ArticleDraft(subject.strip(), signs, answers);
    }

    /// As Markdown that ends in a new line.
    public String markdown(Headings headings) {
        return "# "
                + title
                + "\n\n## "
                + headings.signs()
                + "\n\n"
                + part(signs, headings)
                + "\n\n## "
                + headings.solution()
                + "\n\n"
                + part(answers, headings)
                + "\n";
    }

    private static String part(List<String> texts, Headings headings) {
        return texts.isEmpty() ? headings.none() : String.join("\n\n", texts);
    }

    private static void add(String text, List<String> into) {
        var own =
                text.lines()
                        .filter(line -> !line.startsWith(">"))
                        .map(ArticleDraft::plain)
                        .collect(Collectors.joining("\n"))
                        .strip();
        if (!own.isEmpty()) {
            into.add(own);
        }
    }

    /// What somebody wrote is no heading.
    private static String plain(String line) {
        return line.startsWith("#") ? "\\" + line : line;
    }
}
