package app.pult.backend.rt;

/// A custom field of tickets or transactions, by RT's number. `several`: it takes more than one
/// value.
record CustomField(long id, String name, String type, boolean several) {
    /// Ticket field that names the operation that created a ticket.
    static final String CREATED_BY = "ClientOpId";

    /// Transaction field that names the operation that wrote a message.
    static final String WRITTEN_BY = "ClientTxnId";

    boolean isTags() {
        return several && (name.equalsIgnoreCase("Tags") || name.equalsIgnoreCase("Tag"));
    }

    boolean isOurs() {
        return name.equals(CREATED_BY) || name.equals(WRITTEN_BY);
    }

    /// Whether an operator can read its values as text.
    boolean isText() {
        return !type.equals("Image") && !type.equals("Binary");
    }

    boolean isDateTime() {
        return type.equals("DateTime");
    }
}
