package app.pult.backend.deskapi;

import app.pult.backend.BackendException;
import app.pult.backend.deskapi.DeskApiJson.Malformed;
import app.pult.backend.http.Answer;
import app.pult.backend.http.Json;

import java.util.Optional;

/// A refusal in the API's own form (RFC 9457): `type` is the last part of its URN. What is no
/// problem document did not come from a Desk API, but from something on the way to it; one whose
/// type is no URN of the contract's may not have (`isOurs`).
record Problem(String type, boolean isOurs, String words, DeskApiJson json) {
    private static final String PREFIX = "urn:desk-api:problem:";
    private static final int WORDS = 1_000;

    static Optional<Problem> of(Answer answer) {
        try {
            var tree = Json.tree(answer);
            var json = DeskApiJson.of(tree);
            var type = json.optionalText("type", DeskApiJson.NAME_LENGTH).orElse("about:blank");
            var isOurs = type.startsWith(PREFIX);
            var words = tree.path("detail").asString(tree.path("title").asString(""));
            return Optional.of(
                    new Problem(
                            isOurs ? type.substring(PREFIX.length()) : type,
                            isOurs,
                            words.length() > WORDS ? words.substring(0, WORDS) : words,
                            json));
        } catch (BackendException | Malformed e) {
            return Optional.empty();
        }
    }
}
