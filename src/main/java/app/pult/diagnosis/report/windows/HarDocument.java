package app.pult.diagnosis.report.windows;

import app.pult.diagnosis.input.LineSource;

import com.google.re2j.Pattern;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// A HAR as lines, one a request: `TIME STATUS METHOD ADDRESS 12 ms; what else matters`. Cookies,
/// tokens, bodies and the values of queries never become a part of a line: a recording holds the
/// keys of its sender's session.
///
/// Thread: confined to one reading.
final class HarDocument implements LineSource {
    private static final String ENTRY = "log.entries";

    private static final Pattern VALUE = Pattern.compile("=[^&#]*");

    /// A part of a path that is long and has digits may be a key of somebody.
    private static final Pattern LONG_PART =
            Pattern.compile("/[A-Za-z0-9_=.-]*[0-9][A-Za-z0-9_=.-]{31,}");

    private static final Pattern ACCOUNT = Pattern.compile("//[^/@\\s]*@");

    private final JsonLeaves leaves;
    private final Map<String, String> entry = new HashMap<>();
    private final Map<String, String> pages = new HashMap<>();
    private String header = "";
    private String page = "";
    private String text = "";
    private int number = 1;

    HarDocument(InputStream in) {
        leaves = new JsonLeaves(in, HarDocument::isWanted);
    }

    private static boolean isWanted(String way) {
        return switch (way) {
            case "log.pages.id", "log.pages.title" -> true;
            case "log.entries.startedDateTime",
                    "log.entries.time",
                    "log.entries.pageref",
                    "log.entries._error",
                    "log.entries.request.method",
                    "log.entries.request.url",
                    "log.entries.response.status",
                    "log.entries.response.statusText",
                    "log.entries.response.redirectURL",
                    "log.entries.response._error",
                    "log.entries.response.content.mimeType" ->
                    true;
            default -> way.startsWith("log.entries.response.headers.");
        };
    }

    @Override
    public boolean advance() throws IOException {
        while (leaves.advance()) {
            if (leaves.left().equals(ENTRY)) {
                number = leaves.line();
                text = line();
                entry.clear();
                return true;
            }
            if (leaves.left().isEmpty()) {
                keep(leaves.path(), leaves.value());
            }
        }
        return false;
    }

    private void keep(String way, String value) {
        switch (way) {
            case "log.pages.id" -> page = value;
            case "log.pages.title" -> pages.put(page, value);
            case "log.entries.response.headers.name" -> header = value.toLowerCase(Locale.ROOT);
            case "log.entries.response.headers.value" -> entry.put("header." + header, value);
            default -> entry.put(way.replaceFirst("^log\\.entries\\.", ""), value);
        }
    }

    private String line() {
        var url = masked(of("request.url"));
        var line = new StringBuilder();
        line.append(of("startedDateTime").isEmpty() ? "-" : of("startedDateTime"));
        line.append(' ').append(of("response.status").isEmpty() ? "0" : of("response.status"));
        line.append(' ').append(of("request.method")).append(' ').append(url);
        line.append(' ').append(of("time").replaceFirst("\\..*$", "")).append(" ms");
        add(line, "", of("response.statusText"));
        add(line, "type ", of("response.content.mimeType"));
        add(line, "error ", of("_error"));
        add(line, "error ", of("response._error"));
        add(line, "to ", masked(of("response.redirectURL")));
        add(line, "asks for ", of("header.www-authenticate").replaceFirst("[ ,].*$", ""));
        add(line, "allows origin ", of("header.access-control-allow-origin"));
        add(line, "retry after ", of("header.retry-after"));
        if (url.startsWith("http:") && pages.getOrDefault(of("pageref"), "").startsWith("https:")) {
            add(line, "", "mixed content");
        }
        return line.toString();
    }

    private String of(String way) {
        return entry.getOrDefault(way, "");
    }

    private static void add(StringBuilder line, String name, String value) {
        if (!value.isBlank()) {
            line.append("; ").append(name).append(value.strip());
        }
    }

    /// An address without what may be secret in it.
    static String masked(String url) {
        if (url.startsWith("data:") || url.startsWith("blob:")) {
            return url.replaceFirst("[,/].*$", ",…");
        }
        var plain = ACCOUNT.matcher(url).replaceAll("//");
        int query = plain.indexOf('?');
        var path = query < 0 ? plain.replaceFirst("#.*$", "") : plain.substring(0, query);
        var rest =
                query < 0
                        ? ""
                        : VALUE.matcher(plain.substring(query).replaceFirst("#.*$", ""))
                                .replaceAll("=…");
        return LONG_PART.matcher(path).replaceAll("/…") + rest;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public String text() {
        return text;
    }
}
