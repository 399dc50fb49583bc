package app.pult.desk;

/// A file, as the server names it; `blob:` and a [BlobId] while it only exists here.
public record AttachmentId(String value) {
    public AttachmentId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("AttachmentId " + value);
        }
    }
}
