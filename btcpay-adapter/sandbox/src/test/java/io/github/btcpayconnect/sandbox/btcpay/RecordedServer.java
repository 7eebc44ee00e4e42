package io.github.btcpayconnect.sandbox.btcpay;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.btcpayconnect.core.btcpay.BtcpayVersion;
import io.github.btcpayconnect.sandbox.Sandbox;
import io.github.btcpayconnect.sandbox.SandboxOptions;
import java.util.List;
import java.util.Map;

/** A sandbox that is in the state in which the recorded server was when a request came. */
final class RecordedServer {
    static final String PASSWORD = "DummyMerchantPass1!";

    private static final String ARCHIVED = "AyiDoZWP5ZHhUvmb6Et9TPkaWg3NB2TDERYgPcpv8Vu8";
    private static final String SERVER =
            "type=blink;server=http://blinkpub.example.com:24455/graphql;allowinsecure=true;";
    private static final String GOOD = SERVER + "api-key=blink_good;wallet-id=11111111-1111-4111-8111-111111111111";
    private static final String LOCAL = GOOD.replace("blinkpub.example.com", "127.0.0.1");
    private static final String USD = "22222222-2222-4222-8222-222222222222";

    private static final String MODIFY = "btcpay.store.canmodifystoresettings";
    private static final String VIEW = "btcpay.store.canviewstoresettings";

    private final BtcpayUser admin =
            new BtcpayUser("68544bbc-6226-4f08-ba44-ca24829ec584", "admin@example.com", "DummyAdminPass1!", true);
    private final BtcpayUser merchant =
            new BtcpayUser("ed87aca8-0549-49cc-b967-53c27b51939e", "merchant@example.com", PASSWORD, false);
    private final BtcpayUser manager =
            new BtcpayUser("e6a482ff-0159-4041-ae29-4bf6f9bb541a", "manager@example.com", "x", false);
    private final BtcpayUser guest =
            new BtcpayUser("6a83c793-8f5f-4fc3-b113-1d00d6af7785", "guest@example.com", "x", false);
    private final BtcpayUser outsider = new BtcpayUser("outsider", "outsider@example.com", "x", false);
    private final BtcpayUser locked =
            new BtcpayUser("8cec4505-a329-4043-9cb8-a7b86a239c92", "locked@example.com", "x", false);

    private final Recording recording;
    private final SandboxBtcpay btcpay;

    private RecordedServer(Recording recording, SandboxBtcpay btcpay) {
        this.recording = recording;
        this.btcpay = btcpay;
    }

    /** Starts one. */
    static Sandbox before(Recording recording) {
        boolean internalNode = recording.is("3.46i", "3.46j", "3.47i", "3.48i", "3.50i", "5.15", "5.16");
        Sandbox sandbox = Sandbox.start(SandboxOptions.defaults()
                .withBtcpay(BtcpayOptions.defaults()
                        .withVersion(new BtcpayVersion(2, 4, 1))
                        .withInternalNode(internalNode)));
        new RecordedServer(recording, sandbox.btcpay()).fill();
        return sandbox;
    }

    private void fill() {
        btcpay.clear();
        List.of(admin, merchant, manager, guest, outsider, locked).forEach(btcpay::add);
        btcpay.addStore("ADMINSTORE", "Admin store", admin);
        btcpay.addStore("STORE2", "Merchant store 2", merchant);
        btcpay.addStore("STORE1", "Merchant store", merchant);
        btcpay.join("STORE1", manager, StoreRole.MANAGER);
        btcpay.join("STORE1", guest, StoreRole.GUEST);
        if (recording.is("6.17", "6.18-delete-store")) {
            btcpay.addStore(ARCHIVED, "To delete", merchant);
        }
        addCaller();
        stored();
        if (recording.name().contains("nbxplorer-down") && recording.group() == 2) {
            btcpay.trouble(BtcpayTrouble.INFO_500);
        }
        if (recording.is("3.08-", "3.78")) {
            btcpay.trouble(BtcpayTrouble.OFFLINE);
        }
        if (recording.is("6.17-archived-store-list")) {
            btcpay.answer(new BtcpayRequest(
                    "PUT",
                    "/api/v1/stores/" + ARCHIVED,
                    authorization(),
                    "application/json",
                    "{\"archived\":true,\"name\":\"To delete\"}"));
        }
    }

    private void stored() {
        String store = recording.store();
        boolean lightning = !recording.path().contains("BTC-LNURL");
        JsonNode answer = recording.response().isArray()
                        && recording.response().size() == 1
                        && recording.method().equals("GET")
                ? recording.response().get(0)
                : recording.response();
        if (answer.path("config").isObject() && recording.method().equals("GET")) {
            btcpay.setMethod(
                    store,
                    answer.path("paymentMethodId").textValue(),
                    answer.path("enabled").booleanValue(),
                    answer.path("config").toString());
        } else if (lightning && !string().isEmpty()) {
            boolean disabled = recording.is("4.12", "4.13", "4.14", "4.15");
            btcpay.setMethod(store, "BTC-LN", !disabled, config(string()));
        } else if (lightning
                && answer.path("enabled").isBoolean()
                && !recording.json().path("body").has("enabled")) {
            // Whether it is enabled is remembered, and so comes from what was done before.
            btcpay.setMethod(store, "BTC-LN", answer.path("enabled").booleanValue(), "{}");
            btcpay.answer(new BtcpayRequest(
                    "DELETE", "/api/v1/stores/" + store + "/payment-methods/BTC-LN", owner(store), "", ""));
        }
    }

