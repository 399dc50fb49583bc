package app.pult.desk;

/// A customer or an operator. `name` is what to show, never blank; `address` is an e-mail address
/// or empty where the server keeps none.
public record Person(PersonId id, String name, String address) {
    public Person {
        if (name.isBlank()) {
            throw new IllegalArgumentException("person without a name: " + id);
        }
    }
}
