package io.github.btcpayconnect.cli.screens;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.btcpayconnect.cli.terminal.Look;
import io.github.btcpayconnect.core.CheckResult;
import io.github.btcpayconnect.core.ConnectionString;
import io.github.btcpayconnect.core.MaskedText;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What BTCPay Server reads in a text: the member {@code values}, or {@code parseError} with its words. */
public final class ValuesJson {
    private static final char MASK = Look.ofFile().mask();

    private ValuesJson() {}

    /**
     * Writes one of the two into an object that has begun.
     *
     * @param redacted whether values, and keys that nobody knows, are masked
     */
    public static void write(JsonGenerator json, CheckResult result, boolean redacted) throws IOException {
        Optional<String> parseError = result.parseError();
        if (parseError.isPresent()) {
            json.writeStringField("parseError", parseError.get());
            return;
        }
        ConnectionString string = result.connectionString().orElseThrow();
        Set<String> written = new HashSet<>();
        json.writeObjectFieldStart("values");
        for (String key : string.keys()) {
            String value = string.secret(key).orElseThrow().reveal();
            if (redacted) {
                masked(json, key, value, written);
            } else {
                json.writeStringField(key, value);
            }
        }
        json.writeEndObject();
    }

    private static void masked(JsonGenerator json, String key, String value, Set<String> written) throws IOException {
        String masked = MaskedText.of(key + "=" + value, MASK);
        String name = masked.substring(0, key.length());
        // Two unknown keys of one length would have the same name.
        while (!written.add(name)) {
            name += MASK;
        }
        json.writeStringField(name, masked.substring(key.length() + 1));
    }
}
