package app.pult.diagnosis.code;

import app.pult.diagnosis.code.Tokens.Kind;

import java.util.Optional;

/// What systemd says of a unit. Thread: confined to one call.
final class UnitReader {
    private final Tokens tokens;
    private final CodeTables tables = CodeTables.all();

    UnitReader(Tokens tokens) {
        this.tokens = tokens;
    }

    /// `203/EXEC`, `1/FAILURE`, `9/KILL`.
    Optional<Code> systemd(int token) {
        if (tokens.sign(token + 1) != '/'
                || tokens.start(token + 1) != tokens.end(token)
                || (tokens.kind(token + 2) != Kind.WORD && tokens.kind(token + 2) != Kind.NAME)) {
            return Optional.empty();
        }
        var name = tokens.word(token + 2);
        var code = new Code(Family.SYSTEMD, tokens.number(token) + "/" + name);
        if (tables.has(code)) {
            return Optional.of(code);
        }
        if (name.equals("FAILURE")) {
            return Optional.of(new Code(Family.EXIT, Integer.toString(tokens.number(token))));
        }
        return tables.byNumber(Family.SIGNAL, tokens.number(token))
                .filter(signal -> signal.value().equals("SIG" + name));
    }

    /// `Result: exit-code`, `Failed with result 'timeout'`.
    Optional<Code> result(int token) {
        if (!tokens.isWord(token, "result")) {
            return Optional.empty();
        }
        int from = tokens.end(token);
        while (" =:'\"«".indexOf(tokens.at(from)) >= 0 && from < tokens.end(token) + 4) {
            from++;
        }
        int place = from;
        return tables.of(Family.SYSTEMD).keySet().stream()
                .filter(value -> Character.isLetter(value.charAt(0)))
                .filter(value -> tokens.text.startsWith(value, place))
                .filter(value -> !Character.isLetter(tokens.at(place + value.length())))
                .findFirst()
                .map(value -> new Code(Family.SYSTEMD, value));
    }
}
