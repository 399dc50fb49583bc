package app.pult.diagnosis.code;

import app.pult.diagnosis.Bilingual;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/// Makes the card of a code. Thread: any.
final class CardWriter {
    private static final int WIN32_FACILITY = 0x8007;
    private static final int EIGHT = 8;

    private CardWriter() {}

    static CodeCard write(Code code, CodeTables tables) {
        var entry = tables.find(code);
        var symbol = tables.symbol(code);
        var spellings = new LinkedHashSet<>(spellings(code, tables));
        if (!symbol.isEmpty()) {
            spellings.add(symbol);
        }
        var text = entry.map(CodeTables.Entry::text).orElseGet(() -> text(code, symbol));
        var all = List.copyOf(spellings);
        return new CodeCard(
                code, all.getFirst(), symbol, all, text, advice(code, entry.stream().toList()));
    }

    private static Bilingual text(Code code, String symbol) {
        var bits = CodeBits.text(code);
        return symbol.isEmpty()
                ? bits
                : new Bilingual(symbol + ". " + bits.ru(), symbol + ". " + bits.en());
    }

    private static List<Bilingual> advice(Code code, List<CodeTables.Entry> entry) {
        if (entry.isEmpty() && code.family() == Family.EXIT) {
            return CodeTables.all()
                    .byNumber(Family.SIGNAL, Integer.parseInt(code.value()) - CodeBits.SIGNALLED)
                    .flatMap(CodeTables.all()::find)
                    .map(CodeTables.Entry::advice)
                    .orElse(List.of());
        }
        return entry.stream().flatMap(row -> row.advice().stream()).toList();
    }

    private static List<String> spellings(Code code, CodeTables tables) {
        var value = code.value();
        return switch (code.family()) {
            case WIN32 -> win32(Long.parseLong(value));
            case HRESULT, NTSTATUS -> bits(Long.decode(value));
            case STOP -> stop(value);
            case RDP -> List.of(value, Long.toString(Long.decode(value)));
            case ERRNO -> numbered(code, tables, "errno ");
            case SIGNAL -> numbered(code, tables, "signal ");
            case DNS -> numbered(code, tables, "RCODE ");
            case BROWSER -> browser(code, tables);
            case SMTP -> List.of(value);
            case SYSTEMD -> List.of(value, "status=" + value);
            case HTTP -> List.of(value, "HTTP " + value);
            case MSI, RAS, DEVICE, EXIT, TLS, SMART -> List.of(value);
        };
    }

    /// The number first: that is how a person reads it out.
    private static List<String> win32(long number) {
        var all = new ArrayList<String>();
        all.add(Long.toString(number));
        all.addAll(bits((long) WIN32_FACILITY << Short.SIZE | number));
        all.add("0x" + Long.toHexString(number).toUpperCase(Locale.ROOT));
        return all;
    }

    private static List<String> bits(long bits) {
        var hex = String.format(Locale.ROOT, "%08X", bits);
        return List.of("0x" + hex, hex, Integer.toString((int) bits), Long.toString(bits));
    }

    private static List<String> stop(String value) {
        var digits = value.substring(2);
        return List.of(value, "0x" + "0".repeat(EIGHT - digits.length()) + digits);
    }

    private static List<String> numbered(Code code, CodeTables tables, String word) {
        var number = tables.find(code).map(CodeTables.Entry::number).orElse("");
        return number.isEmpty() ? List.of(code.value()) : List.of(code.value(), word + number);
    }

    private static List<String> browser(Code code, CodeTables tables) {
        var all = new ArrayList<String>();
        all.add(code.value());
        if (code.value().startsWith("ERR_")) {
            all.add("net::" + code.value());
        }
        var number = tables.find(code).map(CodeTables.Entry::number).orElse("");
        if (!number.isEmpty()) {
            all.add(number);
        }
        return all;
    }
}
