package io.github.btcpayconnect.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.btcpayconnect.cli.CliCall.Result;
import io.github.btcpayconnect.sandbox.Sandbox;
import io.github.btcpayconnect.sandbox.SandboxKey;
import io.github.btcpayconnect.sandbox.Trouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MigrateTest {
    private static Result migrate(String text, String... options) {
        String[] args = new String[options.length + 2];
        args[0] = "migrate";
        args[1] = "--sandbox";
        System.arraycopy(options, 0, args, 2, options.length);
        return CliCall.of(args).stdin(text).run();
    }

    @Test
    void theNewStringStandsAloneOnStdout() {
        Result result = migrate(SandboxKey.INACTIVE.connectionString());

        assertThat(result.exit()).isZero();
        assertThat(result.out())
                .isEqualTo("type=blink;ln-address=sandbox_moved@blink.sv;currency=BTC;server=https://blink.sv\n");
        Golden.hold("migrate-moved.txt", result.err());
        assertThat(result.err().lines().skip(1)).allMatch(line -> line.length() <= 80);
        assertThat(result.err()).doesNotContain(SandboxKey.INACTIVE.text().substring(6, 20));
    }

    @Test
    void anAccountThatHasNotMovedIsToldTo() {
        Result result = migrate(SandboxKey.READ_RECEIVE.connectionString());

        assertThat(result.exit()).isZero();
        assertThat(result.out()).startsWith("type=blink;ln-address=sandbox_shop@blink.sv;currency=BTC;server=");
        Golden.hold("migrate-shop.txt", result.err());
    }

    @Test
    void dollarsStayDollarsWhereTheAddressTakesThem() {
        Result result = migrate(SandboxKey.DEFAULT_USD.connectionString());

        assertThat(result.out())
                .isEqualTo("type=blink;ln-address=sandbox_cafe@blink.sv;currency=USD;server=https://blink.sv\n");
        assertThat(result.err()).contains("Payments arrive in dollars, as before.");
    }

    @Test
    void dollarsThatTheNewWalletMayRefuseAreWarnedOf() {
        String dollars = SandboxKey.INACTIVE
                .connectionString()
                .replaceFirst(
                        "wallet-id=.*",
                        "wallet-id="
                                + SandboxKey.INACTIVE.account().wallets().get(1).id());
        Result result = migrate(dollars);

        assertThat(result.out()).contains("currency=USD");
        assertThat(result.err().replaceAll("\\s+", " ")).contains("the new wallet may refuse them");
    }

    @Test
    void theNewAddressMayBeGiven() {
        try (Sandbox sandbox = Sandbox.start()) {
            Result result = CliCall.of(
                            "migrate",
                            "--allow-private",
                            "--ln-address",
                            "sandbox_spark@localhost:" + sandbox.url().getPort())
                    .stdin(SandboxKey.READ_RECEIVE.connectionString())
                    .run();

            assertThat(result.exit()).isZero();
            assertThat(result.out()).startsWith("type=blink;ln-address=sandbox_spark@localhost:");
            assertThat(sandbox.requests()).allMatch(request -> request.method().equals("GET"));
        }
    }

    @Test
    void jsonHasTheChangesByName() {
        Result result = migrate(SandboxKey.INACTIVE.connectionString(), "--json");

        assertThat(result.exit()).isZero();
        Golden.hold("migrate.json", Golden.withoutTime(result.out()));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "type=blink;ln-address=sandbox_moved@blink.sv",
                "type=lnd-rest;server=https://lnd.example.com/;macaroon=0201",
                "hello",
                "type=blink;api-key=x;currency=btc"
            })
    void whatIsNoAccountHasNothingToMove(String text) {
        Result result = migrate(text);

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("Next: ");
        assertThat(migrate(text, "--json").out())
                .contains("\"status\":\"FAIL\"")
                .doesNotContain("connectionString");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"REVOKED", "RECEIVE_ONLY"})
    void aKeyThatDoesNotReadLeavesTheAddressOpen(SandboxKey key) {
        Result result = migrate(key.connectionString());

        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("--ln-address NAME@DOMAIN");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"nobody_here@blink.sv, 1", "+4915112345678@blink.sv, 3"})
    void anAddressThatDoesNotWorkIsNotPrinted(String address, int exit) {
        Result result = migrate(SandboxKey.READ_RECEIVE.connectionString(), "--ln-address", address);

        assertThat(result.exit()).isEqualTo(exit);
        assertThat(result.out()).isEmpty();
        assertThat(migrate(SandboxKey.READ_RECEIVE.connectionString(), "--force", "--ln-address", address)
                        .out())
                .startsWith("type=blink;ln-address=" + address);
    }

    @Test
    void nothingIsChangedAnywhere() {
        try (Sandbox sandbox = Sandbox.start()) {
            CliCall.of(
                            "migrate",
                            "--ln-address",
                            "sandbox_moved@localhost:" + sandbox.url().getPort(),
                            "--allow-private")
                    .stdin(SandboxKey.READ_RECEIVE.connectionString(sandbox.graphql()))
                    .run();
            CliCall.of("migrate")
                    .stdin(SandboxKey.READ_RECEIVE.connectionString(sandbox.graphql()))
                    .run();

            assertThat(sandbox.requests())
                    .isNotEmpty()
                    .noneMatch(request -> request.body().contains("mutation")
                            || request.path().contains("/invoice"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Trouble.class)
    void noServerLetsTheKeyOut(Trouble trouble) {
        if (trouble == Trouble.SLOW) {
            return;
        }
        try (Sandbox sandbox = Sandbox.start()) {
            sandbox.trouble(trouble);
            for (String option : new String[] {"--json", "--verbose", "--debug"}) {
                Result result = CliCall.of("migrate", option, "--timeout", "5")
                        .stdin(SandboxKey.READ_RECEIVE.connectionString(sandbox.graphql()))
                        .run();
                assertThat(result.out() + result.err())
                        .as(trouble.id())
                        .doesNotContain(SandboxKey.READ_RECEIVE.text().substring(6, 24))
                        .doesNotContain("\u001b");
            }
        }
    }
}
