package io.github.btcpayconnect.keys;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A {@link KeyPolicy} as JSON. What is not in it is as in {@link KeyPolicy#defaults()}.
 *
 * <pre>{@code
 * {"schema":1,"expiresWithinDays":14,"unusedDays":60,"neverUsedDays":7,"olderThanDays":365,"ignore":["key.addresses"]}
 * }</pre>
 */
public final class PolicyFile {
    private static final int LARGEST = 64 * 1024;
    private static final List<String> MEMBERS =
            List.of("schema", "expiresWithinDays", "unusedDays", "neverUsedDays", "olderThanDays", "ignore");

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private PolicyFile() {}

    /**
     * Reads a file.
     *
     * @throws IOException if it is none; the message says what and where, in words for people, and quotes nothing
     */
    public static KeyPolicy read(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new IOException("There is no such file.");
        }
        if (Files.isDirectory(file)) {
            throw new IOException("This is a folder, not a file.");
        }
        if (!Files.isReadable(file)) {
            throw new IOException("The file cannot be read.");
        }
        if (Files.size(file) > LARGEST) {
            throw new IOException("The file is larger than a policy is.");
        }
        try {
            return parse(Files.readString(file));
        } catch (CharacterCodingException e) {
            throw new IOException("The policy is not text in UTF-8.");
        }
    }

    /**
     * Reads a text.
     *
     * @throws IOException as {@link #read}
     */
    public static KeyPolicy parse(String text) throws IOException {
        JsonNode json = tree(text);
        if (!json.isObject()) {
            throw new IOException("The policy is no JSON object. Write it as {\"schema\":1,\"unusedDays\":60}");
        }
        if (!json.properties().stream().allMatch(member -> MEMBERS.contains(member.getKey()))) {
            throw new IOException(
                    "The policy has a member that is not known. Known are " + String.join(", ", MEMBERS) + ".");
        }
        JsonNode schema = json.path("schema");
        if (!schema.isInt() || schema.intValue() != 1) {
            throw new IOException("The policy must say which schema it follows. Write \"schema\":1 into it.");
        }
        KeyPolicy usual = KeyPolicy.defaults();
        return new KeyPolicy(
                days(json, "expiresWithinDays", usual.expiresWithinDays()),
                days(json, "unusedDays", usual.unusedDays()),
                days(json, "neverUsedDays", usual.neverUsedDays()),
                days(json, "olderThanDays", usual.olderThanDays()),
                ignored(json.path("ignore")));
    }

    private static JsonNode tree(String text) throws IOException {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException e) {
            // Its message quotes what it read.
            JsonLocation place = e.getLocation();
            throw new IOException(
                    place == null
                            ? "The policy is not JSON."
                            : "The policy is not JSON: look at line " + place.getLineNr() + ", column "
                                    + place.getColumnNr() + ".");
        }
    }

    private static int days(JsonNode json, String name, int usual) throws IOException {
        JsonNode days = json.path(name);
        if (days.isMissingNode()) {
            return usual;
        }
        if (!days.isIntegralNumber() || !days.canConvertToLong() || !KeyPolicy.isDays(days.longValue())) {
            throw new IOException("In the policy, " + name + " must be a whole number from 1 to 36500.");
        }
        return days.intValue();
    }

    private static Set<KeyRule> ignored(JsonNode list) throws IOException {
        Set<KeyRule> ignored = EnumSet.noneOf(KeyRule.class);
        if (list.isMissingNode()) {
            return ignored;
        }
        if (!list.isArray()) {
            throw new IOException("In the policy, ignore must be a list, such as [\"key.addresses\"].");
        }
        for (int i = 0; i < list.size(); i++) {
            String place = "In the policy, number " + (i + 1) + " of ignore is no rule. Rules are "
                    + String.join(
                            ", ",
                            List.of(KeyRule.values()).stream().map(KeyRule::id).toList()) + ".";
            ignored.add(KeyRule.of(list.get(i).asText("")).orElseThrow(() -> new IOException(place)));
        }
        return ignored;
    }
}
