package io.github.btcpayconnect.cli.commands;

import io.github.btcpayconnect.cli.options.CliOption;
import io.github.btcpayconnect.core.Secret;
import io.github.btcpayconnect.core.ServerAddress;
import io.github.btcpayconnect.core.blink.BlinkAccount;
import io.github.btcpayconnect.core.blink.BlinkConnection;

/**
 * What a new connection string has apart from key and wallet.
 *
 * @param server the URL of the GraphQL API, written into the string
 * @param allowInsecure whether the string must allow a server without encryption
 */
record NewAccount(String server, boolean allowInsecure) {
    static NewAccount of(Run run) {
        Generate.requireTogether(run);
        String server = run.value(CliOption.SERVER).orElse(BlinkConnection.defaultServer(run.network()));
        ServerAddress address = ServerAddress.plain(server)
                .orElseThrow(() -> OptionValues.wrong("--server takes an address like https://api.blink.sv/graphql"));
        if (address.https() || address.isOnion()) {
            return new NewAccount(server, false);
        }
        if (!address.isPrivate()) {
            throw OptionValues.wrong(
                    "--server: without encryption everybody on the way can read the API key. Write https://");
        }
        return new NewAccount(server, true);
    }

    /** Begins the connection for a key. */
    BlinkAccount.Builder of(Secret apiKey) {
        BlinkAccount.Builder builder = BlinkConnection.account(apiKey).server(server);
        return allowInsecure ? builder.allowInsecure(true) : builder;
    }
}
