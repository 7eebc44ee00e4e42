package io.github.btcpayconnect.sandbox.btcpay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.btcpayconnect.core.btcpay.BtcpayVersion;
import io.github.btcpayconnect.sandbox.Sandbox;
import io.github.btcpayconnect.sandbox.SandboxBtcpayKey;
import io.github.btcpayconnect.sandbox.SandboxKey;
import io.github.btcpayconnect.sandbox.SandboxOptions;
import io.github.btcpayconnect.sandbox.SandboxStore;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class SandboxBtcpayTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String BOOK_SHOP = SandboxStore.BOOK_SHOP.id();
    private static final String WORKS = SandboxKey.READ_RECEIVE.connectionString();

    @Test
    void aSlowChangeUndoesWhatOthersDidMeanwhile() throws Exception {
        try (Sandbox sandbox = Sandbox.start()) {
            CountDownLatch read = new CountDownLatch(1);
            CountDownLatch goOn = new CountDownLatch(1);
            sandbox.btcpay().onStep((step, method, path) -> {
                if (step == BtcpayStep.READ && path.endsWith("/BTC-LN")) {
                    read.countDown();
                    await(goOn);
                }
                return true;
            });
            CompletableFuture<Integer> slow =
                    CompletableFuture.supplyAsync(() -> status(sandbox, "BTC-LN", body(WORKS)));
            await(read);
            assertThat(status(sandbox, "BTC-LNURL", "{\"config\":{}}")).isEqualTo(200);
            assertThat(get(sandbox, "BTC-LNURL").statusCode()).isEqualTo(200);
            goOn.countDown();

            assertThat(slow.get()).isEqualTo(200);
            assertThat(get(sandbox, "BTC-LN").statusCode()).isEqualTo(200);
            assertThat(get(sandbox, "BTC-LNURL").statusCode()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @EnumSource(BtcpayStep.class)
    void aRequestCanBeCutOffAtEveryStep(BtcpayStep cut) {
        try (Sandbox sandbox = Sandbox.start()) {
            sandbox.btcpay().onStep((step, method, path) -> step != cut);

            assertThatThrownBy(() -> put(sandbox, "BTC-LN", body(WORKS))).isInstanceOf(IOException.class);
            assertThat(sandbox.btcpay().connectionString(BOOK_SHOP).isPresent()).isEqualTo(cut == BtcpayStep.SAVED);
        }
    }

    @Test
    void aLostAnswerDoesNotMeanThatNothingHappened() {
        try (Sandbox sandbox = Sandbox.start()) {
            sandbox.btcpay().trouble(BtcpayTrouble.LOST);

            assertThatThrownBy(() -> put(sandbox, "BTC-LN", body(WORKS))).isInstanceOf(IOException.class);
            assertThat(sandbox.btcpay().connectionString(BOOK_SHOP)).contains(WORKS);
        }
    }

    @Test
    void aChangeMayComeAfterItsClientHasGone() throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withDelay(Duration.ofMillis(50)))) {
            CountDownLatch saved = new CountDownLatch(1);
            CountDownLatch goOn = new CountDownLatch(1);
            sandbox.btcpay().trouble(BtcpayTrouble.LATE);
            sandbox.btcpay().onStep((step, method, path) -> {
                if (step == BtcpayStep.JUDGED) {
                    await(goOn);
                }
                if (step == BtcpayStep.SAVED) {
                    saved.countDown();
                }
                return true;
            });

            assertThatThrownBy(() -> put(sandbox, "BTC-LN", body(WORKS))).isInstanceOf(IOException.class);
            assertThat(sandbox.btcpay().connectionString(BOOK_SHOP)).isEmpty();
            goOn.countDown();
            await(saved);
            assertThat(sandbox.btcpay().connectionString(BOOK_SHOP)).contains(WORKS);
        }
    }

    @Test
    void aSlowServerEndsWithTheSandbox() throws Exception {
        CompletableFuture<Integer> slow;
        Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withDelay(Duration.ofHours(1)));
        try (sandbox) {
            CountDownLatch read = new CountDownLatch(1);
            sandbox.btcpay().trouble(BtcpayTrouble.SLOW);
            sandbox.btcpay().onStep((step, method, path) -> {
                read.countDown();
                return true;
            });
            slow = CompletableFuture.supplyAsync(() -> status(sandbox, "BTC-LN", body(WORKS)));
            await(read);
        }
        assertThatThrownBy(slow::get).hasRootCauseInstanceOf(IOException.class);
        assertThat(sandbox.btcpay().connectionString(BOOK_SHOP)).isEmpty();
    }

    @Test
    void blinkIsAskedTwiceAsThePluginDoes() throws Exception {
        try (Sandbox sandbox = Sandbox.start()) {
            assertThat(put(sandbox, "BTC-LN", body(WORKS)).statusCode()).isEqualTo(200);

            assertThat(sandbox.requests().stream()
                            .filter(request -> request.path().equals("/graphql"))
                            .map(request -> request.body().replaceAll(".*\"operationName\":\"(\\w+)\".*", "$1")))
                    .containsExactly("GetNetworkAndDefaultWallet", "InvoiceByPaymentHash");
        }
    }

    @Test
    void theWalletsOfTheSandboxsBlinkAnswerThroughIt() throws Exception {
        try (Sandbox sandbox = Sandbox.start()) {
            HttpResponse<String> balance = send(
                    sandbox, "GET", SandboxStore.CORNER_SHOP, "lightning/BTC/balance", "", SandboxBtcpayKey.MERCHANT);
            assertThat(balance.body()).contains("\"local\":\"250000000\"");

            HttpResponse<String> usd =
                    send(sandbox, "GET", SandboxStore.CAFE, "lightning/BTC/balance", "", SandboxBtcpayKey.MERCHANT);
            assertThat(usd.statusCode()).isEqualTo(503);

            for (SandboxStore store : new SandboxStore[] {SandboxStore.CORNER_SHOP, SandboxStore.CAFE}) {
                HttpResponse<String> invoice = send(
                        sandbox,
                        "POST",
                        store,
                        "lightning/BTC/invoices",
                        "{\"amount\":\"100000\",\"description\":\"test\",\"expiry\":60}",
                        SandboxBtcpayKey.MERCHANT);
                assertThat(invoice.body()).contains("\"BOLT11\":\"lnbc").contains("\"amount\":\"100000\"");
                String id = invoice.body().replaceAll(".*\"id\":\"(\\w+)\".*", "$1");
                HttpResponse<String> again =
                        send(sandbox, "GET", store, "lightning/BTC/invoices/" + id, "", SandboxBtcpayKey.MERCHANT);
                assertThat(again.body()).isEqualTo(invoice.body());
            }
            HttpResponse<String> revoked =
                    send(sandbox, "GET", SandboxStore.KIOSK, "lightning/BTC/balance", "", SandboxBtcpayKey.MERCHANT);
            assertThat(revoked.body()).contains("status code Unauthorized");
        }
    }

    @Test
    void theVersionDecidesWhatAMerchantMaySave() throws Exception {
        String noServer = "type=blink;api-key=" + SandboxKey.MARKET_LIVE.text() + ";wallet-id="
                + SandboxKey.MARKET_LIVE.account().defaultWallet().id();
        try (Sandbox sandbox = ofVersion(2, 4, 4)) {
            assertThat(put(sandbox, "BTC-LN", body(noServer)).statusCode()).isEqualTo(200);
        }
        try (Sandbox sandbox = ofVersion(2, 4, 5)) {
            assertThat(put(sandbox, "BTC-LN", body(noServer)).statusCode()).isEqualTo(422);
            assertThat(sandbox.requests()).noneMatch(request -> request.path().equals("/graphql"));
            assertThat(put(sandbox, "BTC-LN", body(SandboxKey.MARKET_LIVE.connectionString()))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void passwordsStoppedBeingTakenWith242() throws Exception {
        try (Sandbox sandbox = ofVersion(2, 4, 1)) {
            assertThat(byPassword(sandbox)).isEqualTo(200);
        }
        try (Sandbox sandbox = ofVersion(2, 4, 2)) {
            assertThat(byPassword(sandbox)).isEqualTo(401);
        }
    }

    @Test
    void itsTroublesStrikeWhereTheySay() throws Exception {
        try (Sandbox sandbox = Sandbox.start()) {
            sandbox.btcpay().trouble(BtcpayTrouble.INFO_500);
            HttpResponse<String> info = server(sandbox, "server/info");
            assertThat(info.statusCode()).isEqualTo(500);
            assertThat(info.body()).isEmpty();
            assertThat(server(sandbox, "stores").statusCode()).isEqualTo(200);

            sandbox.btcpay().trouble(BtcpayTrouble.DOWN);
            assertThat(server(sandbox, "stores").body()).contains("nginx");

            sandbox.btcpay().trouble(BtcpayTrouble.OFFLINE);
            assertThat(put(sandbox, "BTC-LN", body(WORKS)).body()).contains("Invalid server or api key");

            sandbox.btcpay().trouble(BtcpayTrouble.NONE);
            assertThat(put(sandbox, "BTC-LN", body(WORKS)).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void nothingThatItHoldsIsPrinted() {
        BtcpayRequest request = new BtcpayRequest("PUT", "/api/v1/stores/x?SECRET", "token SECRET", "", "SECRET");
        assertThat(request.toString()).doesNotContain("SECRET");
        assertThat(new LightningConfig("SECRET", false).toString()).doesNotContain("SECRET");
        assertThat(StoreRow.of("x", "SECRET").toString()).doesNotContain("SECRET");
        assertThat(new Database.Key("SECRET", "", new BtcpayUser("", "", "", false), List.of()).toString())
                .doesNotContain("SECRET");
    }

    private static Sandbox ofVersion(int major, int minor, int patch) {
        return Sandbox.start(SandboxOptions.defaults()
                .withBtcpay(BtcpayOptions.defaults().withVersion(new BtcpayVersion(major, minor, patch))));
    }

    private static int byPassword(Sandbox sandbox) throws Exception {
        String pair = Base64.getEncoder()
                .encodeToString("merchant@sandbox.example:sandbox-merchant".getBytes(StandardCharsets.UTF_8));
        return CLIENT.send(
                        HttpRequest.newBuilder(URI.create(sandbox.url() + "/api/v1/stores"))
                                .header("Authorization", "Basic " + pair)
                                .build(),
                        BodyHandlers.ofString())
                .statusCode();
    }

    private static String body(String connectionString) {
        return "{\"enabled\":true,\"config\":{\"connectionString\":\"" + connectionString + "\"}}";
    }

    private static int status(Sandbox sandbox, String method, String body) {
        try {
            return put(sandbox, method, body).statusCode();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static HttpResponse<String> put(Sandbox sandbox, String method, String body) throws Exception {
        return send(
                sandbox, "PUT", SandboxStore.BOOK_SHOP, "payment-methods/" + method, body, SandboxBtcpayKey.MERCHANT);
    }

    private static HttpResponse<String> get(Sandbox sandbox, String method) throws Exception {
        return send(sandbox, "GET", SandboxStore.BOOK_SHOP, "payment-methods/" + method, "", SandboxBtcpayKey.MERCHANT);
    }

    private static HttpResponse<String> server(Sandbox sandbox, String path) throws Exception {
        return send(sandbox, "GET", "/api/v1/" + path, "", SandboxBtcpayKey.MERCHANT);
    }

    private static HttpResponse<String> send(
            Sandbox sandbox, String method, SandboxStore store, String rest, String body, SandboxBtcpayKey key)
            throws Exception {
        return send(sandbox, method, "/api/v1/stores/" + store.id() + "/" + rest, body, key);
    }

    private static HttpResponse<String> send(
            Sandbox sandbox, String method, String path, String body, SandboxBtcpayKey key) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(sandbox.url() + path))
                        .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                        .header("Authorization", "token " + key.text())
                        .header("Content-Type", "application/json")
                        .build(),
                BodyHandlers.ofString());
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(30, TimeUnit.SECONDS)) {
                throw new AssertionError("It did not happen");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
