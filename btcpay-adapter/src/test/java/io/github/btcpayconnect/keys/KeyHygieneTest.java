package io.github.btcpayconnect.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.btcpayconnect.check.Status;
import io.github.btcpayconnect.keys.ApiKey.Limit;
import io.github.btcpayconnect.keys.ApiKey.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyHygieneTest {
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
    private static final Set<Capability> EVERYTHING = EnumSet.allOf(Capability.class);
    private static final String DESCRIPTIVE = "Corner shop, BTCPay";

    /** A key with nothing to say against it; each test changes one thing. */
    private static final class Draft {
        private String id = "key-1";
        private String name = DESCRIPTIVE;
        private State state = State.LIVE;
        private boolean spends;
        private Instant created = ago(10);
        private LastUse lastUse = LastUse.at(ago(1));
        private Instant expires = ago(-100);
        private List<String> addresses = List.of("203.0.113.7");
        private List<Limit> limits = List.of();

        ApiKey key() {
            return new ApiKey(
                    Provider.BLINK,
                    id,
                    name,
                    state,
                    List.of("READ"),
                    spends,
                    created,
                    lastUse,
                    expires,
                    addresses,
                    limits,
                    Map.of());
        }
    }

    private final Draft draft = new Draft();

    private static Instant ago(int days) {
        return NOW.minus(Duration.ofDays(days));
    }

    private static KeyReport report(KeyPolicy policy, StoresOfKeys stores, ApiKey... keys) {
        return new KeyHygiene(policy, NOW)
                .check(List.of(keys), EVERYTHING, stores)
                .get(0);
    }

    private static KeyFinding finding(KeyReport report, KeyRule rule) {
        return report.findings().get(rule.ordinal());
    }

    private Status status(KeyRule rule) {
        return status(rule, StoresOfKeys.NOT_KNOWN);
    }

    private Status status(KeyRule rule, StoresOfKeys stores) {
        return finding(report(KeyPolicy.defaults(), stores, draft.key()), rule).status();
    }

    @Test
    void aKeyKeptWellHasNothingAgainstIt() {
        KeyReport report = report(KeyPolicy.defaults(), StoresOfKeys.of(Map.of("key-1", 1)), draft.key());

        assertThat(report.findings()).extracting(KeyFinding::rule).containsExactly(KeyRule.values());
        assertThat(report.findings()).extracting(KeyFinding::status).containsOnly(Status.PASS, Status.SKIPPED);
        assertThat(report.status()).isEqualTo(Status.PASS);
    }

    @Test
    void aKeyShouldEnd() {
        draft.expires = null;

        assertThat(status(KeyRule.NO_EXPIRY)).isEqualTo(Status.WARN);
        assertThat(status(KeyRule.EXPIRES_SOON)).isEqualTo(Status.SKIPPED);
    }

    @ParameterizedTest(name = "in {0} days: {1}")
    @CsvSource({"31, PASS", "30, WARN", "1, WARN", "0, WARN", "-1, WARN"})
    void anEndThatIsNearIsTold(int days, Status status) {
        draft.expires = ago(-days);

        assertThat(status(KeyRule.EXPIRES_SOON)).isEqualTo(status);
        assertThat(status(KeyRule.NO_EXPIRY)).isEqualTo(Status.PASS);
    }

    @ParameterizedTest(name = "{0} days ago: {1}")
    @CsvSource({"0, PASS", "90, PASS", "91, WARN"})
    void aKeyThatNobodyUsesIsTold(int days, Status status) {
        draft.lastUse = LastUse.at(ago(days));

        assertThat(status(KeyRule.UNUSED)).isEqualTo(status);
        assertThat(status(KeyRule.NEVER_USED)).isEqualTo(Status.PASS);
    }

    @ParameterizedTest(name = "{0} days old: {1}")
    @CsvSource({"0, PASS", "30, PASS", "31, WARN"})
    void aKeyThatNobodyEverUsedIsTold(int days, Status status) {
        draft.lastUse = LastUse.NEVER;
        draft.created = ago(days);

        assertThat(status(KeyRule.NEVER_USED)).isEqualTo(status);
        assertThat(status(KeyRule.UNUSED)).isEqualTo(Status.SKIPPED);
    }

    @ParameterizedTest(name = "{0} days: {1}")
    @CsvSource({"180, PASS", "181, WARN"})
    void anOldKeyIsTold(int days, Status status) {
        draft.created = ago(days);

        assertThat(status(KeyRule.OLD)).isEqualTo(status);
    }

    @Test
    void whatIsNotToldIsNotKnown() {
        draft.created = null;
        draft.lastUse = LastUse.NOT_KNOWN;

        assertThat(status(KeyRule.OLD)).isEqualTo(Status.UNKNOWN);
        assertThat(status(KeyRule.UNUSED)).isEqualTo(Status.UNKNOWN);
        assertThat(status(KeyRule.NEVER_USED)).isEqualTo(Status.UNKNOWN);
        draft.lastUse = LastUse.NEVER;
        assertThat(status(KeyRule.NEVER_USED)).isEqualTo(Status.UNKNOWN);
        assertThat(report(KeyPolicy.defaults(), StoresOfKeys.NOT_KNOWN, draft.key())
                        .status())
                .isEqualTo(Status.PASS);
    }

    @Test
    void aKeyThatCanSpendIsTold() {
        draft.spends = true;
        draft.name = "Payroll";
        KeyReport plain = report(KeyPolicy.defaults(), StoresOfKeys.NOT_KNOWN, draft.key());
        draft.name = "BTC-Pay shop";
        KeyReport forBtcpay = report(KeyPolicy.defaults(), StoresOfKeys.NOT_KNOWN, draft.key());

        assertThat(finding(plain, KeyRule.SPENDS).summary()).isEqualTo("Can spend.");
        assertThat(finding(plain, KeyRule.SPENDS).status()).isEqualTo(Status.WARN);
        assertThat(finding(forBtcpay, KeyRule.SPENDS).summary()).contains("though by its name it is for BTCPay");
        assertThat(status(KeyRule.UNLIMITED)).isEqualTo(Status.WARN);
        draft.limits = List.of(new Limit("daily", 10_000, 0));
        assertThat(status(KeyRule.UNLIMITED)).isEqualTo(Status.PASS);
        draft.spends = false;
        assertThat(status(KeyRule.UNLIMITED)).isEqualTo(Status.SKIPPED);
    }

    @ParameterizedTest(name = "{index}: \"{0}\"")
    @ValueSource(
            strings = {
                "",
                " ",
                "test",
                "Test 2",
                "TEST_KEY",
                "key1",
                "API key",
                "api-key-3",
                "x",
                "ab",
                "123",
                "?",
                "🔑",
                "my new token",
                "İ1"
            })
    void aNameThatSaysNothingIsTold(String name) {
        draft.name = name;

        assertThat(status(KeyRule.NAME)).isEqualTo(Status.WARN);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"BTCPay", "Corner shop", "test server in Bern", "店铺钥匙", "Café 2"})
    void aNameThatSaysSomethingIsNot(String name) {
        draft.name = name;

        assertThat(status(KeyRule.NAME)).isEqualTo(Status.PASS);
    }

    @Test
    void aNameThatTwoKeysHaveIsTold() {
        ApiKey one = draft.key();
        draft.id = "key-2";
        draft.name = " corner SHOP, btcpay ";
        ApiKey other = draft.key();
        draft.state = State.REVOKED;
        ApiKey gone = draft.key();

        assertThat(finding(report(KeyPolicy.defaults(), StoresOfKeys.NOT_KNOWN, one, other), KeyRule.NAME)
                        .status())
                .isEqualTo(Status.WARN);
        assertThat(finding(report(KeyPolicy.defaults(), StoresOfKeys.NOT_KNOWN, one, gone), KeyRule.NAME)
                        .status())
                .isEqualTo(Status.PASS);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "none, WARN",
        "203.0.113.7, PASS",
        "203.0.113.7 198.51.100.0/24, PASS",
        "203.0.113.7 0.0.0.0/0, WARN",
        "203.0.113.7 192.168.1.10, WARN",
        "10.0.0.0/8, WARN",
        "203.0.113.7 example.com, UNKNOWN",
        "::1, UNKNOWN"
    })
    void addressesShouldBeFewAndPublic(String addresses, Status status) {
        draft.addresses = addresses.equals("none") ? List.of() : Arrays.asList(addresses.split(" "));

        assertThat(status(KeyRule.ADDRESSES)).isEqualTo(status);
    }

    @Test
    void aKeyIsForOneStore() {
        assertThat(status(KeyRule.SHARED)).isEqualTo(Status.SKIPPED);
        assertThat(status(KeyRule.SHARED, StoresOfKeys.of(Map.of()))).isEqualTo(Status.PASS);
        assertThat(status(KeyRule.SHARED, StoresOfKeys.of(Map.of("key-1", 1)))).isEqualTo(Status.PASS);
        assertThat(status(KeyRule.SHARED, StoresOfKeys.of(Map.of("key-1", 2)))).isEqualTo(Status.WARN);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(value = State.class, mode = EnumSource.Mode.EXCLUDE, names = "LIVE")
    void aDeadKeyMattersOnlyWhereItIsUsed(State state) {
        draft.state = state;
        draft.name = "test";
        draft.spends = true;

        assertThat(status(KeyRule.REVOKED_IN_USE)).isEqualTo(Status.SKIPPED);
        assertThat(status(KeyRule.REVOKED_IN_USE, StoresOfKeys.of(Map.of()))).isEqualTo(Status.PASS);
        KeyReport used = report(KeyPolicy.defaults(), StoresOfKeys.of(Map.of("key-1", 1)), draft.key());
        assertThat(finding(used, KeyRule.REVOKED_IN_USE).status()).isEqualTo(Status.FAIL);
        assertThat(used.status()).isEqualTo(Status.FAIL);
        assertThat(used.findings()).extracting(KeyFinding::status).containsOnly(Status.FAIL, Status.SKIPPED);
    }

    @Test
    void whatAProviderCannotDoIsNotAskedOfItsKeys() {
        draft.spends = true;
        draft.expires = null;
        draft.addresses = List.of();
        KeyReport report = new KeyHygiene(KeyPolicy.defaults(), NOW)
                .check(List.of(draft.key()), Set.of(Capability.LIST), StoresOfKeys.NOT_KNOWN)
                .get(0);

        for (KeyRule rule : KeyRule.values()) {
            if (rule.capability().isPresent()) {
                assertThat(finding(report, rule).status()).isEqualTo(Status.SKIPPED);
            }
        }
        assertThat(report.status()).isEqualTo(Status.PASS);
    }

    @Test
    void aPolicyMovesTheThresholds() {
        KeyPolicy strict = new KeyPolicy(101, 1, 1, 9, Set.of(KeyRule.NAME));
        draft.name = "";
        draft.lastUse = LastUse.at(ago(2));
        KeyReport report = report(strict, StoresOfKeys.NOT_KNOWN, draft.key());

        assertThat(report.findings())
                .filteredOn(finding -> finding.status() == Status.WARN)
                .extracting(KeyFinding::rule)
                .containsExactly(KeyRule.EXPIRES_SOON, KeyRule.UNUSED, KeyRule.OLD);
        assertThat(finding(report, KeyRule.NAME).status()).isEqualTo(Status.SKIPPED);
    }

    @Test
    void whatIsWrongHasARemedyAndNothingFromOutside() {
        draft.name = "\u001b test";
        draft.spends = true;
        draft.expires = null;
        draft.created = ago(500);
        draft.lastUse = LastUse.at(ago(400));
        draft.addresses = List.of("\u001b[31m", "0.0.0.0/0");
        KeyReport report = report(KeyPolicy.defaults(), StoresOfKeys.of(Map.of("key-1", 3)), draft.key());

        assertThat(report.findings())
                .filteredOn(finding -> finding.status() == Status.WARN)
                .hasSize(8)
                .allSatisfy(finding -> {
                    assertThat(finding.remedy()).endsWith(".");
                    assertThat(finding.summary()).endsWith(".").doesNotContain("\u001b");
                });
    }

    @Test
    void idsAreThoseOfTheContract() {
        assertThat(Arrays.stream(KeyRule.values()).map(KeyRule::id))
                .containsExactly(
                        "key.no-expiry",
                        "key.expires-soon",
                        "key.unused",
                        "key.never-used",
                        "key.old",
                        "key.spends",
                        "key.unlimited",
                        "key.name",
                        "key.addresses",
                        "key.shared",
                        "key.revoked-in-use");
        assertThat(KeyRule.of("key.old")).contains(KeyRule.OLD);
        assertThat(KeyRule.of("key.new")).isEmpty();
        assertThat(KeyRule.ADDRESSES.advice(Provider.BLINDPAY)).isPresent();
        assertThat(KeyRule.ADDRESSES.advice(Provider.BLINK)).isEmpty();
    }
}
