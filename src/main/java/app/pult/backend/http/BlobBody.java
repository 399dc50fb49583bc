package app.pult.backend.http;

import app.pult.desk.Blobs;
import app.pult.desk.operation.OutgoingFile;

import okhttp3.MediaType;
import okhttp3.RequestBody;

import okio.BufferedSink;
import okio.Okio;

import java.io.IOException;

/// A file of the desk on its way out, streamed. Thread: any.
public final class BlobBody extends RequestBody {
    private static final MediaType BYTES = MediaType.get("application/octet-stream");

    private final Blobs blobs;
    private final OutgoingFile file;

    public BlobBody(Blobs blobs, OutgoingFile file) {
        this.blobs = blobs;
        this.file = file;
    }

    @Override
    public MediaType contentType() {
        var type = MediaType.parse(file.mediaType());
        return type == null ? BYTES : type;
    }

    @Override
    public long contentLength() {
        return file.size();
    }

    @Override
    public boolean isOneShot() {
        return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        try (var source = Okio.source(blobs.open(file.blob()))) {
            sink.writeAll(source);
        }
    }
}
