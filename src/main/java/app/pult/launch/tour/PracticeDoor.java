package app.pult.launch.tour;

import app.pult.desk.RemoteId;
import app.pult.launch.command.JsonLine;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Behind the stage of a practice desk, over HTTP: what others do there while the tour is on. No
/// other server has this door. Thread: any but JavaFX.
final class PracticeDoor {
    private static final int DONE = 299;

    private final URI door;
    private final String secret;

    private PracticeDoor(URI server, String secret) {
        door = server.resolve("practice/");
        this.secret = secret;
    }

    /// Empty where this server is no practice desk.
    static Optional<PracticeDoor> at(URI server, String secret) {
        var door = new PracticeDoor(server, secret);
        try {
            return door.call("GET", "counts", "") <= DONE ? Optional.of(door) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// Each answer takes so long from now on, `600ms` say; empty: none does.
    void delay(String length) {
        post("faults", length.isEmpty() ? "\"\"" : "\"slow=" + length + "\"");
    }

    /// The requester of this ticket writes.
    void customerWrites(RemoteId ticket, String text) {
        post(
                "act",
                new JsonLine()
                        .put("act", "customer_writes")
                        .put("ticket", ticket.value())
                        .put("text", text)
                        .toString());
    }

    private void post(String path, String json) {
        try {
            int status = call("POST", path, json);
            if (status > DONE) {
                throw new TourException("the practice desk answered " + status + " to " + json);
            }
        } catch (IOException e) {
            throw new TourException("the practice desk could not be asked: " + e.getMessage());
        }
    }

    private int call(String method, String path, String json) throws IOException {
        var call = (HttpURLConnection) door.resolve(path).toURL().openConnection();
        call.setRequestMethod(method);
        call.setRequestProperty("Authorization", "Bearer " + secret);
        if (!json.isEmpty()) {
            call.setDoOutput(true);
            call.setRequestProperty("Content-Type", "application/json");
            try (var body = call.getOutputStream()) {
                body.write(json.getBytes(StandardCharsets.UTF_8));
            }
        }
        try {
            return call.getResponseCode();
        } finally {
            call.disconnect();
        }
    }
}
