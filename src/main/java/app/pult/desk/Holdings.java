package app.pult.desk;

/// How much of the server is on this desk: `tickets` without those deleted, merged or hidden;
/// `messages` written ones, without events; `files` attachments, their content here or not.
public record Holdings(long tickets, long messages, long files, long articles) {}
