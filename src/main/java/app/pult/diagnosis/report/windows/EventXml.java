package app.pult.diagnosis.report.windows;

import app.pult.diagnosis.Bilingual;
import app.pult.diagnosis.input.LineSource;
import app.pult.diagnosis.input.Markup;
import app.pult.diagnosis.report.Head;
import app.pult.diagnosis.report.ReportKind;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// An event log in XML, of the event viewer or `wevtutil qe /f:xml`, which writes no root: one line
/// an event. The message is that of the rendering where there is one, else the data by their names.
///
/// Thread: confined to one reading.
final class EventXml implements LineSource {
    static final String ID = "windows-events";

    static final Bilingual NAME = new Bilingual("Журнал событий Windows", "Windows event log");

    static final ReportKind KIND =
            new ReportKind(ID, NAME, EventXml::likeness, EventXml::new, EventReader::new);

    private final Markup xml;
    private String text = "";
    private int number;
    private String computer = "";
    private Optional<EventLine> waiting = Optional.empty();

    EventXml(InputStream in, byte[] head) {
        xml = new Markup(in, head);
    }

    private static int likeness(Head head) {
        boolean isDocument =
                head.lines().stream()
                        .filter(line -> !line.isEmpty())
                        .findFirst()
                        .filter(line -> line.startsWith("<"))
                        .isPresent();
        return isDocument
                ? 20
                        * head.holding(
                                java.util.List.of("schemas.microsoft.com/win/2004/08/events/event"))
                : 0;
    }

    @Override
    public boolean advance() throws IOException {
        if (waiting.isPresent()) {
            return take(waiting.get());
        }
        while (true) {
            switch (xml.next()) {
                case END -> {
                    return false;
                }
                case START -> {
                    if (xml.name().equals("Event")) {
                        var event = event();
                        if (event.isEvent()) {
                            return tell(event);
                        }
                    }
                }
                case LEAVE, TEXT -> {}
            }
        }
    }

    /// The computer is told before the first of its events.
    private boolean tell(EventLine event) {
        if (event.computer.isEmpty() || event.computer.equals(computer)) {
            return take(event);
        }
        computer = event.computer;
        waiting = Optional.of(event);
        number = event.number;
        text = "Computer: " + computer;
        return true;
    }

    private boolean take(EventLine event) {
        waiting = Optional.empty();
        number = event.number;
        text = event.text();
        return true;
    }

    private EventLine event() throws IOException {
        var event = new EventLine(xml.line());
        var data = new EventLine(xml.line());
        int depth = xml.depth();
        var inside = "";
        var label = "";
        boolean isRendered = false;
        while (true) {
            switch (xml.next()) {
                case END -> {
                    return event;
                }
                case LEAVE -> {
                    if (xml.depth() < depth) {
                        if (!isRendered) {
                            event.say(data.said());
                        }
                        return event;
                    }
                    inside = "";
                }
                case START -> {
                    inside = xml.name();
                    label = xml.attribute("Name");
                    start(event, inside);
                }
                case TEXT -> {
                    if (inside.equals("Message")) {
                        isRendered = true;
                    }
                    text(event, data, inside, label);
                }
            }
        }
    }

    private void start(EventLine event, String name) {
        if (name.equals("Provider")) {
            var classic = xml.attribute("EventSourceName");
            event.provider = classic.isEmpty() ? xml.attribute("Name") : classic;
        } else if (name.equals("TimeCreated")) {
            event.time = xml.attribute("SystemTime");
        }
    }

    private void text(EventLine event, EventLine data, String inside, String label) {
        var said = xml.text().strip();
        switch (inside) {
            case "EventID" -> event.id = said;
            case "Level" -> event.level = event.level.isEmpty() ? said : event.level;
            case "Computer" -> event.computer = said;
            case "Message" -> event.say(said);
            case "Version",
                    "Task",
                    "Opcode",
                    "Keywords",
                    "EventRecordID",
                    "Channel",
                    "Keyword" -> {}
            default -> data.say(label.isEmpty() ? said : label + "=" + said + ";");
        }
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
