package io.github.btcpayconnect.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.btcpayconnect.http.NoAnswerException.Reason;
import io.github.btcpayconnect.testing.Answer;
import io.github.btcpayconnect.testing.ScriptedServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicSocketsTest {
    private static final HttpSettings PUBLIC = HttpSettings.defaults().withReach(Reach.PUBLIC);

    private final ScriptedServer server = ScriptedServer.of(Answer.json("{}"));

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "2130706433", "127.1", "0"})
    void nothingIsSentToThisComputer(String host) {
        Asker asker = new Asker(PUBLIC);
        NoAnswerException trouble = asker.trouble("http://" + host + ":" + server.port() + "/x");

        assertThat(trouble.reason()).isIn(Reason.NOT_PUBLIC, Reason.HOST_NOT_FOUND);
        assertThat(trouble).hasNoCause();
        assertThat(asker.run.requests()).isZero();
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"127.0.0.1", "localhost"})
    void encryptionChangesNothing(String host) {
        assertThat(new Asker(PUBLIC)
                        .trouble("https://" + host + ":" + server.port() + "/x")
                        .reason())
                .isEqualTo(Reason.NOT_PUBLIC);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void thePersonMaySayOtherwise() throws NoAnswerException {
        assertThat(new Asker(HttpSettings.defaults().withReach(Reach.ANYWHERE)).ask(server.url()))
                .isEqualTo("{}");
        assertThat(new Asker(HttpSettings.defaults()).ask(server.url())).isEqualTo("{}");
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void theSandboxIsWhereItIs() throws NoAnswerException {
        HttpSettings sandbox = PUBLIC.withSandbox(URI.create("http://127.0.0.1:" + server.port()));

        assertThat(new Asker(sandbox).ask("https://10.0.0.1/x")).isEqualTo("{}");
        assertThat(server.requests().get(0).header("host")).containsExactly("10.0.0.1");
    }

    @Test
    void behindAProxyNumbersAreJudgedAndNamesAreTheProxys() throws NoAnswerException {
        Proxy proxy = new Proxy(Proxy.Type.HTTP, new InetSocketAddress("127.0.0.1", server.port()));
        HttpSettings settings = PUBLIC.withProxy(proxy);

        assertThat(new Asker(settings).trouble("http://192.168.1.1/x").reason()).isEqualTo(Reason.NOT_PUBLIC);
        assertThat(server.requests()).isEmpty();
        assertThat(new Asker(settings).ask("http://wallet.example/x")).isEqualTo("{}");
    }

    @Test
    void ofManyAddressesThePublicOnesAreTaken() throws UnknownHostException {
        List<InetAddress> all = List.of(address("10.0.0.1"), address("8.8.8.8"), address("::1"));

        assertThat(new PublicSockets(host -> all).lookup("x")).containsExactly(address("8.8.8.8"));
    }

    @Test
    void aNameThatChangesItsMindGainsNothing() throws Exception {
        // What was looked up does not matter: the socket judges what it is told to connect to.
        try (Socket socket = new PublicSockets(host -> List.of(address("8.8.8.8"))).createSocket()) {
            assertThatThrownBy(() -> socket.connect(new InetSocketAddress("127.0.0.1", server.port()), 1_000))
                    .isInstanceOfSatisfying(
                            NoAnswerException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NOT_PUBLIC));
            assertThatThrownBy(() -> socket.connect(InetSocketAddress.createUnresolved("localhost", server.port())))
                    .isInstanceOf(NoAnswerException.class);
        }
        assertThat(server.requests()).isEmpty();
    }

    private static InetAddress address(String text) throws UnknownHostException {
        return InetAddress.getByName(text);
    }
}
