package io.github.btcpayconnect.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.btcpayconnect.cli.CliCall.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GenerateAddressTest {
    private static Result generate(String... options) {
        String[] args = new String[options.length + 1];
        args[0] = "generate";
        System.arraycopy(options, 0, args, 1, options.length);
        return CliCall.of(args).run();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"sandbox_moved@blink.sv", "sandbox_moved", " sandbox_moved@blink.sv "})
    void theStringStandsAloneOnStdout(String address) {
        Result result = generate("--sandbox", "--ln-address", address);

        assertThat(result.exit()).isZero();
        assertThat(result.out())
                .isEqualTo("type=blink;ln-address=sandbox_moved@blink.sv;currency=BTC;server=https://blink.sv\n");
        Golden.hold("generate-address.txt", result.err());
    }

    @Test
    void dollarsAreAskedFor() {
        Result result = generate("--sandbox", "--ln-address", "sandbox_shop@blink.sv", "--currency", "usd");

        assertThat(result.out())
                .isEqualTo("type=blink;ln-address=sandbox_shop@blink.sv;currency=USD;server=https://blink.sv\n");
    }

    @Test
    void jsonHasTheString() {
        Result result = generate("--sandbox", "--json", "--ln-address", "sandbox_spark@blink.sv");

        assertThat(result.exit()).isZero();
        Golden.hold("generate-address.json", Golden.withoutTime(result.out()));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "nobody_here@blink.sv, 1",
        "sandbox_withdraw@blink.sv, 1",
        "+4915112345678@blink.sv, 3",
        "bob@localhost, 3",
    })
    void nothingIsPrintedBeforeAllIsWell(String address, int exit) {
        // Localhost is a real one: nothing is sent to it.
        String where = address.endsWith("localhost") ? "--no-color" : "--sandbox";
        Result result = generate(where, "--ln-address", address);

        assertThat(result.exit()).isEqualTo(exit);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("Next: ");
        Result forced = generate(where, "--force", "--ln-address", address);
        assertThat(forced.exit()).isZero();
        assertThat(forced.out()).startsWith("type=blink;ln-address=" + address + ";currency=BTC;server=https://");
        assertThat(forced.err()).contains("because of --force");
    }

    @Test
    void offlineNobodyIsAsked() {
        Result result = generate("--offline", "--json", "--ln-address", "Alice@Wallet.Example");

        assertThat(result.exit()).isZero();
        assertThat(result.out())
                .contains("\"type=blink;ln-address=Alice@Wallet.Example;currency=BTC;server=https://wallet.example\"")
                .contains("\"requests\":0");
        assertThat(generate("--offline", "--ln-address", "alice@wallet.example").err())
                .contains("Not checked: whether the address is there");
    }

    @Test
    void onTestnetThereAreNone() {
        Result result = generate("--sandbox", "--network", "testnet", "--ln-address", "sandbox_moved@blink.sv");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(strings = {"a@b@c", "@blink.sv", "alice@", "alice@x;y", "alice@münchen.example", "a;b@blink.sv", ""})
    void whatIsNoAddressIsRefused(String address) {
        Result result = generate("--sandbox", "--ln-address=" + address);

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "--wallet, BTC",
        "--server, https://api.blink.sv/graphql",
        "--api-key-file, key.txt",
        "--wallet-id, 6b3b1b5c-1a2b-4c3d-8e9f-0a1b2c3d4e5f",
        "--currency, EUR"
    })
    void anAddressHasNoWallet(String option, String value) {
        Result result = generate("--sandbox", "--ln-address", "sandbox_moved", option, value);

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains(option);
    }
}
