package app.pult.desk;

/// A ready text with placeholders such as `{{requester.first_name}}`. `code` is what is typed after
/// `::`, `language` an ISO 639-1 code.
public record CannedResponse(String id, String code, String title, String language, String text) {}
