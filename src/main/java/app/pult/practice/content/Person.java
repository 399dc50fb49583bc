package app.pult.practice.content;

import java.util.Locale;
import java.util.Optional;

/// Somebody in the exercise. `organisation` is empty for a private customer.
public record Person(
        String id,
        String name,
        Gender gender,
        String email,
        Role role,
        Optional<String> organisation,
        String language) {
    public enum Gender {
        MALE,
        FEMALE
    }

    public enum Role {
        CUSTOMER,
        OPERATOR
    }

    public String firstName() {
        var space = name.indexOf(' ');
        return space < 0 ? name : name.substring(0, space);
    }

    /// The first name as it is signed in a text of this language: a Russian one in Latin letters,
    /// when the text is not Russian.
    String firstNameIn(String textLanguage) {
        if (language.equals(textLanguage)) {
            return firstName();
        }
        var latin = Latin.of(firstName());
        return latin.substring(0, 1).toUpperCase(Locale.ROOT) + latin.substring(1);
    }
}
