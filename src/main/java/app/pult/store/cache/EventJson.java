package app.pult.store.cache;

import app.pult.desk.Field;
import app.pult.desk.RemoteId;
import app.pult.desk.TicketEvent;
import app.pult.store.Json;

/// Entries about what happened, as they lie in `bodies`. Thread: any.
final class EventJson {
    private static final String CREATED = "created";
    private static final String CHANGED = "changed";
    private static final String MERGED = "merged";
    private static final String OTHER = "other";

    private EventJson() {}

    static String write(TicketEvent event) {
        var json = Json.object();
        switch (event) {
            case TicketEvent.Created created -> json.put("event", CREATED);
            case TicketEvent.Changed changed -> {
                json.put("event", CHANGED);
                json.put("field", changed.field().kind().name());
                json.put("name", changed.field().name());
                json.set("from", Json.array(changed.from()));
                json.set("to", Json.array(changed.to()));
            }
            case TicketEvent.Merged merged ->
                    json.put("event", MERGED).put("into", merged.into().value());
            case TicketEvent.Other other -> json.put("event", OTHER).put("words", other.words());
        }
        return Json.write(json);
    }

    static TicketEvent read(String text) {
        var json = Json.read(text);
        return switch (json.path("event").asString()) {
            case CREATED -> new TicketEvent.Created();
            case CHANGED ->
                    new TicketEvent.Changed(
                            new Field(
                                    Field.Kind.valueOf(json.path("field").asString()),
                                    json.path("name").asString()),
                            Json.texts(json.path("from")),
                            Json.texts(json.path("to")));
            case MERGED -> new TicketEvent.Merged(new RemoteId(json.path("into").asString()));
            default -> new TicketEvent.Other(json.path("words").asString());
        };
    }
}
