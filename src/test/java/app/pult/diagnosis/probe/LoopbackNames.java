package app.pult.diagnosis.probe;

import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;

/// A name server on loopback that knows a few names.
final class LoopbackNames implements AutoCloseable {
    private final DatagramSocket socket;
    private final Map<String, String> addresses;

    LoopbackNames(Map<String, String> addresses) throws IOException {
        this.addresses = Map.copyOf(addresses);
        socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        Thread.ofPlatform().daemon().name("test-names").start(this::serve);
    }

    NameServer server(String name) {
        return new NameServer(
                name,
                new InetSocketAddress(InetAddress.getLoopbackAddress(), socket.getLocalPort()));
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                var packet = new DatagramPacket(new byte[1500], 1500);
                socket.receive(packet);
                var data = new byte[packet.getLength()];
                System.arraycopy(packet.getData(), 0, data, 0, data.length);
                var answer = answer(new Message(data)).toWire();
                socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
            } catch (IOException e) {
                // Closed, or a packet that is none: the next one.
            }
        }
    }

    private Message answer(Message query) throws IOException {
        var question = query.getQuestion();
        var answer = new Message(query.getHeader().getID());
        answer.getHeader().setFlag(Flags.QR);
        answer.addRecord(question, Section.QUESTION);
        var address = addresses.get(question.getName().toString(true));
        if (address == null) {
            answer.getHeader().setRcode(Rcode.NXDOMAIN);
        } else if (question.getType() == Type.A) {
            answer.addRecord(
                    new ARecord(question.getName(), DClass.IN, 300, InetAddress.getByName(address)),
                    Section.ANSWER);
        }
        return answer;
    }

    @Override
    public void close() {
        socket.close();
    }
}
