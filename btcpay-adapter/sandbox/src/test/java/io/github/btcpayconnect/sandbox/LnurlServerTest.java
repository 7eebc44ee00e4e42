package io.github.btcpayconnect.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LnurlServerTest {
    private final Sandbox sandbox = Sandbox.start();

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void aNameCanBePaid() throws Exception {
        JsonNode answer = get("/.well-known/lnurlp/sandbox_moved");

        assertThat(answer.path("tag").textValue()).isEqualTo("payRequest");
        assertThat(answer.path("minSendable").longValue()).isEqualTo(1_000);
        assertThat(answer.path("maxSendable").longValue()).isEqualTo(4_000_000_000L);
        assertThat(answer.path("commentAllowed").intValue()).isEqualTo(255);
        assertThat(answer.path("callback").textValue()).isEqualTo(sandbox.url() + "/lnurlp/sandbox_moved/invoice");
    }

    @Test
    void underBlinksDomainTheRestIsAtAServerOfItsOwn() throws Exception {
        String answer = Asker.raw(
                sandbox,
                "GET /.well-known/lnurlp/sandbox_moved HTTP/1.1\r\nHost: blink.sv\r\nConnection: close\r\n\r\n");

        assertThat(answer).contains("\"https://lnurl.blink.sv/lnurlp/sandbox_moved/invoice\"");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "nobody, Couldn't find user 'nobody'.",
        "sandbox_moved%2Busd%2Busd, Couldn't find user 'sandbox_moved+usd+usd'.",
        "%C3%BC, Couldn't find user 'ü'.",
    })
    void aNameThatNobodyHasIsAnError(String name, String reason) throws Exception {
        JsonNode answer = get("/.well-known/lnurlp/" + name);

        assertThat(answer.path("status").textValue()).isEqualTo("ERROR");
        assertThat(answer.path("reason").textValue()).isEqualTo(reason);
    }

    @Test
    void anInvoiceCanBeMadeAndMarkedAsPaid() throws Exception {
        JsonNode made = get("/lnurlp/sandbox_moved/invoice?amount=21000");
        Bolt11Test.Read read = Bolt11Test.read(made.path("pr").textValue());
        String hash = read.hex(1);
        String verify = URI.create(made.path("verify").textValue()).getPath();

        assertThat(read.prefix()).isEqualTo("lnbc210n");
        assertThat(made.path("routes")).isEmpty();
        assertThat(read.hex(23))
                .isEqualTo(sha256(get("/.well-known/lnurlp/sandbox_moved")
                        .path("metadata")
                        .textValue()
                        .getBytes(StandardCharsets.UTF_8)));
        assertThat(verify).isEqualTo("/verify/" + hash);
        assertThat(get(verify).path("settled").booleanValue()).isFalse();
        assertThat(get(verify).path("preimage").isNull()).isTrue();

        sandbox.markPaid(hash);

        JsonNode paid = get(verify);
        assertThat(paid.path("status").textValue()).isEqualTo("OK");
        assertThat(paid.path("settled").booleanValue()).isTrue();
        assertThat(paid.path("pr")).isEqualTo(made.path("pr"));
        assertThat(sha256(HexFormat.of().parseHex(paid.path("preimage").textValue())))
                .isEqualTo(hash);
    }

    @Test
    void onlyAnInvoiceCanBeMarked() throws Exception {
        assertThatIllegalArgumentException().isThrownBy(() -> sandbox.markPaid("00".repeat(32)));
        assertThat(get("/verify/" + "00".repeat(32)).path("reason").textValue()).isEqualTo("Not found");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "sandbox_moved/invoice, amount must be",
        "sandbox_moved/invoice?amount=x, amount must be",
        "sandbox_moved/invoice?amount=1500, amount must be",
        "sandbox_small/invoice?amount=1000, out of bounds",
        "sandbox_small/invoice?amount=2000000, out of bounds",
        "sandbox_small/invoice?amount=100000&comment=hi, comment is too long",
        "sandbox_anonymous/invoice?amount=1000, recipient not accepting payments",
        "sandbox_spark%2Busd/invoice?amount=1000, unsupported wallet",
        "sandbox_shop%2Busd/invoice?amount=1000, out of bounds",
        "nobody/invoice?amount=1000, Couldn't find user",
    })
    void someInvoicesAreRefused(String path, String reason) throws Exception {
        JsonNode answer = get("/lnurlp/" + path);

        assertThat(answer.path("status").textValue()).isEqualTo("ERROR");
        assertThat(answer.path("reason").textValue()).contains(reason);
    }

    @Test
    void namesShowWhatTheySay() throws Exception {
        assertThat(get("/.well-known/lnurlp/sandbox_withdraw").path("tag").textValue())
                .isEqualTo("withdrawRequest");
        assertThat(get("/.well-known/lnurlp/sandbox_nowhere").has("callback")).isFalse();
        assertThat(get("/.well-known/lnurlp/sandbox_inside").path("callback").textValue())
                .startsWith("https://192.168.1.1/");
        assertThat(get("/lnurlp/sandbox_silent/invoice?amount=1000").has("verify"))
                .isFalse();
        assertThat(Bolt11Test.read(get("/lnurlp/sandbox_wrong/invoice?amount=1000")
                                .path("pr")
                                .textValue())
                        .prefix())
                .isEqualTo("lnbc20n");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"HTTP_500", "HTTP_503", "HTTP_429", "HTTP_407", "ALL_401"})
    void troublesStrike(Trouble trouble) throws Exception {
        sandbox.trouble(trouble);

        assertThat(Asker.get(sandbox, "/.well-known/lnurlp/sandbox_moved").status())
                .isBetween(400, 503);
    }

    @Test
    void textsComeInDisguise() throws Exception {
        sandbox.trouble(Trouble.ESCAPES);
        assertThat(get("/.well-known/lnurlp/nobody").path("reason").textValue()).contains("\u001b[31m");
        assertThat(get("/.well-known/lnurlp/sandbox_moved").path("metadata").textValue())
                .contains("\\u001B[31m");

        sandbox.trouble(Trouble.WRONG_TYPES);
        assertThat(get("/.well-known/lnurlp/sandbox_moved").path("callback").isNumber())
                .isTrue();
    }

    @Test
    void nothingElseIsAnswered() throws Exception {
        assertThat(Asker.get(sandbox, "/lnurlp/sandbox_moved").status()).isEqualTo(404);
    }

    private JsonNode get(String path) throws Exception {
        return Asker.get(sandbox, path).json();
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
