package io.github.btcpayconnect.http;

import io.github.btcpayconnect.http.NoAnswerException.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import javax.net.SocketFactory;
import okhttp3.Dns;

/**
 * Connections to public addresses only.
 *
 * <p>An address is judged at the moment in which it is connected to, so that a name which changes its address between
 * two lookups gains nothing.
 */
final class PublicSockets extends SocketFactory implements Dns {
    private final Dns dns;

    PublicSockets(Dns dns) {
        this.dns = dns;
    }

    /** The public addresses of a name; if there are none, the others, and the connection is refused. */
    @Override
    public List<InetAddress> lookup(String hostname) throws UnknownHostException {
        List<InetAddress> all = dns.lookup(hostname);
        List<InetAddress> open = all.stream().filter(PublicAddress::is).toList();
        return open.isEmpty() ? all : open;
    }

    @Override
    public Socket createSocket() {
        return new JudgingSocket();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return createSocket(InetAddress.getByName(host), port, localHost, localPort);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) throws IOException {
        Socket socket = createSocket();
        socket.bind(new InetSocketAddress(localHost, localPort));
        socket.connect(new InetSocketAddress(host, port));
        return socket;
    }

    private Socket connected(SocketAddress address) throws IOException {
        Socket socket = createSocket();
        socket.connect(address);
        return socket;
    }

    private static final class JudgingSocket extends Socket {
        @Override
        public void connect(SocketAddress endpoint) throws IOException {
            connect(endpoint, 0);
        }

        @Override
        public void connect(SocketAddress endpoint, int timeout) throws IOException {
            boolean open = endpoint instanceof InetSocketAddress address
                    && !address.isUnresolved()
                    && PublicAddress.is(address.getAddress());
            if (!open) {
                throw new NoAnswerException(Reason.NOT_PUBLIC);
            }
            super.connect(endpoint, timeout);
        }
    }
}
