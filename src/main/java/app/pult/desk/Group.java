package app.pult.desk;

/// A team that holds tickets (Request Tracker: a queue).
public record Group(GroupId id, String name) {}
