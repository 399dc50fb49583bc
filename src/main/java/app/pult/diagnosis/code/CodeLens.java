package app.pult.diagnosis.code;

import java.util.List;

/// Finds the error codes of a text and says what they mean. A plain number is a code only where the
/// words around it say so; what has a structure of its own (`0x80070005`, `ERR_TIMED_OUT`) needs no
/// words.
///
/// Hits are in the order of the text and do not overlap. Takes linear time, about 20 ms a megabyte;
/// the first call reads the tables.
///
/// Thread: any.
public final class CodeLens {
    private CodeLens() {}

    private static final class Holder {
        static final Cues CUES = Cues.load();
    }

    public static List<Hit> find(CharSequence text) {
        return new CodeReader(new Tokens(text.toString(), Holder.CUES)).read();
    }

    public static CodeCard card(Code code) {
        return CardWriter.write(code, CodeTables.all());
    }
}
