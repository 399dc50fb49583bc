package app.pult.bench.crash;

import java.util.Locale;
import java.util.Optional;

/// One line of a desk process on its standard output: a word, and what it is about. What was said
/// before the kill is in the pipe and is read after it.
record Said(Word word, String about) {
    enum Word {
        /// How many operations were not finished when the process before this one ended.
        BEGUN,
        /// So many operations are under way that it may be killed.
        ARMED,
        /// A thread is at the crash point it was to stop at, and stays there.
        AT,
        /// A mark is in a saved draft.
        TYPED,
        /// An operation is about to be handed to the outbox.
        SUBMITTING,
        /// The outbox has taken an operation.
        SUBMITTED,
        /// An operation was taken back.
        CANCELLED,
        /// At the end: what an operation has become, `ID STATE`.
        BECAME,
        /// At the end: a mark that is in a draft, or in an operation that is held or failed.
        KEPT,
        /// At the end: a ticket that desk and server do not have alike.
        DIFFERS,
        /// At the end: how many tickets were compared.
        COMPARED,
        /// A typist: the ticket it types in.
        TICKET,
        /// A typist: how many letters stand in the editor, and since when by the monotonic clock.
        KEY,
        /// A typist: what the editor shows of the text of the life before, coded.
        SHOWS,
        /// A typist: an older version of that text, coded.
        VERSION
    }

    String line() {
        return word.name().toLowerCase(Locale.ROOT) + " " + about;
    }

    static Optional<Said> read(String line) {
        int space = line.indexOf(' ');
        for (var word : Word.values()) {
            if (space > 0
                    && word.name().toLowerCase(Locale.ROOT).equals(line.substring(0, space))) {
                return Optional.of(new Said(word, line.substring(space + 1)));
            }
        }
        return Optional.empty();
    }
}
