package io.github.btcpayconnect.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.btcpayconnect.http.NoAnswerException.Reason;
import io.github.btcpayconnect.testing.Answer;
import io.github.btcpayconnect.testing.ScriptedServer;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ProxyTest {
    @Test
    void anHttpProxyGetsTheWholeAddress() throws Exception {
        try (ScriptedServer proxy = ScriptedServer.of(Answer.json("fine"))) {
            HttpSettings settings = through("http://127.0.0.1:" + proxy.port());

            assertThat(new Asker(settings).ask("http://shop.invalid/graphql")).isEqualTo("fine");
            assertThat(proxy.requests().get(0).line()).isEqualTo("POST http://shop.invalid/graphql HTTP/1.1");
        }
    }

    @Test
    void anHttpProxyThatRefusesIsBlamedItself() {
        try (ScriptedServer password = ScriptedServer.of(Answer.status(407, "", "Proxy-Authenticate: Basic"));
                ScriptedServer broken = ScriptedServer.of(Answer.status(503, ""))) {
            for (ScriptedServer proxy : new ScriptedServer[] {password, broken}) {
                Asker asker = new Asker(through("http://127.0.0.1:" + proxy.port()));

                assertThat(asker.trouble("https://shop.invalid/graphql").reason())
                        .isEqualTo(Reason.PROXY);
                assertThat(proxy.requests()).hasSize(2).allSatisfy(request -> {
                    assertThat(request.line()).isEqualTo("CONNECT shop.invalid:443 HTTP/1.1");
                    assertThat(request.header("x-api-key")).isEmpty();
                });
                assertThat(asker.run.requests()).as("no request got through").isZero();
            }
        }
    }

    @Test
    void aProxyThatIsNotThereIsBlamedItself() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        for (String scheme : new String[] {"http", "socks5"}) {
            assertThat(new Asker(through(scheme + "://127.0.0.1:" + port))
                            .trouble("http://shop.invalid/graphql")
                            .reason())
                    .isEqualTo(Reason.PROXY);
        }
    }

    @Test
    void aSocksProxyLooksUpTheNameItself() throws Exception {
        try (ScriptedServer server = ScriptedServer.of(Answer.json("fine"));
                ServerSocket proxy = new ServerSocket(0)) {
            CompletableFuture<String> asked = CompletableFuture.supplyAsync(() -> socks(proxy, server.port()));

            assertThat(new Asker(through("socks5://127.0.0.1:" + proxy.getLocalPort()))
                            .ask("http://shop.invalid/graphql"))
                    .isEqualTo("fine");
            assertThat(asked.get()).isEqualTo("shop.invalid");
            assertThat(server.requests().get(0).header("host")).containsExactly("shop.invalid");
        }
    }

    private static HttpSettings through(String proxy) {
        return HttpSettings.defaults().withProxy(ProxyAddress.parse(proxy));
    }

    /** Serves one SOCKS 5 connection, wherever it was meant to go, and tells for which name. */
    private static String socks(ServerSocket proxy, int port) {
        try {
            Socket client = proxy.accept();
            DataInputStream in = new DataInputStream(client.getInputStream());
            in.readByte();
            in.readNBytes(in.readByte());
            client.getOutputStream().write(new byte[] {5, 0});
            in.readNBytes(4);
            String name = new String(in.readNBytes(in.readByte()), StandardCharsets.US_ASCII);
            in.readShort();
            client.getOutputStream().write(new byte[] {5, 0, 0, 1, 127, 0, 0, 1, 0, 80});
            Socket server = new Socket("127.0.0.1", port);
            pipe(client, server);
            pipe(server, client);
            return name;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pipe(Socket from, Socket to) {
        Thread thread = new Thread(() -> {
            try {
                from.getInputStream().transferTo(to.getOutputStream());
                to.shutdownOutput();
            } catch (IOException e) {
                // One side closed first; the test looks at what arrived.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
