package io.github.btcpayconnect.cli.screens;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.btcpayconnect.core.ConnectionType;
import io.github.btcpayconnect.core.ConnectionType.Versions;
import io.github.btcpayconnect.core.Key;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Entries of the catalogue, as JSON. */
final class TypeJson {
    private final JsonGenerator json;

    TypeJson(JsonGenerator json) {
        this.json = json;
    }

    void write(ConnectionType type) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", type.name());
        json.writeStringField("id", type.id());
        json.writeStringField("origin", type.origin());
        json.writeBooleanField("builtIn", type.repository().isEmpty());
        json.writeStringField(
                "repository", type.hasKnownRepository() ? type.repository().orElse(null) : null);
        json.writeBooleanField("caseMatters", type.caseMatters());
        json.writeArrayFieldStart("versions");
        for (Versions span : type.versions()) {
            json.writeStartObject();
            json.writeStringField("since", span.since().orElse(null));
            json.writeStringField("until", span.until().orElse(null));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("keys");
        for (Key key : type.keys()) {
            write(key);
        }
        json.writeEndArray();
        json.writeStringField("otherKeys", type.unknownKeys().id());
        texts("forms", type.forms());
        json.writeStringField("example", type.example());
        json.writeEndObject();
    }

    private void write(Key key) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", key.name());
        json.writeStringField("need", key.need().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        json.writeBooleanField("secret", key.secret());
        json.writeStringField("format", key.format());
        json.writeStringField("default", key.standard().orElse(null));
        json.writeStringField("aliasOf", key.aliasOf().orElse(null));
        texts("conflicts", key.conflicts());
        json.writeEndObject();
    }

    private void texts(String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
