package io.github.btcpayconnect.cli.screens;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.btcpayconnect.core.ConnectionString;
import io.github.btcpayconnect.core.repair.Repair;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RepairHintTest {
    @Test
    void aSoundTextIsNotTried() {
        String sound = "type=lnd-rest;server=https://lnd.example.com:8080/;macaroon=0201036c6e64";
        assertThat(RepairHint.of(ConnectionString.check(sound), () -> {
                    throw new AssertionError("tried");
                }))
                .isEmpty();
    }

    @Test
    void whatCanBeRepairedIsNamed() {
        String quoted = "\"type=lnd-rest;server=https://lnd.example.com:8080/;macaroon=0201036c6e64\"";
        assertThat(RepairHint.of(ConnectionString.check(quoted), () -> Optional.of(Repair.of(quoted))))
                .hasValue("btcpay-connect fix repairs it.");
    }

    @Test
    void whatIsNoTextHasNoHint() {
        assertThat(RepairHint.of(ConnectionString.check("hello"), Optional::empty))
                .isEmpty();
    }
}
