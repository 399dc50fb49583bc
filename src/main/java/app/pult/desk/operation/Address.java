package app.pult.desk.operation;

/// Somebody a message goes to: `address` is an e-mail address, or the server's id of a person who
/// has none; never blank.
public record Address(String name, String address) {
    public Address {
        if (address.isBlank()) {
            throw new IllegalArgumentException("address of '" + name + "' is blank");
        }
    }
}
