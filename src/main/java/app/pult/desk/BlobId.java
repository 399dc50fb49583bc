package app.pult.desk;

import java.util.regex.Pattern;

/// The content of a file kept on this desk: lower-case hexadecimal SHA-256 of its bytes.
public record BlobId(String value) {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    public BlobId {
        if (!SHA256.matcher(value).matches()) {
            throw new IllegalArgumentException("not a SHA-256: " + value);
        }
    }
}
