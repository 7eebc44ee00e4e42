package io.github.btcpayconnect.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.btcpayconnect.blindpay.BlindPay;
import io.github.btcpayconnect.check.Status;
import io.github.btcpayconnect.core.Secret;
import io.github.btcpayconnect.http.HttpRun;
import io.github.btcpayconnect.http.HttpSettings;
import io.github.btcpayconnect.keys.KeyTroubleException.Reason;
import io.github.btcpayconnect.sandbox.Sandbox;
import io.github.btcpayconnect.sandbox.blindpay.SandboxBlindPayKey;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BlindPayKeysTest {
    private Sandbox sandbox;
    private HttpRun run;
    private KeyProvider keys;

    @BeforeEach
    void start() throws Exception {
        sandbox = Sandbox.start();
        HttpSettings settings = HttpSettings.defaults().withSandbox(sandbox.url());
        run = new HttpRun(settings);
        keys = new BlindPayKeys(BlindPay.of("in_sandbox00001", Secret.of(SandboxBlindPayKey.OWNER.token()), settings));
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void theKeysOfTheSandboxShowWhatTheyAreFor() throws Exception {
        List<KeyReport> reports = new KeyHygiene(KeyPolicy.defaults(), Instant.now())
                .check(keys.list(run), keys.capabilities(), StoresOfKeys.NOT_KNOWN);

        assertThat(reports)
                .extracting(report -> report.findings().stream()
                        .filter(finding -> finding.status() == Status.WARN)
                        .map(finding -> finding.rule().id())
                        .toList())
                .containsExactly(
                        List.of("key.addresses"),
                        List.of(),
                        List.of("key.never-used", "key.old", "key.name", "key.addresses"),
                        List.of("key.unused", "key.old", "key.addresses"));
    }

    @Test
    void aKeyKeepsWhatBlindPayTells() throws Exception {
        ApiKey key = keys.get("ap_sandbox00002", run);

        assertThat(keys.provider()).isEqualTo(Provider.BLINDPAY);
        assertThat(key.name()).isEqualTo("BTCPay corner shop");
        assertThat(key.permissions()).containsExactly("full_access");
        assertThat(key.spends()).isTrue();
        assertThat(key.expires()).isNull();
        assertThat(key.lastUse().known()).isTrue();
        assertThat(key.addresses()).containsExactly("203.0.113.7", "198.51.100.0/24");
        assertThat(key.others()).containsKey("unkey_id");
        assertThat(key).hasToString("ApiKey[BLINDPAY LIVE]");
    }

    @Test
    void aRevokedKeyIsGone() throws Exception {
        keys.revoke("ap_sandbox00003", run);

        assertThat(keys.list(run)).extracting(ApiKey::id).doesNotContain("ap_sandbox00003");
        assertTrouble(Reason.NOT_THERE, "ap_sandbox00003");
        assertTrouble(Reason.NOT_THERE, "../x");
    }

    @Test
    void aLostAnswerIsToldFromANo() {
        sandbox.blindPay().loseNextAnswer();

        assertThatExceptionOfType(KeyTroubleException.class)
                .isThrownBy(() -> keys.revoke("ap_sandbox00003", run))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.LOST))
                .satisfies(e -> assertThat(e.advice()).endsWith("."));
    }

    private void assertTrouble(Reason reason, String id) {
        assertThatExceptionOfType(KeyTroubleException.class)
                .isThrownBy(() -> keys.get(id, run))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
