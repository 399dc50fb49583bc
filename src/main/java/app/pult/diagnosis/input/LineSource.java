package app.pult.diagnosis.input;

import java.io.IOException;

/// Lines of an input, one after another: those of a text, or what a document that is no text (an
/// event log in XML, a HAR) says line by line.
///
/// Thread: confined to one reading.
public interface LineSource {
    /// Goes to the next line; false when there is none.
    boolean advance() throws IOException;

    /// Of the line in the input, from 1, never smaller than before.
    int number();

    /// Without its end.
    String text();
}
