package app.pult.diagnosis.code;

import java.util.Optional;

/// Numbers of 32 bits: hexadecimal with and without `0x`, decimal with and without sign; and the
/// short hexadecimal ones of blue screens and Remote Desktop. Thread: confined to one call.
final class HexReader {
    private static final int HEX = 16;
    private static final int EIGHT = 8;
    private static final int SIXTEEN = 16;
    private static final long UNSIGNED = 0xFFFF_FFFFL;
    private static final long NEGATIVE = 0x8000_0000L;
    private static final long NT_ERROR = 0xC000_0000L;
    private static final long NT_END = 0xC010_0000L;
    private static final int TEN = 10;
    private static final int MOST_WIN32 = 0xFFFF;

    private final Tokens tokens;
    private final CodeTables tables = CodeTables.all();

    HexReader(Tokens tokens) {
        this.tokens = tokens;
    }

    /// A token that begins with `0x`.
    Optional<Code> hex(int token) {
        var digits = tokens.word(token).substring(2);
        if (digits.length() == SIXTEEN && digits.regionMatches(true, 0, "FFFFFFFF", 0, EIGHT)) {
            return large(Long.parseLong(digits.substring(EIGHT), HEX), token, Sure.YES);
        }
        if (digits.length() > EIGHT) {
            return Optional.empty();
        }
        long bits = Long.parseLong(digits, HEX);
        return bits >= NEGATIVE
                ? large(bits, token, Sure.YES)
                : small(bits, token, digits.length());
    }

    /// Eight hexadecimal digits alone, at least one of them a letter.
    Optional<Code> bare(int token) {
        long bits = Long.parseLong(tokens.word(token), HEX);
        if (bits < NEGATIVE || tokens.at(tokens.end(token)) == '-' || isGlued(token)) {
            return Optional.empty();
        }
        boolean letters = tokens.kind(token) == Tokens.Kind.BARE;
        return large(bits, token, letters && tables.has(name(bits)) ? Sure.YES : Sure.NO);
    }

    /// Part of a longer identifier.
    private boolean isGlued(int token) {
        char before = tokens.at(tokens.start(token) - 1);
        return before == '-' || (before == ':' && tokens.kind(token - 2) != Tokens.Kind.WORD);
    }

    /// A long number: signed, unsigned, or hexadecimal by chance without a letter.
    Optional<Code> decimal(int token, boolean negative) {
        int length = tokens.end(token) - tokens.start(token);
        if (length > TEN || tokens.at(tokens.end(token)) == '/') {
            return Optional.empty();
        }
        long number = Long.parseLong(tokens.word(token));
        if (negative) {
            return number <= NEGATIVE && number > Short.MAX_VALUE
                    ? large(-number & UNSIGNED, token, Sure.YES)
                    : Optional.empty();
        }
        if (length == TEN && number >= NEGATIVE && number <= UNSIGNED) {
            return large(number, token, Sure.NO);
        }
        return length == EIGHT ? bare(token) : Optional.empty();
    }

    /// Whether the spelling itself says that it is such a number.
    private enum Sure {
        YES,
        NO
    }

    private Optional<Code> large(long bits, int token, Sure sure) {
        var code = name(bits);
        var around = new Surroundings(tokens, token, token);
        if ((around.denied && sure == Sure.NO) || around.counted) {
            return Optional.empty();
        }
        boolean spoken = isSpoken(around);
        boolean known = tables.isNamed(code);
        boolean structure = CodeBits.isLikely(bits) || (bits >= NT_ERROR && bits < NT_END);
        boolean taken =
                sure == Sure.YES
                        ? known || (structure && isClose(bits)) || (spoken && structure)
                        : (known && (spoken || isTold(around)))
                                || (spoken && structure && tokens.kind(token) == Tokens.Kind.BARE);
        return taken ? Optional.of(code) : Optional.empty();
    }

    /// Facilities whose numbers nobody meets as addresses of memory.
    private static boolean isClose(long bits) {
        int facility = (int) (bits >>> 16) & 0x7FF;
        return (bits >>> 28 == EIGHT && (facility == 7 || facility == 36 || facility == 15))
                || (bits < 0xC000_1000L && bits >= NT_ERROR);
    }

    private static boolean isSpoken(Surroundings around) {
        return (around.leader & Cue.of(Cue.ERROR, Cue.CODE, Cue.EXIT, Cue.STATUS)) != 0
                || around.near(Cue.ERROR)
                || around.near(Cue.CODE);
    }

    /// Something around is about errors at all.
    private static boolean isTold(Surroundings around) {
        return (around.topic() & Cue.of(Cue.ERROR, Cue.CODE)) != 0;
    }

    /// What a number with its highest bit set is called: HRESULT where one of that number is known,
    /// else NTSTATUS, else by its structure.
    private Code name(long bits) {
        var result = Code.hresult(bits);
        var status = Code.ntstatus(bits);
        if (tables.has(result)) {
            return result;
        }
        if (tables.has(status)) {
            return status;
        }
        if (tables.isNamed(result)) {
            return result;
        }
        boolean kernel = bits >= NT_ERROR && bits < NT_END;
        return tables.isNamed(status) || kernel ? status : result;
    }

    /// Below the highest bit: a blue screen, a disconnection, a Windows error, as the words say.
    private Optional<Code> small(long number, int token, int digits) {
        var around = new Surroundings(tokens, token, token);
        if (around.denied || around.counted) {
            return Optional.empty();
        }
        boolean padded = digits == EIGHT;
        var stop = Code.stop(number);
        if (Cue.STOP.in(around.left) || (around.near(Cue.STOP) && !around.near(Cue.PRINT))) {
            return tables.has(stop) || around.leaderToken >= 0
                    ? Optional.of(stop)
                    : Optional.empty();
        }
        boolean spoken = isSpoken(around);
        long topic = around.topic();
        var rdp = Code.rdp(number);
        if (around.near(Cue.RDP) || (Cue.RDP.in(topic) && spoken && tables.has(rdp))) {
            return number > 0 && number <= MOST_WIN32 && (tables.has(rdp) || spoken)
                    ? Optional.of(rdp)
                    : Optional.empty();
        }
        boolean printer = Cue.PRINT.in(topic);
        if (tables.has(stop) && !printer && (padded || Cue.STOP.in(topic))) {
            return Optional.of(stop);
        }
        var scheduled = Code.hresult(number);
        if (tables.has(scheduled)) {
            return Optional.of(scheduled);
        }
        boolean windows = number > 0 && number <= MOST_WIN32 && tables.isNamed(Code.win32(number));
        return windows && (spoken || (padded && printer))
                ? Optional.of(Code.win32(number))
                : Optional.empty();
    }
}
