package app.pult.diagnosis.code;

import app.pult.diagnosis.Bilingual;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Names and texts of codes: a file of rows a family, `advice.tsv` with what several of them share,
/// `names.tsv` with public names that have no text of ours. Read once, when first asked for; a
/// broken row is an [IllegalStateException], for the files are the program's own.
///
/// Thread: any, immutable.
final class CodeTables {
    private static final int HEX = 16;
    private static final int LEAST = 5;
    private static final int WITH_OWN_ADVICE = 6;

    private final Map<Family, Map<String, Entry>> entries = new EnumMap<>(Family.class);
    private final Map<Family, Map<Integer, String>> numbered = new EnumMap<>(Family.class);
    private final Map<String, Code> bySymbol = new HashMap<>();
    private final Map<Code, String> names = new HashMap<>();
    private final Map<String, Bilingual> advice = new HashMap<>();

    /// One row: `symbol` empty where there is none, `number` empty unless the value is a name.
    record Entry(
            String value, String symbol, String number, Bilingual text, List<Bilingual> advice) {
        Entry {
            advice = List.copyOf(advice);
        }
    }

    private static final class Holder {
        static final CodeTables ALL = new CodeTables();
    }

    static CodeTables all() {
        return Holder.ALL;
    }

    private CodeTables() {
        for (var line : lines("advice.tsv")) {
            var cells = line.split("\t", -1);
            advice.put("@" + cells[0], new Bilingual(cells[1], cells[2]));
        }
        for (var family : Family.values()) {
            entries.put(family, new HashMap<>());
            numbered.put(family, new HashMap<>());
            for (var line : lines(family.id() + ".tsv")) {
                add(family, line.split("\t", -1));
            }
        }
        for (var line : lines("names.tsv")) {
            var cells = line.split("\t", -1);
            name(Family.valueOf(cells[0].toUpperCase(Locale.ROOT)), cells[1], cells[2]);
        }
    }

    private void add(Family family, String[] cells) {
        if (cells.length < LEAST) {
            throw new IllegalStateException(family + ": " + String.join("|", cells));
        }
        var second = cells[1].equals("-") ? "" : cells[1];
        boolean named = isNamed(family);
        var value = key(family, cells[0], second);
        var entry =
                new Entry(
                        value,
                        named ? value : second,
                        named ? second : "",
                        new Bilingual(cells[2], cells[3]),
                        List.of(advice(cells)));
        if (of(family).put(value, entry) != null) {
            throw new IllegalStateException("twice: " + family + " " + value);
        }
        if (named && !second.isEmpty()) {
            map(family).put(Integer.valueOf(second), value);
        }
        if (isKnownBySymbol(family) && !entry.symbol().isEmpty()) {
            bySymbol.putIfAbsent(entry.symbol(), new Code(family, value));
        }
    }

    private Bilingual advice(String[] cells) {
        return cells.length >= WITH_OWN_ADVICE
                ? new Bilingual(cells[4], cells[5])
                : Objects.requireNonNull(advice.get(cells[4]), cells[4]);
    }

    private void name(Family family, String value, String symbol) {
        var code =
                switch (family) {
                    case HRESULT -> Code.hresult(Long.parseLong(value, HEX));
                    case NTSTATUS -> Code.ntstatus(Long.parseLong(value, HEX));
                    default -> Code.win32(Long.parseLong(value));
                };
        names.putIfAbsent(code, symbol);
        bySymbol.putIfAbsent(symbol, code);
    }

    private static String key(Family family, String value, String second) {
        return switch (family) {
            case HRESULT -> Code.hresult(Long.parseLong(value, HEX)).value();
            case NTSTATUS -> Code.ntstatus(Long.parseLong(value, HEX)).value();
            case STOP -> Code.stop(Long.parseLong(value, HEX)).value();
            case RDP -> Code.rdp(Long.parseLong(value, HEX)).value();
            case SYSTEMD -> second.isEmpty() ? value : value + "/" + second;
            case WIN32, MSI, RAS, DEVICE, ERRNO, SIGNAL, EXIT -> value;
            case HTTP, SMTP, TLS, DNS, BROWSER, SMART -> value;
        };
    }

    /// Families whose value is a name; the second cell is its number then.
    private static boolean isNamed(Family family) {
        return family == Family.ERRNO
                || family == Family.SIGNAL
                || family == Family.DNS
                || family == Family.BROWSER;
    }

    private static boolean isKnownBySymbol(Family family) {
        return switch (family) {
            case WIN32, HRESULT, NTSTATUS, STOP, ERRNO, SIGNAL, TLS, DNS, BROWSER, SMART -> true;
            case MSI, RAS, RDP, DEVICE, EXIT, SYSTEMD, HTTP, SMTP -> false;
        };
    }

    Optional<Entry> find(Code code) {
        return Optional.ofNullable(of(code.family()).get(code.value()));
    }

    boolean has(Family family, long number) {
        return of(family).containsKey(Long.toString(number));
    }

    boolean has(Code code) {
        return of(code.family()).containsKey(code.value());
    }

    /// Whether the public name of a code is known, with or without a text.
    boolean isNamed(Code code) {
        return has(code) || names.containsKey(code);
    }

    String symbol(Code code) {
        var own = find(code).map(Entry::symbol).orElse("");
        return own.isEmpty() ? names.getOrDefault(code, "") : own;
    }

    Optional<Code> bySymbol(String symbol) {
        return Optional.ofNullable(bySymbol.get(symbol));
    }

    /// The code that a family counts under this number where its codes are names.
    Optional<Code> byNumber(Family family, int number) {
        return Optional.ofNullable(map(family).get(number)).map(name -> new Code(family, name));
    }

    Map<String, Entry> of(Family family) {
        return Objects.requireNonNull(entries.get(family));
    }

    private Map<Integer, String> map(Family family) {
        return Objects.requireNonNull(numbered.get(family));
    }

    /// Lines of a file beside this class that are not empty and no remarks.
    static List<String> lines(String file) {
        var all = new ArrayList<String>();
        var path = "/app/pult/diagnosis/code/" + file;
        try (var stream = CodeTables.class.getResourceAsStream(path);
                var reader =
                        new BufferedReader(
                                new InputStreamReader(
                                        Objects.requireNonNull(stream, path),
                                        StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(all::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all;
    }
}
