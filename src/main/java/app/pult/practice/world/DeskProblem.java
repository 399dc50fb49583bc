package app.pult.practice.world;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What the desk answers instead of doing something: a problem of the Desk API (RFC 9457).
public final class DeskProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final String PREFIX = "urn:desk-api:problem:";

    private final int status;
    private final String type;
    private final transient ObjectNode members = JsonNodeFactory.instance.objectNode();

    public DeskProblem(int status, String type, String detail) {
        super(detail);
        this.status = status;
        this.type = type;
    }

    public int status() {
        return status;
    }

    /// The last part of the type's URN.
    public String type() {
        return type;
    }

    /// The members that this type adds; may be filled by who makes it.
    public ObjectNode members() {
        return members;
    }

    public ObjectNode json() {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("type", PREFIX + type);
        json.put("title", title());
        json.put("status", status);
        json.put("detail", getMessage());
        json.setAll(members);
        return json;
    }

    private String title() {
        var words = type.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    public static DeskProblem invalid(String detail) {
        return new DeskProblem(422, "invalid-operation", detail);
    }

    public static DeskProblem badRequest(String detail) {
        return new DeskProblem(400, "bad-request", detail);
    }
}
