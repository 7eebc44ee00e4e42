package io.github.btcpayconnect.sandbox.blindpay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a request for a new key asks for, or what is wrong with it.
 *
 * @param complaints empty if the key can be made
 */
record KeyWish(String name, List<String> addresses, List<Complaint> complaints) {
    /** What is wrong with one member. */
    record Complaint(String code, String message) {}

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String BYTE = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern ADDRESS = Pattern.compile(BYTE + "(\\." + BYTE + "){3}(/(3[0-2]|[12]?\\d))?");

    static KeyWish read(String body) {
        JsonNode json;
        try {
            json = MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            return new KeyWish("", List.of(), List.of(new Complaint("invalid_json", "The body is not JSON")));
        }
        List<Complaint> complaints = new ArrayList<>();
        String name = json.path("name").asText("");
        if (!json.path("name").isTextual() || name.isBlank()) {
            complaints.add(new Complaint("invalid_name", "name is required"));
        }
        if (!json.path("permission").asText().equals("full_access")) {
            complaints.add(new Complaint("invalid_permission", "permission must be full_access"));
        }
        List<String> addresses = new ArrayList<>();
        JsonNode list = json.path("ip_whitelist");
        list.forEach(address -> addresses.add(address.asText()));
        boolean absent = list.isMissingNode() || list.isNull();
        if (!(absent || list.isArray())
                || !addresses.stream()
                        .allMatch(address -> ADDRESS.matcher(address).matches())) {
            complaints.add(new Complaint("invalid_ip_whitelist", "ip_whitelist must hold IPv4 addresses"));
        }
        return new KeyWish(name, addresses, complaints);
    }
}
