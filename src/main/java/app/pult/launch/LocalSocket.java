package app.pult.launch;

import app.pult.store.OwnerOnly;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/// A Unix domain socket (Windows 10 and later have them too) in a folder of ours, which only its
/// owner can reach. Thread: any; closing it ends a waiting [#accept] and removes the file at its
/// path, unless another listener has put its own there.
public final class LocalSocket implements AutoCloseable {
    private final ServerSocketChannel server;
    private final Path path;
    private final Optional<Object> file;
    private final AtomicBoolean closed = new AtomicBoolean();

    private LocalSocket(ServerSocketChannel server, Path path) {
        this.server = server;
        this.path = path;
        this.file = fileAt(path);
    }

    /// Takes the place of what a crash left there.
    ///
    /// @throws IOException if there can be none: a path of more than about 100 bytes, a system
    ///   without such sockets
    public static LocalSocket listen(Path path) throws IOException {
        Files.deleteIfExists(path);
        var server = open();
        try {
            server.bind(UnixDomainSocketAddress.of(path));
            OwnerOnly.socket(path);
            return new LocalSocket(server, path);
        } catch (IOException e) {
            server.close();
            throw e;
        }
    }

    private static ServerSocketChannel open() throws IOException {
        try {
            return ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        } catch (UnsupportedOperationException e) {
            throw new IOException("This system has no Unix domain sockets", e);
        }
    }

    /// @throws IOException if nobody listens there
    public static SocketChannel call(Path path) throws IOException {
        try {
            return SocketChannel.open(UnixDomainSocketAddress.of(path));
        } catch (UnsupportedOperationException e) {
            throw new IOException("This system has no Unix domain sockets", e);
        }
    }

    public SocketChannel accept() throws IOException {
        return server.accept();
    }

    public boolean isOpen() {
        return server.isOpen();
    }

    @Override
    public void close() throws IOException {
        if (closed.getAndSet(true)) {
            return;
        }
        // While the server is open the file's key is not given to another file.
        boolean ours = fileAt(path).equals(file);
        server.close();
        if (ours) {
            Files.deleteIfExists(path);
        }
    }

    /// What tells the file at a path from others; empty where the system has nothing of the kind.
    private static Optional<Object> fileAt(Path path) {
        try {
            var seen =
                    Files.readAttributes(
                            path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return Optional.ofNullable(seen.fileKey());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
