package app.pult.desk;

/// How the customer reached the desk.
public enum Channel {
    MAIL,
    WEB,
    PHONE,
    CHAT,
    OTHER
}
