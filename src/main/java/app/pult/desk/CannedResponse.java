package app.pult.desk;

import java.util.List;

/// A ready text with placeholders such as `{{requester.first_name}}`. `code` is what is typed after
/// `::`, `language` an ISO 639-1 code; `files` go out with it.
public record CannedResponse(
        String id,
        String code,
        String title,
        String language,
        String text,
        List<Attachment> files) {
    public CannedResponse {
        files = List.copyOf(files);
    }
}
