package app.pult.diagnosis.probe;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.SocketChannel;

/// How a connection is made. Thread: any.
@FunctionalInterface
public interface Connector {
    /// @param millis how long it may take, at least 1
    /// @throws java.net.SocketTimeoutException if nothing answered in that time
    /// @throws java.net.ConnectException if it was refused
    Socket connect(InetSocketAddress address, int millis) throws IOException;

    /// A socket whose reads and connects end when the thread is interrupted.
    static Connector ofChannels() {
        return (address, millis) -> {
            var socket = SocketChannel.open().socket();
            try {
                socket.connect(address, millis);
                socket.setTcpNoDelay(true);
                return socket;
            } catch (IOException e) {
                socket.close();
                throw e;
            }
        };
    }
}
