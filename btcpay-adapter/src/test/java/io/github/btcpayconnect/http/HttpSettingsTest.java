package io.github.btcpayconnect.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpSettingsTest {
    @Test
    void eachSettingKeepsTheOthers() {
        HttpSettings settings = HttpSettings.defaults()
                .withTimeout(Duration.ofSeconds(3))
                .withProxy(Proxy.NO_PROXY)
                .withSandbox(URI.create("http://127.0.0.1:1"));

        assertThat(settings.timeout()).isEqualTo(Duration.ofSeconds(3));
        assertThat(settings.proxy()).contains(Proxy.NO_PROXY);
        assertThat(settings.sandbox()).contains(URI.create("http://127.0.0.1:1"));
        assertThat(settings.extraRoots()).isEmpty();
        assertThat(HttpSettings.defaults().timeout()).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void noTimeIsNoTimeout() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HttpSettings.defaults().withTimeout(Duration.ZERO));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HttpSettings.defaults().withTimeout(Duration.ofSeconds(-1)));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"https://127.0.0.1:1", "127.0.0.1", "/x", "mailto:a@b"})
    void aSandboxIsReachedOverHttp(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HttpSettings.defaults().withSandbox(URI.create(address)));
    }
}
