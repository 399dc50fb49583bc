package app.pult.spelling;

import morfologik.fsa.FSA;
import morfologik.fsa.builders.FSABuilder;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Collection;
import java.util.TreeSet;

/// Words with how often each is met, from 0 (hardly ever) to 25, as an automaton of their bytes:
/// after the last letter comes a separator, then the frequency as a letter from `A`.
///
/// Thread: any, immutable.
final class Lexicon {
    static final int UNKNOWN = -1;

    private static final char OWN = '+';
    private static final int SIGNS = 256;

    private final FSA automaton;
    private final Charset charset;
    private final byte separator;
    private final char[] letters = new char[SIGNS];

    private Lexicon(FSA automaton, Charset charset, char separator) {
        this.automaton = automaton;
        this.charset = charset;
        this.separator = (byte) separator;
        for (int sign = 0; sign < SIGNS; sign++) {
            letters[sign] = charset.decode(ByteBuffer.wrap(new byte[] {(byte) sign})).charAt(0);
        }
    }

    /// A dictionary in the format of morfologik's speller. `charset` has one byte a letter; words
    /// with others are not in reach.
    static Lexicon read(InputStream dictionary, Charset charset, char separator)
            throws IOException {
        try (var in = new BufferedInputStream(dictionary)) {
            return new Lexicon(FSA.read(in), charset, separator);
        }
    }

    /// These words, all as frequent as said; those that the charset cannot write are left out.
    static Lexicon of(Collection<String> words, int frequency, Charset charset) {
        var lines = new TreeSet<>(FSABuilder.LEXICAL_ORDERING);
        var encoder = charset.newEncoder();
        for (var word : words) {
            if (encoder.canEncode(word)) {
                lines.add((word + OWN + (char) ('A' + frequency)).getBytes(charset));
            }
        }
        return new Lexicon(FSABuilder.build(lines), charset, OWN);
    }

    /// [#UNKNOWN] where it is not in here.
    int frequency(String word) {
        int node = automaton.getRootNode();
        try {
            var bytes = charset.newEncoder().encode(CharBuffer.wrap(word));
            while (bytes.hasRemaining()) {
                int arc = automaton.getArc(node, bytes.get());
                if (arc == 0 || automaton.isArcTerminal(arc)) {
                    return UNKNOWN;
                }
                node = automaton.getEndNode(arc);
            }
        } catch (CharacterCodingException e) {
            return UNKNOWN;
        }
        int end = automaton.getArc(node, separator);
        return end == 0 ? UNKNOWN : frequencyAt(end);
    }

    int root() {
        return automaton.getRootNode();
    }

    /// Zero where there is none.
    int firstArc(int node) {
        return automaton.getFirstArc(node);
    }

    int nextArc(int arc) {
        return automaton.getNextArc(arc);
    }

    /// Whether a word ends here, instead of going on with a letter.
    boolean isEnd(int arc) {
        return automaton.getArcLabel(arc) == separator;
    }

    char letter(int arc) {
        return letters[automaton.getArcLabel(arc) & (SIGNS - 1)];
    }

    int target(int arc) {
        return automaton.isArcTerminal(arc) ? 0 : automaton.getEndNode(arc);
    }

    /// Of the word that ends with this arc.
    int frequencyAt(int end) {
        int sign = automaton.isArcTerminal(end) ? 0 : automaton.getFirstArc(target(end));
        return sign == 0 ? 0 : automaton.getArcLabel(sign) - 'A';
    }
}
