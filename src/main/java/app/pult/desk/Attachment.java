package app.pult.desk;

import java.util.Optional;

/// A file of a message, an article or a canned response. `name` is as the sender wrote it (never
/// use it as a path), `size` in bytes, `contentId` what `cid:` links in the HTML refer to, `blob`
/// the content where it is on this desk.
public record Attachment(
        AttachmentId id,
        String name,
        String mediaType,
        long size,
        Optional<String> contentId,
        Optional<BlobId> blob) {
    public Attachment {
        if (size < 0) {
            throw new IllegalArgumentException("attachment of " + size + " bytes");
        }
    }
}
