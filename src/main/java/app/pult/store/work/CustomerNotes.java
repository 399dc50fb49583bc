package app.pult.store.work;

import app.pult.desk.PersonId;
import app.pult.store.Database;

import java.time.InstantSource;

/// The operator's own notes about customers. Thread: any but JavaFX.
public final class CustomerNotes {
    static final String NOTE = "SELECT text FROM customer_notes WHERE person = ?";

    private final Database work;
    private final InstantSource clock;

    public CustomerNotes(Database work, InstantSource clock) {
        this.work = work;
        this.clock = clock;
    }

    /// Empty where there is none.
    public String find(PersonId person) {
        return work.read(
                        "find a note about a customer",
                        session -> session.find(NOTE, row -> row.text("text"), person.value()))
                .orElse("");
    }

    /// Nothing but space removes it.
    public void save(PersonId person, String text) {
        work.run(
                "save a note about a customer",
                tx -> {
                    if (text.isBlank()) {
                        tx.update("DELETE FROM customer_notes WHERE person = ?", person.value());
                    } else {
                        tx.update(
                                """
                                INSERT INTO customer_notes (person, text, saved_at) VALUES (?, ?, ?)
                                ON CONFLICT (person) DO UPDATE
                                SET text = excluded.text, saved_at = excluded.saved_at
                                """,
                                person.value(),
                                text,
                                clock.instant());
                    }
                });
    }
}
