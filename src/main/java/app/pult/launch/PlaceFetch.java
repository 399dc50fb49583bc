package app.pult.launch;

import app.pult.update.SignedManifest;
import app.pult.update.Trouble;
import app.pult.update.UpdateCheck;
import app.pult.update.UpdateException;
import app.pult.update.UpdatePlace;

import okhttp3.OkHttpClient;
import okhttp3.Request;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// Brings the manifest of a place, and no more of it than a manifest can be. Says nothing of this
/// computer to a server but the program's name. Thread: any but JavaFX; a server has 20 s for all
/// of it, a share as long as the system gives it.
final class PlaceFetch implements UpdateCheck.Fetch {
    static final Duration LONGEST = Duration.ofSeconds(20);
    private static final int FIRST_REDIRECT = 300;
    private static final int FIRST_FAILURE = 400;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    private final OkHttpClient client;

    /// @param client one that follows no redirect and repeats nothing
    PlaceFetch(OkHttpClient client) {
        this(client, LONGEST);
    }

    PlaceFetch(OkHttpClient client, Duration longest) {
        this.client = client.newBuilder().callTimeout(longest).build();
    }

    @Override
    public byte[] fetch(UpdatePlace place) throws UpdateException {
        try {
            return switch (place) {
                case UpdatePlace.Web web -> get(web);
                case UpdatePlace.Folder folder -> read(folder.path());
            };
        } catch (IOException e) {
            throw new UpdateException(
                    Trouble.UNREACHABLE, place.where(SignedManifest.NAME) + ": " + said(e), e);
        }
    }

    private static String said(IOException failure) {
        var message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }

    private byte[] get(UpdatePlace.Web web) throws IOException, UpdateException {
        var address = web.manifest().toString();
        var request =
                new Request.Builder()
                        .url(address)
                        .header("User-Agent", "Pult")
                        // What is packed could be larger than it looks.
                        .header("Accept-Encoding", "identity")
                        .build();
        try (var answer = client.newCall(request).execute()) {
            int code = answer.code();
            if (code == NOT_FOUND || code == GONE) {
                throw new UpdateException(Trouble.ABSENT, address);
            }
            if (code >= FIRST_FAILURE) {
                throw new UpdateException(Trouble.UNREACHABLE, address + ": HTTP " + code);
            }
            if (code >= FIRST_REDIRECT) {
                throw new UpdateException(
                        Trouble.REDIRECTED, String.valueOf(answer.header("Location")));
            }
            return bytes(answer.body().byteStream());
        }
    }

    /// A pipe or a device would never end.
    private static byte[] read(Path folder) throws IOException, UpdateException {
        var file = folder.resolve(SignedManifest.NAME);
        if (!Files.isDirectory(folder)) {
            throw new UpdateException(Trouble.UNREACHABLE, folder.toString());
        }
        if (!Files.isRegularFile(file)) {
            throw new UpdateException(Trouble.ABSENT, file.toString());
        }
        try (var in = Files.newInputStream(file)) {
            return bytes(in);
        }
    }

    private static byte[] bytes(InputStream in) throws IOException, UpdateException {
        var bytes = in.readNBytes(SignedManifest.MOST_BYTES + 1);
        if (bytes.length > SignedManifest.MOST_BYTES) {
            throw new UpdateException(
                    Trouble.TOO_LARGE, Integer.toString(SignedManifest.MOST_BYTES));
        }
        return bytes;
    }
}
