package app.pult.update;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;

/// Where newer versions lie: the manifest, and the installers beside it. Thread: any.
public sealed interface UpdatePlace {
    /// An address that ends in a slash is a folder of the server.
    record Web(URI manifest) implements UpdatePlace {
        @Override
        public String where(String file) {
            return manifest.resolve(file).toString();
        }

        @Override
        public String opened() {
            return manifest.resolve(".").toString();
        }
    }

    /// A folder of this computer, or of a share.
    record Folder(Path path) implements UpdatePlace {
        @Override
        public String where(String file) {
            return path.resolve(file).toString();
        }

        @Override
        public String opened() {
            return path.toUri().toString();
        }
    }

    /// @throws UpdateException of NO_PLACE if it is neither an https address, without a name and a
    ///   password in it, nor the whole path of a folder
    static UpdatePlace of(String text) throws UpdateException {
        var place = text.strip();
        try {
            return place.toLowerCase(Locale.ROOT).startsWith("https:")
                    ? web(URI.create(place))
                    : folder(Path.of(place));
        } catch (IllegalArgumentException e) {
            throw new UpdateException(Trouble.NO_PLACE, place, e);
        }
    }

    private static UpdatePlace web(URI address) throws UpdateException {
        if (address.getHost() == null
                || address.getUserInfo() != null
                || address.getRawQuery() != null
                || address.getRawFragment() != null) {
            throw new UpdateException(Trouble.NO_PLACE, String.valueOf(address.getHost()));
        }
        var path = address.getRawPath();
        return new Web(
                path.isEmpty() || path.endsWith("/")
                        ? address.resolve(
                                path.isEmpty()
                                        ? "/" + SignedManifest.NAME
                                        : path + SignedManifest.NAME)
                        : address);
    }

    /// @throws InvalidPathException if this system has no such path
    private static UpdatePlace folder(Path path) throws UpdateException {
        if (!path.isAbsolute()) {
            throw new UpdateException(Trouble.NO_PLACE, path.toString());
        }
        return new Folder(path);
    }

    /// Where a file of the place lies, as a person is told.
    String where(String file);

    /// The address under which the desktop shows the place. Asks a folder's disk, which may be a
    /// share that does not answer. Thread: not FX.
    String opened();
}
