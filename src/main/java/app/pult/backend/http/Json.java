package app.pult.backend.http;

import app.pult.backend.BackendException;
import app.pult.backend.BackendException.Kind;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// JSON from a server, believed only after it was parsed whole. Thread: any.
public final class Json {
    public static final JsonMapper MAPPER = JsonMapper.shared();

    private Json() {}

    /// The tree of a JSON answer.
    ///
    /// @throws BackendException of kind PROTOCOL for another content type, half or malformed JSON
    public static JsonNode tree(Answer answer) throws BackendException {
        if (!answer.saysJson()) {
            throw new BackendException(
                    Kind.PROTOCOL,
                    "The answer is no JSON but "
                            + answer.header("Content-Type").orElse("nameless"));
        }
        try {
            var tree = MAPPER.readTree(answer.body());
            if (tree == null || tree.isMissingNode()) {
                throw new BackendException(Kind.PROTOCOL, "The answer is empty");
            }
            return tree;
        } catch (JacksonException e) {
            throw new BackendException(Kind.PROTOCOL, "The answer is malformed JSON", e);
        }
    }
}
