package app.pult.practice.content;

import app.pult.desk.Field;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All that was written by hand for the practice desk. `files` are in the order of the index.
public record Content(
        List<Person> people,
        List<GroupFile> groups,
        List<CaseFile> cases,
        List<ArticleFile> articles,
        List<CannedFile> canned,
        List<MacroFile> macros,
        Map<String, FileInfo> files,
        List<Phrases> phrases) {
    public Content {
        people = List.copyOf(people);
        groups = List.copyOf(groups);
        cases = List.copyOf(cases);
        articles = List.copyOf(articles);
        canned = List.copyOf(canned);
        macros = List.copyOf(macros);
        files = Map.copyOf(files);
        phrases = List.copyOf(phrases);
    }

    /// A group with its names by language.
    public record GroupFile(String id, Map<String, String> names) {
        public GroupFile {
            names = Map.copyOf(names);
        }
    }

    /// `pictures` are names of files that the body shows.
    public record ArticleFile(
            String id,
            String language,
            String title,
            String category,
            List<String> tags,
            String summary,
            String updated,
            String body,
            List<String> pictures) {
        public ArticleFile {
            tags = List.copyOf(tags);
            pictures = List.copyOf(pictures);
        }
    }

    /// A canned response in one language; `files` are names of files to attach.
    public record CannedFile(
            String code, String language, String name, String text, List<String> files) {
        public CannedFile {
            files = List.copyOf(files);
        }
    }

    /// A macro in one language.
    public record MacroFile(
            String id,
            String language,
            String name,
            Optional<String> reply,
            Map<Field, List<String>> changes) {
        public MacroFile {
            changes = Map.copyOf(changes);
        }
    }

    /// A file to attach; its bytes are read when they are needed.
    public record FileInfo(String name, String mediaType, String resource) {}

    public Person person(String id) {
        return people.stream()
                .filter(person -> person.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no person " + id));
    }

    public List<Person> with(Person.Role role) {
        return people.stream().filter(person -> person.role() == role).toList();
    }
}
