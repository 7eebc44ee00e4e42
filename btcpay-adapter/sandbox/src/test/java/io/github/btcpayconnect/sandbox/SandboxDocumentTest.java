package io.github.btcpayconnect.sandbox;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.btcpayconnect.sandbox.blindpay.SandboxBlindPayKey;
import io.github.btcpayconnect.sandbox.btcpay.BtcpayTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the tables of {@code docs/sandbox.md} against the code; what a failure shows can be copied into it. */
class SandboxDocumentTest {
    @Test
    void listsTheAccounts() throws Exception {
        assertThat(table("## Accounts"))
                .isEqualTo(rows(
                        List.of("Account", "Network", "Username", "Wallets", "What it shows"),
                        Arrays.stream(SandboxAccount.values())
                                .map(account -> List.of(
                                        account.id(),
                                        network(account),
                                        "`" + account.username() + "`",
                                        wallets(account),
                                        account.description()))));
    }

    @Test
    void listsTheKeys() throws Exception {
        assertThat(table("## Keys"))
                .isEqualTo(rows(
                        List.of("Key", "Account", "Name", "Scopes", "What it shows"),
                        Arrays.stream(SandboxKey.values())
                                .map(key -> List.of(
                                        "`" + key.text() + "`",
                                        key.account().id(),
                                        key.label(),
                                        key.scopes().stream().map(Enum::name).collect(joining(" ")),
                                        key.description()))));
    }

    @Test
    void listsTheLightningAddresses() throws Exception {
        assertThat(table("## Lightning addresses"))
                .isEqualTo(rows(
                        List.of("Name", "Custody", "What it shows"),
                        Arrays.stream(SandboxAddress.values())
                                .map(address -> List.of(
                                        "`" + address.username() + "`",
                                        address.custodial() ? "custodial" : "non-custodial",
                                        address.description()))));
    }

    @Test
    void listsTheTroubles() throws Exception {
        assertThat(table("## Troubles"))
                .isEqualTo(rows(
                        List.of("Trouble", "What happens"),
                        Arrays.stream(Trouble.values())
                                .map(trouble -> List.of("`" + trouble.id() + "`", trouble.description()))));
    }

    @Test
    void listsTheStores() throws Exception {
        assertThat(table("### Stores"))
                .isEqualTo(rows(
                        List.of("Store", "Id", "Owner", "What it shows"),
                        Arrays.stream(SandboxStore.values())
                                .map(store -> List.of(
                                        store.storeName(),
                                        "`" + store.id() + "`",
                                        store.owner().name().toLowerCase(Locale.ROOT),
                                        store.description()))));
    }

    @Test
    void listsTheUsers() throws Exception {
        assertThat(table("### Users"))
                .isEqualTo(rows(
                        List.of("User", "Email", "Password", "Who they are"),
                        Arrays.stream(SandboxUser.values())
                                .map(user -> List.of(
                                        user.name().toLowerCase(Locale.ROOT),
                                        "`" + user.user().email() + "`",
                                        "`" + user.user().password() + "`",
                                        user.description()))));
    }

    @Test
    void listsTheKeysOfTheBtcpayServer() throws Exception {
        assertThat(table("### API keys"))
                .isEqualTo(rows(
                        List.of("Key", "User", "Permissions", "What it shows"),
                        Arrays.stream(SandboxBtcpayKey.values())
                                .map(key -> List.of(
                                        "`" + key.text() + "`",
                                        key.user().name().toLowerCase(Locale.ROOT),
                                        key.permissions().stream()
                                                .map(permission -> "`" + permission + "`")
                                                .collect(joining("<br>")),
                                        key.description()))));
    }

    @Test
    void listsTheTroublesOfTheBtcpayServer() throws Exception {
        assertThat(table("### Its troubles"))
                .isEqualTo(rows(
                        List.of("Trouble", "What happens"),
                        Arrays.stream(BtcpayTrouble.values())
                                .map(trouble -> List.of("`" + trouble.id() + "`", trouble.description()))));
    }

    @Test
    void listsTheKeysOfBlindPay() throws Exception {
        assertThat(table("## BlindPay"))
                .isEqualTo(rows(
                        List.of("Key", "Instance", "Id", "Name", "What it shows"),
                        Arrays.stream(SandboxBlindPayKey.values())
                                .map(key -> List.of(
                                        "`" + key.token() + "`",
                                        "`" + key.instance() + "`",
                                        "`" + key.id() + "`",
                                        key.label(),
                                        key.description()))));
    }

    private static String network(SandboxAccount account) {
        return account.environment().blinkName();
    }

    private static String wallets(SandboxAccount account) {
        return account.wallets().stream()
                .map(wallet -> wallet.currency() + " `" + wallet.id() + "`"
                        + (wallet.equals(account.defaultWallet()) ? " (default)" : ""))
                .collect(joining("<br>"));
    }

    private static String rows(List<String> head, Stream<List<String>> body) {
        return Stream.concat(Stream.of(head, head.stream().map(unused -> "---").toList()), body)
                .map(cells -> "| " + String.join(" | ", cells) + " |")
                .collect(joining("\n"));
    }

    /** The first table after a heading. */
    private static String table(String heading) throws IOException {
        return Files.readAllLines(ProjectFolders.root().resolve("docs/sandbox.md")).stream()
                .dropWhile(line -> !line.equals(heading))
                .dropWhile(line -> !line.startsWith("|"))
                .takeWhile(line -> line.startsWith("|"))
                .collect(joining("\n"));
    }
}