    private String owner(String store) {
        btcpay.addKey("owner", "", store.equals("ADMINSTORE") ? admin : merchant, List.of("unrestricted"));
        return "token owner";
    }

    private static String config(String string) {
        return string.equals("Internal Node")
                ? "{\"internalNodeRef\":\"Internal Node\"}"
                : "{\"connectionString\":\"" + string + "\"}";
    }

    /** What the store was connected to before; empty if to nothing. */
    private String string() {
        if (recording.is("5.08")) {
            return LOCAL.replace("24455", "24457");
        }
        if (recording.is("5.05-")) {
            return SERVER + "api-key=blink_good;wallet-id=" + USD + ";currency=USD";
        }
        if (recording.is("5.05b")) {
            return SERVER + "api-key=blink_good;wallet-id=" + USD;
        }
        if (recording.is("5.06")) {
            return SERVER + "api-key=blink_good";
        }
        if (recording.is("5.15")) {
            return "Internal Node";
        }
        if (recording.is("4.42", "4.43")) {
            return LOCAL;
        }
        boolean none = recording.is("4.31-get", "4.32", "4.33", "4.34", "5.01", "6.01", "6.03", "6.10")
                || (recording.group() == 4 && recording.is("4.50"));
        return none || recording.group() < 4 ? "" : GOOD;
    }

    /** The header of whoever asked. */
    String authorization() {
        return authorization(recording.caller());
    }

    static String authorization(String caller) {
        if (caller.startsWith("anonymous")) {
            return "";
        }
        if (caller.contains("Basic auth")) {
            return "Basic "
                    + java.util.Base64.getEncoder()
                            .encodeToString(("merchant@example.com:" + PASSWORD)
                                    .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return switch (caller) {
            case "wrong key" -> "token 0000000000000000000000000000000000000000";
            case "merchant key canmodifystoresettings sent as Bearer" -> "Bearer thekey";
            case "same key, scheme TOKEN" -> "TOKEN thekey";
            case "same key, trailing spaces" -> "token thekey   ";
            case "same key in upper case" -> "token THEKEY";
            default -> "token thekey";
        };
    }

    private void addCaller() {
        Map<String, List<String>> byMerchant = Map.ofEntries(
                Map.entry("merchant (Owner), key unrestricted", List.of("merchant unrestricted", "unrestricted")),
                Map.entry("merchant (Owner), key canmodifystoresettings", List.of("merchant modify", MODIFY)),
                Map.entry(
                        "merchant (Owner), key canmodifystoresettings:<store>",
                        List.of("merchant modify store 1 only", MODIFY + ":STORE1")),
                Map.entry(
                        "merchant, key canmodifystoresettings:<other store>",
                        List.of("merchant modify store 2 only", MODIFY + ":STORE2")),
                Map.entry("merchant (Owner), key canviewstoresettings", List.of("merchant view", VIEW)),
                Map.entry("merchant, key without permission", List.of("merchant none")),
                Map.entry("merchant, key canuselightningnode", List.of("", "btcpay.store.canuselightningnode")),
                Map.entry(
                        "merchant, key cancreatelightninginvoice",
                        List.of("", "btcpay.store.cancreatelightninginvoice")),
                Map.entry("merchant, key canviewlightninginvoice", List.of("", "btcpay.store.canviewlightninginvoice")),
                Map.entry(
                        "merchant, key canviewstoresettings + canmodifystoresettings:<store>",
                        List.of("view all, modify store 1", VIEW, MODIFY + ":STORE1")),
                Map.entry("key scoped to an archived store", List.of("scoped", MODIFY + ":" + ARCHIVED)),
                Map.entry("key scoped to the deleted store", List.of("scoped", MODIFY + ":" + ARCHIVED)));
        Map<String, List<String>> byAdmin = Map.of(
                "admin, key canmodifystoresettings", List.of("", MODIFY),
                "admin, key canmodifystoresettings + btcpay.server.canmodifyserversettings",
                        List.of("", MODIFY, "btcpay.server.canmodifyserversettings"),
                "admin, key canmodifystoresettings:<admin store>", List.of("", MODIFY + ":ADMINSTORE"),
                "admin, key canviewstoresettings", List.of("", VIEW),
                "admin, key without permission", List.of(""),
                "admin, key canuselightningnode", List.of("", "btcpay.store.canuselightningnode"),
                "admin, key cancreatelightninginvoice", List.of("", "btcpay.store.cancreatelightninginvoice"));
        String caller = recording.caller();
        if (byMerchant.containsKey(caller)) {
            key(merchant, byMerchant.get(caller));
        } else if (byAdmin.containsKey(caller)) {
            key(admin, byAdmin.get(caller));
        } else if (caller.startsWith("admin, key unrestricted")) {
            key(admin, List.of("admin unrestricted", "unrestricted"));
        } else if (caller.startsWith("Manager")) {
            key(manager, List.of("", "unrestricted"));
        } else if (caller.startsWith("Guest")) {
            key(guest, List.of("", "unrestricted"));
        } else if (caller.startsWith("outsider")) {
            key(outsider, List.of("", "unrestricted"));
        } else if (caller.equals("key of a locked user")) {
            btcpay.lock(locked);
            key(locked, List.of("", "unrestricted"));
        } else if (caller.startsWith("same key") || caller.endsWith("sent as Bearer")) {
            key(merchant, List.of("merchant modify", MODIFY));
        }
    }

    private void key(BtcpayUser user, List<String> labelAndPermissions) {
        btcpay.addKey(
                "thekey", labelAndPermissions.get(0), user, labelAndPermissions.subList(1, labelAndPermissions.size()));
    }
}
