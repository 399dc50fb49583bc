package app.pult.desk;

/// A person as the server names them (Request Tracker: the login). Opaque.
public record PersonId(String value) {
    public PersonId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("PersonId " + value);
        }
    }
}
