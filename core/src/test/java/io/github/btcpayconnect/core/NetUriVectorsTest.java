package io.github.btcpayconnect.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What BTCPay's own code answered, as far as .NET's URI decides it. */
class NetUriVectorsTest {
    private static final String URI_ERROR = "The key 'server' should be an URI starting by http:// or https://";
    private static final Set<String> WEB_TYPES =
            Set.of("blink", "lnd-rest", "lnd-grpc", "eclair", "phoenixd", "lndhub");

    private static final List<JsonNode> VECTORS = Stream.of("strings.jsonl", "strings-generated.jsonl")
            .flatMap(file -> read(file).stream())
            .toList();

    private static List<JsonNode> read(String file) {
        ObjectMapper mapper = new ObjectMapper();
        try (InputStream in = NetUriVectorsTest.class.getResourceAsStream("/vectors/" + file);
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(in, file), StandardCharsets.UTF_8))) {
            return mapper.readerFor(JsonNode.class).<JsonNode>readValues(lines).readAll();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Arguments> vectors(Predicate<JsonNode> wanted) {
        return VECTORS.stream()
                .filter(wanted)
                .map(vector -> arguments(vector.path("description").asText(), vector));
    }

    static Stream<Arguments> all() {
        return vectors(vector -> true);
    }

    static Stream<Arguments> webServers() {
        return vectors(NetUriVectorsTest::hasJudgedServer);
    }

    static Stream<Arguments> webServersInPrint() {
        return vectors(vector ->
                hasJudgedServer(vector) && vector.at("/mainnet/canonical").isTextual());
    }

    static Stream<Arguments> webServersOutOfPrint() {
        return vectors(vector ->
                hasJudgedServer(vector) && vector.at("/mainnet/canonicalError").isTextual());
    }

    static Stream<Arguments> coreLightningServers() {
        return vectors(vector -> vector.at("/values/type").asText().equals("clightning")
                && vector.path("values").has("server"));
    }

    /** Those whose host is no address and whose safety nothing else decides. */
    static Stream<Arguments> webServersWithNames() {
        return vectors(vector -> hasJudgedServer(vector)
                && vector.at("/mainnet/safe").isBoolean()
                && vector.path("values").properties().stream().noneMatch(e -> isPathKey(e.getKey()))
                && !isAddress(NetUri.parse(vector.at("/values/server").asText())));
    }

    private static boolean isPathKey(String key) {
        return key.endsWith("filepath") || key.endsWith("directorypath");
    }

    private static boolean isAddress(NetUri uri) {
        HostNameType type = NetUri.checkHostName(uri.dnsSafeHost());
        return type == HostNameType.IPV4 || type == HostNameType.IPV6;
    }

    /** Whether a handler of a type that wants http or https has looked at the server. */
    private static boolean hasJudgedServer(JsonNode vector) {
        JsonNode values = vector.path("values");
        boolean webType = WEB_TYPES.contains(values.path("type").asText());
        boolean lightningAddress = values.path("type").asText().equals("blink")
                && !values.has("api-key")
                && (values.has("ln-address") || values.has("username"));
        return webType && values.has("server") && !lightningAddress;
    }

    @Test
    void allVectorsAreThere() {
        assertThat(VECTORS).hasSize(5288);
        assertThat(webServers()).hasSizeGreaterThan(1000);
        assertThat(webServersInPrint()).hasSizeGreaterThan(500);
        assertThat(webServersWithNames()).hasSizeGreaterThan(400);
        assertThat(coreLightningServers()).hasSizeGreaterThan(500);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void theLegacyFormIsFound(String description, JsonNode vector) {
        String text = vector.path("input").asText();
        if (vector.has("parseException")) {
            NetUriException thrown = catchThrowableOfType(NetUriException.class, () -> LegacyForm.server(text));
            assertThat(vector.path("parseException").asText()).isEqualTo("UriFormatException");
            assertThat(thrown.isFormatError()).isTrue();
            assertThat(thrown).hasMessage(vector.path("parseError").asText());
            return;
        }
        String server = LegacyForm.server(text);
        Map<String, String> values =
                server == null ? KeyValues.read(text) : Map.of("type", "clightning", "server", server);
        assertThat(values).isEqualTo(KeyValues.expected(vector));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("webServers")
    void theServerIsJudged(String description, JsonNode vector) {
        NetUri uri = NetUri.tryParse(vector.at("/values/server").asText());
        assertThat(isWeb(uri)).isNotEqualTo(vector.at("/mainnet/error").asText().equals(URI_ERROR));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("webServersInPrint")
    void theServerIsPrinted(String description, JsonNode vector) {
        JsonNode values = vector.path("values");
        NetUri uri = NetUri.parse(values.path("server").asText());
        String type = values.path("type").asText();
        String printed = type.equals("lndhub")
                ? withHubUser(
                                uri,
                                values.path("username").asText(),
                                values.path("password").asText())
                        .absoluteUri()
                : uri.print();
        String start = "type=" + (type.equals("lnd-grpc") ? "lnd-rest" : type) + ";server=" + printed;
        assertThat(vector.at("/mainnet/canonical").asText() + ";").startsWith(start + ";");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("webServersOutOfPrint")
    void aPasswordNeedsAUser(String description, JsonNode vector) {
        NetUri uri = NetUri.parse(vector.at("/values/server").asText());
        assertThat(vector.at("/mainnet/canonicalError").asText()).isEqualTo("UriFormatException");
        assertThatThrownBy(
                        () -> withHubUser(uri, "", vector.at("/values/password").asText()))
                .isInstanceOf(NetUriException.class);
    }

    /** LNDhub's client: user and password of the server if it has exactly both, else those of the keys. */
    private static NetUri withHubUser(NetUri uri, String userName, String password) {
        String userInfo = uri.userInfo();
        int colon = userInfo.indexOf(':');
        return colon >= 0 && colon == userInfo.lastIndexOf(':')
                ? uri.withUserInfo(userInfo.substring(0, colon), userInfo.substring(colon + 1))
                : uri.withUserInfo(userName, password);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("webServersWithNames")
    void theKindOfTheHostIsTold(String description, JsonNode vector) {
        String host = NetUri.parse(vector.at("/values/server").asText()).dnsSafeHost();
        boolean publicName = NetUri.checkHostName(host) == HostNameType.DNS
                && host.indexOf('.') >= 0
                && Stream.of(".internal", ".local", ".lan").noneMatch(host::endsWith);
        assertThat(vector.at("/mainnet/safe").asBoolean()).isEqualTo(publicName);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("coreLightningServers")
    void theServerOfCoreLightningIsPrinted(String description, JsonNode vector) {
        String server = vector.at("/values/server").asText();
        String slashes = server.startsWith("//") ? "unix:" : "unix:/";
        NetUri uri = NetUri.tryParse(server.startsWith("/") ? slashes + server : server);
        boolean taken =
                uri != null && (uri.scheme().equals("tcp") || uri.scheme().equals("unix"));
        assertThat(vector.at("/mainnet").has("client")).isEqualTo(taken);
        if (taken) {
            assertThat(vector.at("/mainnet/canonical").asText()).isEqualTo("type=clightning;server=" + uri.print());
        }
    }

    private static boolean isWeb(@Nullable NetUri uri) {
        return uri != null && (uri.scheme().equals("http") || uri.scheme().equals("https"));
    }
}
