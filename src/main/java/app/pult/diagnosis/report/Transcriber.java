package app.pult.diagnosis.report;

import app.pult.diagnosis.input.LineSource;

import java.io.IOException;
import java.io.InputStream;

/// Says line by line what a document says that is no text.
///
/// Thread: any; what it makes is confined to one reading.
@FunctionalInterface
public interface Transcriber {
    /// `head` is the beginning of the document, of which `in` has nothing read yet.
    LineSource open(InputStream in, byte[] head) throws IOException;
}
