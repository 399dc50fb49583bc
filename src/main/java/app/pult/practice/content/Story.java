package app.pult.practice.content;

import java.util.List;

/// Texts of one kind of trouble: any of them fits any of the lists around it.
public record Story(
        List<Template> subjects,
        List<Template> openings,
        List<Template> details,
        List<Template> questions,
        List<Template> answers,
        List<Template> notes,
        List<Template> advices,
        List<Template> results) {
    public Story {
        subjects = List.copyOf(subjects);
        openings = List.copyOf(openings);
        details = List.copyOf(details);
        questions = List.copyOf(questions);
        answers = List.copyOf(answers);
        notes = List.copyOf(notes);
        advices = List.copyOf(advices);
        results = List.copyOf(results);
    }
}
