package app.pult.launch.command;

import app.pult.desk.operation.OperationId;
import app.pult.launch.command.DeskCommand.Cancel;
import app.pult.launch.command.DeskCommand.Detail;
import app.pult.launch.command.DeskCommand.Form;
import app.pult.launch.command.DeskCommand.Hold;
import app.pult.launch.command.DeskCommand.Send;
import app.pult.launch.command.DeskCommand.Sync;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/// How a command and its outcome cross a socket, in UTF-8: one line `pult-1 VERB WORD…` there;
/// lines `out …` and `err …` back, the last one `exit N`. Each side says all it has to say and
/// closes its half. Thread: any.
final class Wire {
    /// In bytes. A command is a verb and an id.
    static final int LONGEST_REQUEST = 256;

    /// In bytes. An outcome is a line or two, a server's own words among them.
    static final int LONGEST_ANSWER = 1 << 20;

    private static final String VERSION = "pult-1";
    private static final String OUT = "out ";
    private static final String ERR = "err ";
    private static final String EXIT = "exit ";

    private Wire() {}

    static String request(DeskCommand command) {
        return switch (command) {
            case Hold(var id) -> line("hold", id.toString());
            case Send(var id) -> line("send", id.toString());
            case Cancel(var id) -> line("cancel", id.toString());
            case Sync(var detail, var form) -> line("sync", detail.name(), form.name());
        };
    }

    private static String line(String verb, String... words) {
        return VERSION + ' ' + verb + ' ' + String.join(" ", words) + '\n';
    }

    /// Empty if it is no command of this version.
    static Optional<DeskCommand> command(String request) {
        var words = List.of(request.stripTrailing().split(" ", -1));
        if (words.size() < 3 || !words.getFirst().equals(VERSION)) {
            return Optional.empty();
        }
        try {
            return command(words.get(1), words.subList(2, words.size()));
        } catch (IllegalArgumentException noSuchWord) {
            return Optional.empty();
        }
    }

    private static Optional<DeskCommand> command(String verb, List<String> words) {
        if (verb.equals("sync") && words.size() == 2) {
            return Optional.of(
                    new Sync(Detail.valueOf(words.getFirst()), Form.valueOf(words.get(1))));
        }
        if (words.size() != 1) {
            return Optional.empty();
        }
        var id = OperationId.of(words.getFirst());
        return switch (verb) {
            case "hold" -> Optional.of(new Hold(id));
            case "send" -> Optional.of(new Send(id));
            case "cancel" -> Optional.of(new Cancel(id));
            default -> Optional.empty();
        };
    }

    static String answer(Outcome outcome) {
        var text = new StringBuilder();
        outcome.lines().forEach(line -> text.append(OUT).append(line).append('\n'));
        outcome.messages().forEach(line -> text.append(ERR).append(line).append('\n'));
        return text.append(EXIT).append(outcome.code().value()).append('\n').toString();
    }

    /// Empty if it is not a whole one.
    static Optional<Outcome> outcome(String answer) {
        var lines = new ArrayList<String>();
        var messages = new ArrayList<String>();
        for (var line : answer.lines().toList()) {
            if (line.startsWith(OUT)) {
                lines.add(line.substring(OUT.length()));
            } else if (line.startsWith(ERR)) {
                messages.add(line.substring(ERR.length()));
            } else {
                return exit(line).map(code -> new Outcome(lines, messages, code));
            }
        }
        return Optional.empty();
    }

    private static Optional<ExitCode> exit(String line) {
        return line.matches(EXIT + "\\d")
                ? ExitCode.of(Integer.parseInt(line.substring(EXIT.length())))
                : Optional.empty();
    }

    static void write(WritableByteChannel channel, String text) throws IOException {
        var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /// All that comes until the other side closes its half; empty if that is more than `longest`
    /// bytes, or no UTF-8.
    static Optional<String> read(ReadableByteChannel channel, int longest) throws IOException {
        var bytes = ByteBuffer.allocate(longest + 1);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes) < 0) {
                return text(bytes.flip());
            }
        }
        return Optional.empty();
    }

    /// Ends a call that takes too long; who reads then gets an [IOException].
    static ScheduledFuture<?> hangUpAfter(
            Duration patience, SocketChannel channel, ScheduledExecutorService timer) {
        return timer.schedule(
                () -> {
                    channel.close();
                    return channel;
                },
                patience.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private static Optional<String> text(ByteBuffer bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
