package io.github.btcpayconnect.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.btcpayconnect.cli.CliCall.Result;
import io.github.btcpayconnect.cli.CliCall.ScriptedPrompt;
import io.github.btcpayconnect.cli.terminal.Terminals;
import io.github.btcpayconnect.core.Network;
import io.github.btcpayconnect.sandbox.Sandbox;
import io.github.btcpayconnect.sandbox.SandboxKey;
import io.github.btcpayconnect.sandbox.SandboxWallet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GenerateTest {
    private static final String NOTE =
            "Sandbox: nothing leaves this computer, and only the sandbox's own keys are known.\n";

    private static CliCall generate(SandboxKey key, String... options) {
        String[] args = new String[options.length + 2];
        args[0] = "generate";
        args[1] = "--sandbox";
        System.arraycopy(options, 0, args, 2, options.length);
        return CliCall.of(args).env("BLINK_API_KEY", key.text());
    }

    private static String string(SandboxKey key, int wallet) {
        SandboxWallet chosen = key.account().wallets().get(wallet);
        return "type=blink;server=https://api.blink.sv/graphql;api-key=" + key.text() + ";wallet-id=" + chosen.id()
                + ";currency=" + chosen.currency() + "\n";
    }

    @Test
    void theStringStandsAloneOnStdout() {
        Result result = generate(SandboxKey.READ_RECEIVE).run();
        assertThat(result.exit()).isZero();
        assertThat(result.out()).isEqualTo(string(SandboxKey.READ_RECEIVE, 0));
        Golden.hold("generate-piped.txt", result.err());
    }

    @Test
    void aPersonChoosesTheWallet() {
        ScriptedPrompt person = new ScriptedPrompt(SandboxKey.READ_RECEIVE.text(), "7", "", "2");
        Result result =
                CliCall.of("generate", "--sandbox").atTerminal().asked(person).run();
        assertThat(result.out()).isEqualTo(string(SandboxKey.READ_RECEIVE, 0));
        assertThat(person.questions())
                .containsExactly(
                        "hidden: Blink API key (not shown): ", "Wallet for BTCPay [1]: ", "Wallet for BTCPay [1]: ");
        Golden.hold("generate-terminal.txt", result.err());
        assertThat(generate(SandboxKey.READ_RECEIVE)
                        .atTerminal()
                        .answers("2")
                        .run()
                        .out())
                .isEqualTo(string(SandboxKey.READ_RECEIVE, 1));
    }

    @Test
    void aPersonIsAskedThoughTheStringGoesToAFile() {
        Result result = CliCall.of("generate", "--sandbox")
                .terminals(new Terminals(true, false, true, 80, false))
                .answers(SandboxKey.READ_RECEIVE.text(), "")
                .run();
        assertThat(result.out()).isEqualTo(string(SandboxKey.READ_RECEIVE, 0));
    }

    @Test
    void bitcoinIsProposedThoughDollarsAreTheDefault() {
        ScriptedPrompt person = new ScriptedPrompt("");
        Result result =
                generate(SandboxKey.DEFAULT_USD).atTerminal().asked(person).run();
        assertThat(result.out()).isEqualTo(string(SandboxKey.DEFAULT_USD, 0));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"BTC, 0", "USD, 1", "usd, 1"})
    void theWalletMayBeNamedByItsCurrency(String wallet, int index) {
        assertThat(generate(SandboxKey.READ_RECEIVE, "--wallet", wallet).run().out())
                .isEqualTo(string(SandboxKey.READ_RECEIVE, index));
    }

    @Test
    void theWalletMayBeNamedByItsId() {
        String id = SandboxKey.READ_RECEIVE.account().wallets().get(1).id();
        assertThat(generate(SandboxKey.READ_RECEIVE, "--wallet", id).run().out())
                .isEqualTo(string(SandboxKey.READ_RECEIVE, 1));
    }

    @Test
    void aWalletOfSomebodyElseIsRefused() {
        Result result = generate(SandboxKey.READ_RECEIVE, "--wallet", Strings.WALLET.replace('6', '7'))
                .run();
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("✗ wallet    the account has no such wallet");
    }

    @Test
    void severalWalletsOfTheCurrencyAreNotGuessed() {
        Result result = generate(SandboxKey.TWO_BTC_WALLETS).run();
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .contains("There are 2 BTC wallets. Say which: --wallet ID")
                .contains(SandboxKey.TWO_BTC_WALLETS.account().wallets().get(1).id());
        assertThat(generate(SandboxKey.TWO_BTC_WALLETS, "--json").run().out()).contains("\"code\":\"several-wallets\"");
        assertThat(generate(SandboxKey.TWO_BTC_WALLETS, "--wallet", "BTC")
                        .atTerminal()
                        .answers("2")
                        .run()
                        .out())
                .isEqualTo(string(SandboxKey.TWO_BTC_WALLETS, 1));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"REVOKED, 1", "EXPIRED, 1", "RECEIVE_ONLY, 1", "INACTIVE, 1", "SIGNET, 1"})
    void whatFailsPrintsNothing(SandboxKey key, int exit) {
        Result result = generate(key).run();
        assertThat(result.exit()).isEqualTo(exit);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("✗").contains("Next: ");
        assertThat(generate(key, "--json").run().out()).doesNotContain("connectionString");
    }

    @Test
    void whatIsNotKnownPrintsNothing() {
        Result result = CliCall.of("generate", "--sandbox")
                .env("BLINK_API_KEY", Strings.KEY)
                .run();
        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("?").contains("the sandbox does not know this key");
    }

    @Test
    void forcePrintsAllTheSame() {
        Result result = generate(SandboxKey.REVOKED, "--force").run();
        assertThat(result.exit()).isZero();
        assertThat(result.out())
                .isEqualTo(
                        "type=blink;server=https://api.blink.sv/graphql;api-key=" + SandboxKey.REVOKED.text() + "\n");
        assertThat(result.err()).contains("✗ key").contains("because of --force");
        Result inactive =
                generate(SandboxKey.INACTIVE, "--force", "--wallet", "USD").run();
        assertThat(inactive.exit()).isZero();
        assertThat(inactive.out()).isEqualTo(string(SandboxKey.INACTIVE, 1));
        assertThat(generate(SandboxKey.REVOKED, "--force", "--wallet", Strings.WALLET)
                        .run()
                        .out())
                .contains(";wallet-id=" + Strings.WALLET);
        assertThat(generate(SandboxKey.REVOKED, "--force", "--json").run().out())
                .contains("\"status\":\"FAIL\"")
                .contains("\"connectionString\":\"type=blink;");
    }

    @Test
    void warningsPrintTheString() {
        Result result = generate(SandboxKey.ALL_SCOPES).run();
        assertThat(result.exit()).isZero();
        assertThat(result.out()).isEqualTo(string(SandboxKey.ALL_SCOPES, 0));
        assertThat(result.err()).contains("! scopes    the key can spend");
        assertThat(generate(SandboxKey.ALL_SCOPES, "--strict").run().exit()).isEqualTo(1);
    }

    @Test
    void quietIsTheStringAlone() {
        Result result = generate(SandboxKey.ALL_SCOPES, "--quiet").run();
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).isEqualTo(string(SandboxKey.ALL_SCOPES, 0));
        assertThat(generate(SandboxKey.REVOKED, "--quiet").run().err()).contains("✗ key");
    }

    @Test
    void jsonHasTheStringAndTheWallets() {
        Result result = generate(SandboxKey.READ_RECEIVE, "--json").run();
        assertThat(result.err()).isEqualTo(NOTE);
        Golden.hold("generate.json", Golden.withoutTime(result.out()));
        Golden.hold(
                "generate-revoked.json",
                Golden.withoutTime(generate(SandboxKey.REVOKED, "--json").run().out()));
    }

    @Test
    void offlineSendsNothing() {
        Result result = CliCall.of("generate", "--offline", "--wallet-id", Strings.WALLET, "--currency", "BTC")
                .env("BLINK_API_KEY", Strings.KEY)
                .run();
        assertThat(result.exit()).isZero();
        assertThat(result.out()).isEqualTo(Strings.SOUND + "\n");
        assertThat(result.err()).contains("Not checked: ");
        assertThat(CliCall.of("generate", "--json", "--offline", "--wallet-id", Strings.WALLET, "--currency", "BTC")
                        .env("BLINK_API_KEY", Strings.KEY)
                        .run()
                        .out())
                .contains("\"requests\":0")
                .contains("\"status\":\"PASS\"")
                .contains("not asked: --offline");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Network.class)
    void theServerIsThatOfTheNetwork(Network network) {
        String out = CliCall.of(
                        "generate",
                        "--offline",
                        "--wallet-id",
                        Strings.WALLET,
                        "--currency",
                        "BTC",
                        "--network",
                        network.id())
                .env("BLINK_API_KEY", Strings.KEY)
                .run()
                .out();
        assertThat(out)
                .contains(
                        switch (network) {
                            case MAINNET -> ";server=https://api.blink.sv/graphql;";
                            case TESTNET -> ";server=https://api.staging.blink.sv/graphql;";
                            case REGTEST -> ";server=http://localhost:4455/graphql;";
                        });
        assertThat(out.endsWith(";allowinsecure=true\n")).isEqualTo(network == Network.REGTEST);
    }

    @Test
    void aServerOfOnesOwnIsAsked() {
        try (Sandbox sandbox = Sandbox.start()) {
            Result result = CliCall.of("generate", "--server", sandbox.graphql().toString())
                    .env("BLINK_API_KEY", SandboxKey.READ_RECEIVE.text())
                    .run();
            assertThat(result.exit()).as(result.err()).isZero();
            assertThat(result.out()).isEqualTo(SandboxKey.READ_RECEIVE.connectionString(sandbox.graphql()) + "\n");
            assertThat(sandbox.requestCount()).isEqualTo(1);
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"http://example.com/graphql", "api.blink.sv", "https://a b/"})
    void aServerThatCannotBeTrustedWithAKeyIsRefused(String server) {
        Result result = CliCall.of("generate", "--server", server)
                .env("BLINK_API_KEY", Strings.KEY)
                .run();
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("--server");
    }

    @Test
    void aStrangersServerIsAskedAboutFirst() {
        Result result = CliCall.of("generate", "--server", "https://pay.example.com/graphql")
                .atTerminal()
                .answers(Strings.KEY, "no")
                .run();
        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("not asked: you said no");
    }

    @Test
    void aKeyMayComeFromAFileOrStdin(@TempDir Path folder) throws IOException {
        String key = SandboxKey.READ_RECEIVE.text();
        Path file = Files.writeString(folder.resolve("key"), " \u00a0\t" + key + "\u2003\r\n");
        assertThat(CliCall.of("generate", "--sandbox", "--api-key-file", file.toString())
                        .run()
                        .out())
                .isEqualTo(string(SandboxKey.READ_RECEIVE, 0));
        assertThat(CliCall.of("generate", "--sandbox", "--api-key-file", "-")
                        .stdin("\n" + key + "\n\n")
                        .run()
                        .out())
                .isEqualTo(string(SandboxKey.READ_RECEIVE, 0));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "'', There is no API key.",
        "blink_a;b, There is a semicolon in the API key.",
        "'blink_a\nb', There is a line break or a control character inside the API key.",
    })
    void aTextThatIsNoKeyIsRefused(String key, String message) {
        Result result = CliCall.of("generate", "--api-key-file", "-").stdin(key).run();
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains(message);
    }

    @Test
    void aWholeStringInPlaceOfAKeyIsRecognised() {
        Result result =
                CliCall.of("generate").env("BLINK_API_KEY", Strings.SOUND).run();
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).contains("a whole connection string").contains("btcpay-connect check");
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        Result result = CliCall.of("generate", "--json", "--api-key-file", "-")
                .stdin("blink_\u00e4".getBytes(StandardCharsets.ISO_8859_1))
                .run();
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).contains("\"rule\":\"not-text\"").contains("\"wallets\":[]");
    }

    @Test
    void withoutAKeyAndAPersonNothingBegins() {
        Result result = CliCall.of("generate").run();
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("--api-key-file").contains("BLINK_API_KEY");
        assertThat(CliCall.of("generate", "--json").run().out()).contains("\"code\":\"no-input\"");
    }
}
