package app.pult.diagnosis.probe;

import app.pult.diagnosis.probe.ProbeResult.Greeting;
import app.pult.diagnosis.probe.Target.Protocol;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The greeting of a mail server (RFC 5321, RFC 9051), what it can, and its certificate, by
/// STARTTLS where it is not there from the start. Nobody signs in, nothing is sent. Thread: any but
/// JavaFX.
final class MailProbe {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int MOST_LINES = 64;
    private static final int MOST_CHARS = 1024;

    private final Connector connector;
    private final TlsProbe tls;

    MailProbe(Connector connector, TlsProbe tls) {
        this.connector = connector;
        this.tls = tls;
    }

    List<ProbeResult> look(Target.Endpoint target, InetAddress address, Deadline deadline)
            throws InterruptedException {
        Deadline.checkInterrupt();
        var results = new ArrayList<ProbeResult>();
        long start = System.nanoTime();
        try (var open =
                connector.connect(
                        new InetSocketAddress(address, target.port()),
                        deadline.left(TcpProbe.PATIENCE))) {
            Socket socket = open;
            if (target.protocol().isTls()) {
                var shaken = tls.shake(open, target.host(), target.port(), deadline);
                results.add(shaken.result());
                if (shaken.socket().isEmpty()) {
                    return results;
                }
                socket = shaken.socket().get();
            }
            socket.setSoTimeout(deadline.left(PATIENCE));
            talk(target, socket, open, start, results, deadline);
        } catch (IOException e) {
            Deadline.checkInterrupt();
            results.add(
                    new Greeting(
                            "",
                            List.of(),
                            Deadline.since(start),
                            List.of(silent(String.valueOf(e.getMessage())))));
        }
        return results;
    }

    private void talk(
            Target.Endpoint target,
            Socket socket,
            Socket open,
            long start,
            List<ProbeResult> results,
            Deadline deadline)
            throws IOException, InterruptedException {
        boolean smtp = target.protocol() == Protocol.SMTP || target.protocol() == Protocol.SMTPS;
        var in =
                new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1),
                        MOST_CHARS);
        var banner = String.join(" ", smtp ? reply(in) : List.of(line(in)));
        var took = Deadline.since(start);
        var findings = new ArrayList<ProbeFinding>();
        if (smtp
                ? !banner.startsWith("220")
                : !banner.startsWith("* OK") && !banner.startsWith("* PREAUTH")) {
            findings.add(banner.isEmpty() ? silent("") : rejected(banner));
            results.add(new Greeting(banner, List.of(), took, findings));
            return;
        }
        var can = smtp ? ehlo(socket, in) : capability(socket, in);
        boolean startTls = can.stream().anyMatch(one -> one.equalsIgnoreCase("STARTTLS"));
        if (!target.protocol().isTls() && !startTls) {
            findings.add(noStartTls(banner));
        }
        results.add(new Greeting(banner, can, took, findings));
        if (!target.protocol().isTls() && startTls) {
            send(socket, smtp ? "STARTTLS" : "a2 STARTTLS");
            var go = smtp ? String.join(" ", reply(in)) : tagged(in, "a2").getLast();
            if (go.startsWith("220") || go.startsWith("a2 OK")) {
                results.add(tls.shake(open, target.host(), target.port(), deadline).result());
                return;
            }
        }
        send(socket, smtp ? "QUIT" : "a9 LOGOUT");
    }

    private static List<String> ehlo(Socket socket, BufferedReader in) throws IOException {
        send(socket, "EHLO probe.invalid");
        return reply(in).stream()
                .skip(1)
                .map(line -> line.length() > 4 ? line.substring(4).strip() : "")
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static List<String> capability(Socket socket, BufferedReader in) throws IOException {
        send(socket, "a1 CAPABILITY");
        return tagged(in, "a1").stream()
                .filter(line -> line.toUpperCase(Locale.ROOT).startsWith("* CAPABILITY"))
                .flatMap(
                        line ->
                                List.of(line.substring("* CAPABILITY".length()).strip().split(" +"))
                                        .stream())
                .toList();
    }

    private static void send(Socket socket, String command) throws IOException {
        socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    /// All lines of one SMTP reply: the last has a blank behind its code.
    private static List<String> reply(BufferedReader in) throws IOException {
        var lines = new ArrayList<String>();
        while (lines.size() < MOST_LINES) {
            var line = line(in);
            if (line.isEmpty()) {
                break;
            }
            lines.add(line);
            if (line.length() < 4 || line.charAt(3) != '-') {
                break;
            }
        }
        return lines;
    }

    private static List<String> tagged(BufferedReader in, String tag) throws IOException {
        var lines = new ArrayList<String>();
        while (lines.size() < MOST_LINES) {
            var line = line(in);
            lines.add(line);
            if (line.isEmpty() || line.startsWith(tag + " ")) {
                break;
            }
        }
        return lines;
    }

    private static String line(BufferedReader in) throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n' && line.length() < MOST_CHARS; c = in.read()) {
            line.append((char) c);
        }
        return line.toString().strip();
    }

    private static ProbeFinding silent(String evidence) {
        return ProbeTexts.bad(
                "mail-no-greeting",
                evidence,
                "Соединение есть, почтовый сервер не поздоровался.",
                "Connected, but the mail server did not greet.",
                "Проверьте порт (465 и 993 сразу с TLS, 25, 587 и 143 без) и службу на сервере.",
                "Check the port (465 and 993 begin with TLS; 25, 587 and 143 do not) and the service on the server.");
    }

    private static ProbeFinding rejected(String banner) {
        return ProbeTexts.bad(
                "mail-rejected",
                banner,
                "Почтовый сервер отказал в самом начале.",
                "The mail server refused at the very beginning.",
                "Читайте ответ: обычно адрес этой сети в чёрном списке или соединений слишком много.",
                "Read the reply: usually the address of this network is on a block list, or there are too many connections.");
    }

    private static ProbeFinding noStartTls(String banner) {
        return ProbeTexts.watch(
                "mail-no-starttls",
                banner,
                "Сервер не предлагает STARTTLS: письма и пароли идут открыто (или что-то на пути вырезает его).",
                "The server offers no STARTTLS: mail and passwords travel in the clear (or something on the way strips it).",
                "Включите TLS на сервере; сравните из другой сети.",
                "Turn TLS on at the server; compare from another network.");
    }
}
