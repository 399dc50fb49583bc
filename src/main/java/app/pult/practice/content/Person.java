package app.pult.practice.content;

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
}
