package app.pult.backend;

/// What a server lets this operator do; the window hides the rest.
public enum Capability {
    REPLY,
    NOTE,
    CREATE_TICKET,
    TAKE,
    ASSIGN,
    CHANGE_STATE,
    CHANGE_PRIORITY,
    CHANGE_GROUP,
    CHANGE_SUBJECT,
    TAGS,
    CUSTOM_FIELDS,
    LOG_TIME,
    ARTICLES,
    /// Tickets of channel chat are conversations that go on now: somebody waits at the other end.
    CHAT,
    /// The same operation id is never carried out twice: an uncertain push is simply repeated.
    IDEMPOTENT_PUSH,
    /// Server-sent wake-ups; without it the desk polls.
    WAKE_UP
}
