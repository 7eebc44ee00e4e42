package io.github.btcpayconnect.blindpay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.btcpayconnect.blindpay.BlindPayException.Reason;
import io.github.btcpayconnect.core.Secret;
import io.github.btcpayconnect.http.HttpRun;
import io.github.btcpayconnect.http.HttpSettings;
import io.github.btcpayconnect.sandbox.Sandbox;
import io.github.btcpayconnect.sandbox.blindpay.SandboxBlindPayKey;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The client and the sandbox's BlindPay, under BlindPay's own address. */
class BlindPaySandboxTest {
    private Sandbox sandbox;
    private HttpSettings settings;
    private HttpRun run;

    @BeforeEach
    void start() {
        sandbox = Sandbox.start();
        settings = HttpSettings.defaults().withSandbox(sandbox.url());
        run = new HttpRun(settings);
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    private BlindPay with(SandboxBlindPayKey key) throws BlindPayException {
        return BlindPay.of("in_sandbox00001", Secret.of(key.token()), settings);
    }

    @Test
    void aKeyIsMadeUsedAndDeleted() throws Exception {
        BlindPay blindPay = with(SandboxBlindPayKey.OWNER);
        Ipv4Range address = Ipv4Range.of("203.0.113.7").orElseThrow();

        CreatedKey made = blindPay.create(KeyRequest.named("Corner shop").onlyFrom(List.of(address)), run);

        BlindPayKey shown = blindPay.key(made.id(), run);
        assertThat(shown.name()).isEqualTo("Corner shop");
        assertThat(shown.permission()).isEqualTo(KeyRequest.FULL_ACCESS);
        assertThat(shown.allowedAddresses()).containsExactly("203.0.113.7");
        assertThat(shown.neverUsed()).isTrue();
        BlindPay withIt = BlindPay.of("in_sandbox00001", made.token(), settings);
        assertThat(withIt.keys(run)).extracting(BlindPayKey::id).hasSize(5).contains(made.id());

        blindPay.delete(made.id(), run);
        assertReason(Reason.REFUSED, () -> withIt.keys(run));
        assertReason(Reason.NOT_THERE, () -> blindPay.key(made.id(), run));
        assertReason(Reason.NOT_THERE, () -> blindPay.delete(made.id(), run));
    }

    @Test
    void aLostAnswerMakesNoSecondKey() throws Exception {
        BlindPay blindPay = with(SandboxBlindPayKey.OWNER);
        sandbox.blindPay().loseNextAnswer();

        CreatedKey made = blindPay.create(KeyRequest.named("Corner shop"), run);

        assertThat(run.requests()).isEqualTo(2);
        assertThat(blindPay.keys(run)).extracting(BlindPayKey::id).hasSize(5).contains(made.id());
    }

    @Test
    void aDeletionWhoseAnswerIsLostMayBeDone() throws Exception {
        BlindPay blindPay = with(SandboxBlindPayKey.OWNER);
        sandbox.blindPay().loseNextAnswer();

        assertReason(Reason.LOST, () -> blindPay.delete("ap_sandbox00003", run));
        assertThat(blindPay.keys(run)).hasSize(3);
    }

    @Test
    void aKeyThatMayNotMakeKeysIsToldWhereToGo() throws Exception {
        BlindPay blindPay = with(SandboxBlindPayKey.NO_NEW_KEYS);

        assertThatExceptionOfType(BlindPayException.class)
                .isThrownBy(() -> blindPay.create(KeyRequest.named("Corner shop"), run))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.DASHBOARD_ONLY))
                .satisfies(e -> assertThat(e.advice()).contains("app.blindpay.com"))
                .satisfies(e -> assertThat(e.error().code()).isEqualTo("DASHBOARD_SESSION_REQUIRED"));
    }

    @Test
    void aKeyOfAnotherInstanceIsRefused() throws Exception {
        BlindPay blindPay = with(SandboxBlindPayKey.ELSEWHERE);

        assertReason(Reason.REFUSED, () -> blindPay.keys(run));
        assertReason(Reason.REFUSED, () -> blindPay.create(KeyRequest.named("x"), run));
    }

    private interface Call {
        void run() throws BlindPayException;
    }

    private static void assertReason(Reason reason, Call call) {
        assertThatExceptionOfType(BlindPayException.class)
                .isThrownBy(call::run)
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
